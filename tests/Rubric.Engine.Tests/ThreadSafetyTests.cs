using Rubric.Engine.Tests.Published;

namespace Rubric.Engine.Tests;

/// <summary>One evaluator serves many threads.</summary>
public sealed class ThreadSafetyTests
{
    [Fact]
    public void Threads_that_share_an_evaluator_get_the_results_of_one_thread()
    {
        var dossiers = Dossier.BySubject(PublishedRubrics.Examples("jinniu-year").SelectMany(PublishedRubrics.ReadSubmissions)).Take(20).ToList();
        string[] serial = [.. dossiers.Select(new RubricEvaluator(PublishedRubrics.All, "jinniu-year").Evaluate).Select(EvaluationText.Of)];
        // A fresh one, so that what it makes at first use is made by all threads at once.
        var shared = new RubricEvaluator(PublishedRubrics.All, "jinniu-year");
        string[] parallel = new string[dossiers.Count * 4];

        Parallel.For(0, parallel.Length, i => parallel[i] = EvaluationText.Of(shared.Evaluate(dossiers[i % dossiers.Count])));

        Assert.All(parallel, (text, i) => Assert.Equal(serial[i % dossiers.Count], text));
    }
}

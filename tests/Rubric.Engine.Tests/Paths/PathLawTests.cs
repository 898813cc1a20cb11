using System.Globalization;
using Rubric.Engine.Tests.Conformance;
using Rubric.Engine.Tests.Published;
using Rubric.Schema;

namespace Rubric.Engine.Tests.Paths;

/// <summary>What holds of every path, over everything that is published.</summary>
public sealed class PathLawTests
{
    /// <summary>A few thousand indicators looked at: enough for a path, often not for its proof.</summary>
    private static readonly PathOptions _quick = new() { MaxSteps = 20_000 };

    public static TheoryData<string> Folders => [.. PublishedRubrics.Folders];

    [Fact]
    public void Every_path_of_the_103_subjects_of_a_year_leads_to_its_tier()
    {
        var results = PublishedRubrics.ScoreExamples("jinniu-year").Values.ToList();

        Assert.Equal(103, results.Count);
        int found = results.Sum(r => CheckAll(r, _quick));
        Assert.True(found >= 100, $"{found} paths");
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Every_path_of_a_published_rubric_leads_to_its_tier(string folder)
    {
        foreach (var result in PublishedRubrics.ScoreExamples(folder).Values.Take(40))
        {
            CheckAll(result, _quick);
        }
    }

    [Fact]
    public void Every_path_of_a_case_leads_to_its_tier()
    {
        int found = 0;
        foreach (var theCase in ConformanceCase.All)
        {
            found += CheckAll(theCase.Evaluate(), _quick);
        }
        Assert.True(found >= 50, $"{found} paths");
    }

    [Theory]
    [InlineData("cms-nursing-home-stars", 100)]
    [InlineData("openssf-scorecard", 1)]
    public void Every_path_of_a_table_leads_to_its_tier(string name, int every)
    {
        string folder = Path.Combine(Repository.SharedCases, name);
        Assert.SkipUnless(Directory.Exists(folder), $"The table '{name}' is not at hand; name its folder in RUBRIC_SHARED_CASES.");
        var rubrics = CaseRubrics.Read(folder);
        var evaluator = new RubricEvaluator(rubrics, rubrics.Single().Id);
        var submissions = SubmissionReader.ReadFile(Path.Combine(folder, "submissions.csv"), new() { Rubrics = rubrics }).GetValueOrThrow();

        foreach (var submission in submissions.Where((_, i) => i % every == 0))
        {
            CheckAll(evaluator.Evaluate(submission), _quick);
        }
    }

    [Fact]
    public void A_path_is_the_same_on_every_thread_and_in_every_culture()
    {
        var evaluation = PublishedRubrics.ScoreExamples("jinniu-station").Values.First(r => r.Status == EvaluationStatus.Scored);
        string expected = Text(evaluation.PathTo());
        string[] texts = new string[8];

        Parallel.For(0, texts.Length, i =>
        {
            CultureInfo.CurrentCulture = i % 2 == 0 ? CultureInfo.InvariantCulture : new Comma();
            texts[i] = Text(evaluation.PathTo());
        });

        Assert.All(texts, t => Assert.Equal(expected, t));
    }

    [Fact]
    public void A_year_is_told_what_its_evaluations_have_to_bring()
    {
        var result = PublishedRubrics.ScoreExamples("jinniu-year")["hehuachi"];

        var path = result.PathTo();

        Assert.Equal((PathStatus.Found, "star-5", true), (path.Status, path.Target!.Id, path.IsProvenMinimal));
        Assert.All(path.Steps, s => Assert.True(s.To is null && s.From is null && s.Gain.Sign > 0));
        Assert.Equal(path.Steps.Select(s => (s.Id, s.PointsAfter)), path.Changes.Awarded.Select(a => (a.Indicator, a.Points)));
        Assert.All(path.Steps, s => Assert.Equal(IndicatorState.Awarded, path.Result![s.Id].State));
        // What was picked for an awarded leaf stays beside it.
        Assert.All(path.Steps, s => Assert.Equal(s.PointsBefore, path.Result![s.Id].ComputedPoints));
    }

    /// <summary>Looks for a path to every tier and checks what is told of it; returns how many there are.</summary>
    private static int CheckAll(Evaluation evaluation, PathOptions options)
    {
        int found = 0;
        foreach (var tier in evaluation.Rubric.Tiers)
        {
            found += Check(evaluation.PathTo(tier.Id, options), tier) ? 1 : 0;
        }
        Check(evaluation.PathTo(options: options with { Order = PathOrder.LeastPoints }), null);
        Check(evaluation.PathTo(options: options with { Order = PathOrder.LeastCost, MayLower = true, ChangeableFacts = [.. evaluation.Rubric.Facts.Select(f => f.Id)] }), null);
        return found;
    }

    private static bool Check(TierPath path, Tier? asked)
    {
        Assert.True(asked is null || path.Target == asked);
        bool isScored = path.From.Status is not (EvaluationStatus.Incomplete or EvaluationStatus.Invalid);
        Assert.Equal(isScored, path.Status != PathStatus.NotScored);
        if (path.Status != PathStatus.Found)
        {
            Assert.Empty(path.Steps);
            return false;
        }
        var ranked = path.From.Rubric.Tiers.Where(t => t.Ranked).Select(t => t.Id).ToList();
        var again = path.From.With(path.Changes).After;
        Assert.True(path.Target!.Ranked
            ? ranked.IndexOf(again.Tier!.Id) <= ranked.IndexOf(path.Target.Id) && again.Tier.Ranked
            : again.Tier == path.Target);
        Assert.Equal(EvaluationText.Of(again), EvaluationText.Of(path.Result!));
        Assert.NotEmpty(path.Steps);
        foreach (var step in path.Steps.Where(s => s.Indicator is not null))
        {
            Assert.True(path.Result!.Status == EvaluationStatus.Decided || path.Result[step.Id].Points == step.PointsAfter);
            Assert.Equal(path.From[step.Id].Answer, step.From);
        }
        Assert.Equal(path.Points, Fraction.Sum(path.Steps.Select(s => Fraction.Abs(s.Gain))));
        return true;
    }

    private static string Text(TierPath path) =>
        $"{path.Status} {path.Cost} {path.StepsSpent} {path.IsProvenMinimal}: {string.Join("; ", path.Steps.Select(s => $"{s.Id} {s.To}"))}";

    /// <summary>A culture that writes numbers in a way that no sheet may.</summary>
    private sealed class Comma : CultureInfo
    {
        public Comma()
            : base("")
        {
            NumberFormat = new NumberFormatInfo { NumberDecimalSeparator = ",", NegativeSign = "~" };
        }
    }
}

using System.Text;
using Rubric.Engine.Tests.Binding;
using Rubric.Engine.Tests.Conformance;
using Rubric.Engine.Tests.Laws;
using Rubric.Engine.Tests.Published;
using Rubric.Schema;

namespace Rubric.Engine.Tests;

/// <summary>Everything that the two libraries do, from the bytes of a file to the last line of a result, as texts.</summary>
internal static class CultureWork
{
    private const int RandomRubrics = 60;

    // The dossiers of a year are large, and thirteen stations show what a hundred subjects do.
    private const int MostSubjects = 13;

    public static IReadOnlyList<Func<string>> All { get; } =
    [
        .. PublishedRubrics.Folders.Select<string, Func<string>>(folder => () => Published(folder)),
        .. ConformanceCase.All.GroupBy(c => c.Folder, StringComparer.Ordinal).Select<IGrouping<string, ConformanceCase>, Func<string>>(g => () => Conformance(g)),
        .. Enumerable.Range(0, RandomRubrics).Select<int, Func<string>>(seed => () => OfRandom(seed)),
        Problems,
    ];

    /// <summary>A published rubric with its examples: read, written, scored, ranked.</summary>
    private static string Published(string folder)
    {
        var text = new StringBuilder();
        var rubrics = RubricSet.Create(PublishedRubrics.Folders.Select(f => RubricReader.ReadFile(PublishedRubrics.PathOf(f)).GetValueOrThrow())).GetValueOrThrow();
        var read = RubricReader.ReadFile(PublishedRubrics.PathOf(folder));
        Add(text, read.Diagnostics);
        Add(text, read.Value!);
        var submissions = new List<Submission>();
        foreach (string file in PublishedRubrics.Examples(folder))
        {
            var found = SubmissionReader.ReadFile(file, new() { Rubrics = rubrics });
            Add(text, found.Diagnostics);
            submissions.AddRange(found.Value!);
        }
        var dossiers = Dossier.BySubject(submissions).Take(MostSubjects).ToList();
        foreach (var dossier in dossiers)
        {
            Add(text, dossier.Submissions);
        }
        Add(text, [.. dossiers.Select(new RubricEvaluator(rubrics, read.Value!.Id).Evaluate)]);
        return text.ToString();
    }

    /// <summary>The conformance cases of a folder.</summary>
    private static string Conformance(IGrouping<string, ConformanceCase> cases)
    {
        var text = new StringBuilder();
        var rubrics = CaseRubrics.Read(Path.Combine(Repository.ConformanceCases, cases.Key));
        foreach (var rubric in rubrics)
        {
            Add(text, rubric);
        }
        foreach (var theCase in cases)
        {
            Add(text, theCase.ReadSubmissions());
            Add(text, [theCase.Evaluate(rubrics)]);
        }
        return text.ToString();
    }

    private static string OfRandom(int seed)
    {
        var text = new StringBuilder();
        var sample = new Sample(seed);
        Add(text, sample.Rubric);
        Add(text, sample.Inner);
        Add(text, sample.Dossier.Submissions);
        // What is written is read back, so that reading sees all that the generators make.
        Add(text, RubricReader.Read(RubricWriter.Write(sample.Rubric)).Diagnostics);
        Add(text, SubmissionReader.Read(SubmissionWriter.Write(sample.Dossier.Submissions)).Diagnostics);
        Add(text, [sample.Result]);
        return text.ToString();
    }

    /// <summary>Every mistake of a submission against its rubric.</summary>
    private static string Problems()
    {
        var text = new StringBuilder();
        foreach (var problem in AnswerProblemCases.All)
        {
            Add(text, problem.Find());
        }
        return text.ToString();
    }

    private static void Add(StringBuilder text, RubricDefinition rubric) => text.Append(RubricWriter.Write(rubric)).AppendLine(rubric.Hash);

    private static void Add(StringBuilder text, IReadOnlyCollection<Submission> submissions)
    {
        text.Append(SubmissionWriter.Write(submissions));
        foreach (var submission in submissions)
        {
            AddTable(text, submission, TableLayout.Wide);
            AddTable(text, submission, TableLayout.Long);
        }
    }

    private static void AddTable(StringBuilder text, Submission submission, TableLayout layout)
    {
        if (TableWriter.FindObstacle(submission, layout) is { } obstacle)
        {
            text.AppendLine(obstacle.In("en")).AppendLine(obstacle.In("zh-Hans"));
        }
        else
        {
            text.Append(TableWriter.Write([submission], layout));
        }
    }

    private static void Add(StringBuilder text, IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            text.AppendLine(diagnostic.ToDisplayString("en")).AppendLine(diagnostic.ToDisplayString("zh-Hans"));
        }
    }

    private static void Add(StringBuilder text, IReadOnlyCollection<Evaluation> results)
    {
        foreach (var result in results)
        {
            text.Append(EvaluationText.Of(result));
        }
        text.Append(RankingText.Of(Ranking.Of(results)));
    }
}

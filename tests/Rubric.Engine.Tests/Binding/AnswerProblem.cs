using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine.Tests.Binding;

/// <summary>A submission with one mistake, and the one problem that its evaluation lists.</summary>
/// <param name="Code">The code.</param>
/// <param name="Mistake">What is wrong, for the name of the test.</param>
/// <param name="Find">Evaluates the submission.</param>
/// <param name="Line">The line of the problem.</param>
/// <param name="Column">Its column, in UTF-16 units.</param>
/// <param name="English">The whole sentence.</param>
/// <param name="Chinese">The whole sentence.</param>
internal sealed record AnswerProblem(
    string Code, string Mistake, Func<ImmutableArray<Diagnostic>> Find, int Line, int Column, string English, string Chinese)
{
    /// <summary>A mistake against one rubric, which may evaluate a rubric called inner.</summary>
    /// <param name="code">The code.</param>
    /// <param name="rubric">The rubric below its head.</param>
    /// <param name="submission">The submission from its fourth line; three lines of head come before it.</param>
    /// <param name="line">The line of the problem.</param>
    /// <param name="column">Its column.</param>
    /// <param name="english">The whole sentence.</param>
    /// <param name="chinese">The whole sentence.</param>
    public AnswerProblem(string code, string rubric, string submission, int line, int column, string english, string chinese)
        : this(code, submission, () => Evaluate(rubric, submission), line, column, english, chinese)
    {
    }

    /// <summary>The document in which it stands, where that has a name of its own.</summary>
    public string? Document { get; init; } = "评分.yaml";

    public void Check()
    {
        var found = Assert.Single(Find());
        Assert.Equal((Code, Line, Column), (found.Code.Id, found.Place.StartLine, found.Place.StartColumn));
        Assert.Equal(English, found.GetMessage("en"));
        Assert.Equal(Chinese, found.GetMessage("zh-Hans"));
        Assert.Equal(Severity.Error, found.Severity);
        Assert.StartsWith(Document is null ? found.Place.Source?.Name ?? found.Path : $"{Document}({Line},{Column}): ", found.ToString(), StringComparison.Ordinal);
    }

    /// <summary>The problems of the first rubric's evaluation of a submission from its fourth line.</summary>
    public static ImmutableArray<Diagnostic> Evaluate(string submission, EvaluatorOptions options, params RubricDefinition[] rubrics)
    {
        string text = "submission: 1\nrubric: r\nsubject: s\n" + submission;
        var submissions = SubmissionReader.Read(text, new() { Reader = new() { FileName = "评分.yaml" } });
        Assert.Empty(submissions.Diagnostics);

        var evaluator = new RubricEvaluator(RubricSet.Create(rubrics).GetValueOrThrow(), rubrics[0].Reference.ToString(), options);
        var result = evaluator.Evaluate(new Dossier(submissions.Value!));

        Assert.Equal(EvaluationStatus.Invalid, result.Status);
        return result.Problems;
    }

    private static ImmutableArray<Diagnostic> Evaluate(string rubric, string submission)
    {
        const string Inner = "indicators:\n  - { id: i, title: 内, weight: 100 }\n";
        return Evaluate(submission, EvaluatorOptions.Default, Sheets.ReadRubric(rubric), Sheets.ReadRubric(Inner, "inner"));
    }
}

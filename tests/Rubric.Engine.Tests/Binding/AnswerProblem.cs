using Rubric.Schema;

namespace Rubric.Engine.Tests.Binding;

/// <summary>A submission with one mistake, and the one problem that its evaluation lists.</summary>
/// <param name="Code">The code.</param>
/// <param name="Rubric">The rubric below its head.</param>
/// <param name="Submission">The submission from its fourth line; three lines of head come before it.</param>
/// <param name="Line">The line of the problem.</param>
/// <param name="Column">Its column, in UTF-16 units.</param>
/// <param name="English">The whole sentence.</param>
/// <param name="Chinese">The whole sentence.</param>
internal sealed record AnswerProblem(string Code, string Rubric, string Submission, int Line, int Column, string English, string Chinese)
{
    public void Check()
    {
        var found = Assert.Single(Evaluate().Problems);
        Assert.Equal((Code, Line, Column), (found.Code.Id, found.Place.StartLine, found.Place.StartColumn));
        Assert.Equal(English, found.GetMessage("en"));
        Assert.Equal(Chinese, found.GetMessage("zh-Hans"));
        Assert.Equal(Severity.Error, found.Severity);
        Assert.StartsWith($"评分.yaml({Line},{Column}): ", found.ToString(), StringComparison.Ordinal);
    }

    private Evaluation Evaluate()
    {
        const string Inner = "indicators:\n  - { id: i, title: 内, weight: 100 }\n";
        var rubrics = RubricSet.Create(Sheets.ReadRubric(Rubric), Sheets.ReadRubric(Inner, "inner")).GetValueOrThrow();
        string text = "submission: 1\nrubric: r\nsubject: s\n" + Submission;
        var submissions = SubmissionReader.Read(text, new() { Reader = new() { FileName = "评分.yaml" } });
        Assert.Empty(submissions.Diagnostics);

        var result = new RubricEvaluator(rubrics, "r").Evaluate(new Dossier(submissions.Value!));

        Assert.Equal(EvaluationStatus.Invalid, result.Status);
        return result;
    }
}

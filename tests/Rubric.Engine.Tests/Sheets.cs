using Rubric.Schema;

namespace Rubric.Engine.Tests;

/// <summary>Short rubrics and submissions: the head that every document needs is added here.</summary>
internal static class Sheets
{
    public static RubricDefinition ReadRubric(string body, string id = "r")
    {
        string head = $"rubric: 1\nid: {id}\nversion: \"1\"\ntitle: 表\n";
        return RubricReader.Read(head + body).GetValueOrThrow();
    }

    public static RubricEvaluator EvaluatorOf(string rubric) => new(ReadRubric(rubric));

    public static Submission ReadSubmission(string body, string rubric = "r")
    {
        string head = $"submission: 1\nrubric: {rubric}\nsubject: s\n";
        return Assert.Single(SubmissionReader.Read(head + body).GetValueOrThrow());
    }

    public static Evaluation Score(string rubric, string submission) => EvaluatorOf(rubric).Evaluate(ReadSubmission(submission));

    /// <summary>The result of a submission that must be scored, so that a mistake in a test does not look like an outcome.</summary>
    public static Evaluation Scored(string rubric, string submission)
    {
        var result = Score(rubric, submission);
        Assert.Empty(result.Problems);
        Assert.Empty(result.Missing);
        Assert.Equal(EvaluationStatus.Scored, result.Status);
        return result;
    }

    /// <summary>The number as people write it, so that expected values are read at a glance.</summary>
    public static string? Text(this Fraction? number) => number?.ToString();

    /// <summary>The word of the format for a status.</summary>
    public static string Word(EvaluationStatus status) => status.ToString().ToLowerInvariant();

    public static string? PointsOf(this Evaluation result, string id) => result[id].Points.Text();
}

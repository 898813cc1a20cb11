namespace Rubric.Schema.Tests;

/// <summary>The examples of docs/diagnostics.md that are C#: mistakes that only code can make.</summary>
public sealed class DiagnosticCodeExampleTests
{
    [Fact]
    public void Rubrics_made_in_code_give_the_codes()
    {
        ReadResult<RubricDefinition> WithoutId() =>
        // begin: docs/diagnostics.md
        RubricDefinition.Create(new RubricParts { Id = "", Version = "1", Title = new("示例") });
        // end: docs/diagnostics.md

        Indicator Third() =>
        // begin: docs/diagnostics.md
        new Indicator { Id = "a", Title = new("服务"), Weight = Fraction.Parse("100") / 3 }
        // end: docs/diagnostics.md
        ;
        Assert.Contains("RUB3002", Codes(WithoutId().Diagnostics));
        Assert.Contains("RUB3004", Codes(RubricDefinition.Create(new RubricParts { Id = "r", Version = "1", Title = "示例", Weights = Weighting.Relative, Indicators = [Third()] }).Diagnostics));
    }

    [Fact]
    public void Submissions_made_in_code_give_the_codes()
    {
        ReadResult<Submission> Twice() =>
        // begin: docs/diagnostics.md
        Submission.Create(new SubmissionParts { Answers = [new("1.1", 9), new("1.1", 8)] });
        // end: docs/diagnostics.md

        ReadResult<Submission> WithoutText() =>
        // begin: docs/diagnostics.md
        Submission.Create(new SubmissionParts { Phase = "" });
        // end: docs/diagnostics.md

        Assert.Equal(["RUB5003"], Codes(Twice().Diagnostics));
        Assert.Equal(["RUB5004"], Codes(WithoutText().Diagnostics));
    }

    private static IEnumerable<string> Codes(IEnumerable<Diagnostic> diagnostics) => diagnostics.Select(d => d.Code.Id);
}

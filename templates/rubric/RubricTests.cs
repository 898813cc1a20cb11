using Rubric.Engine;
using Rubric.Schema;

namespace RubricTemplate;

/// <summary>The rubric is clean, and every case comes out as its author worked it out by hand.</summary>
public sealed class RubricTests
{
    private static readonly string Folder = AppContext.BaseDirectory;
    private static readonly RubricEvaluator Evaluator = new(RubricReader.ReadFile(Path.Combine(Folder, "rubric.yaml")).GetValueOrThrow());

    /// <summary>The lines of cases/expected.csv: file, total, tier. A case that has no tier leaves that cell empty.</summary>
    public static TheoryData<string, string, string> Cases()
    {
        var cases = new TheoryData<string, string, string>();
        foreach (string line in File.ReadLines(Path.Combine(Folder, "cases", "expected.csv")).Skip(1))
        {
            string[] cells = line.Split(',');
            cases.Add(cells[0], cells[1], cells[2]);
        }
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_comes_out_as_expected(string file, string total, string tier)
    {
        Evaluation result = Score(Path.Combine("cases", file));

        Assert.Equal(Fraction.Parse(total), result.Total);
        Assert.Equal(tier, result.Tier?.Id ?? "");
    }

    [Fact]
    public void Every_case_is_expected_somewhere()
    {
        string[] files = [.. Directory.GetFiles(Path.Combine(Folder, "cases"), "*.yaml").Select(f => Path.GetFileName(f))];

        Assert.Equal(files.Order(), Cases().Select(c => c.Data.Item1).Order());
    }

    [Fact]
    public void The_submission_can_be_scored() => Assert.Equal(EvaluationStatus.Scored, Score("submission.yaml").Status);

    [Fact]
    public void The_rubric_has_no_warnings()
    {
        ReadResult<RubricDefinition> read = RubricReader.ReadFile(Path.Combine(Folder, "rubric.yaml"));

        Assert.DoesNotContain(read.Diagnostics, d => d.Severity != Severity.Hint);
    }

    /// <summary>Scores the one submission of a file; its mistakes are told with their places.</summary>
    private static Evaluation Score(string file)
    {
        Submission submission = Assert.Single(SubmissionReader.ReadFile(Path.Combine(Folder, file)).GetValueOrThrow());
        Evaluation result = Evaluator.Evaluate(submission);
        Assert.True(result.Problems.IsEmpty, string.Join("\n", result.Problems.Select(p => p.ToDisplayString("zh-Hans"))));
        return result;
    }
}

using Rubric.Schema;

namespace Rubric.Engine.Tests.Documents;

/// <summary>The figures of docs/scoring.md, which are worked by hand there: the engine comes to the same.</summary>
public sealed class ScoringDocumentTests
{
    private const string Policy = "not-applicable: rescale-parent";

    private static readonly string[] _yaml = [.. Snippets.Of("docs/scoring.md").Where(s => s.Language == "yaml").Select(s => s.Text)];

    [Fact]
    public void The_sheet_comes_to_90_points_and_five_stars()
    {
        var result = Score(_yaml[0], _yaml[1]);

        Assert.Equal(("90", "star-5"), (result.Total.Text(), result.Tier?.Id));
        Assert.Equal(["22.5", "9", "9", null, "24178/375", "2009/75", "37.688", "4"], result.AllIndicators.Select(i => i.Points.Text()));
        Assert.Equal(("0.75", "1727/1875"), (result["A"].Rate.Text(), result["B"].Rate.Text()));
        Assert.Equal(["11.25", "11.25", "2009/75", "37.688", "4", "-1", "19/750"], result.Contributions.Select(c => c.Points.ToString()));
    }

    [Theory]
    [InlineData("rounding: { total: 1, tiers: exact }", "90", "star-4")]
    [InlineData("", "67481/750", "star-4")]
    public void Rounding_decides(string rounding, string total, string tier)
    {
        var result = Score(Changed(_yaml[0], "rounding: { total: 1 }", rounding), _yaml[1]);

        Assert.Equal((total, tier), (result.Total.Text(), result.Tier?.Id));
    }

    [Fact]
    public void The_veto_leaves_the_total()
    {
        var result = Score(_yaml[0], _yaml[2]);

        Assert.Equal(("90", "star-5", "unrated"), (result.Total.Text(), result.TierBeforeOverrides?.Id, result.Tier?.Id));
    }

    [Theory]
    [InlineData("rescale-parent", "22.5", "90", "0.75", "star-5")]
    [InlineData("rescale-total", "18", "90.7", "0.75", "star-5")]
    [InlineData("zero", "18", "85.5", "0.6", "star-4")]
    [InlineData("full", "24", "91.5", "0.8", "star-5")]
    public void The_policies_differ_as_the_table_says(string policy, string points, string total, string rate, string tier)
    {
        var result = Score(Changed(_yaml[0], Policy, "not-applicable: " + policy), _yaml[1]);

        Assert.Equal((points, rate), (result["A"].Points.Text(), result["A"].Rate.Text()));
        Assert.Equal((total, tier), (result.Total.Text(), result.Tier?.Id));
    }

    [Fact]
    public void Refusing_makes_the_sheet_invalid() =>
        Assert.Equal(EvaluationStatus.Invalid, Score(Changed(_yaml[0], Policy, "not-applicable: refuse"), _yaml[1]).Status);

    [Fact]
    public void The_incomplete_sheet_has_the_bounds_and_tiers_of_the_table()
    {
        var result = Score(_yaml[0], _yaml[3]);

        Assert.Equal(EvaluationStatus.Incomplete, result.Status);
        Assert.Equal(("48.9", "90.9"), (result.Lowest.Text(), result.Highest.Text()));
        Assert.Equal(["star-4", "star-3", "unrated"], result.Reachable.Select(t => t.Id));
        Assert.Equal(["B2"], result.Missing);
        Assert.Equal("0.6375", result["A"].Rate.Text());
    }

    /// <summary>A sheet of one score stands for that of the document, of which it tells the totals only.</summary>
    [Theory]
    [InlineData("90 88.4 76 92.5 85.1", "10357/120", "star-4", null, null)]
    [InlineData("90 88.4", null, null, "24.825", "94.825")]
    public void The_year_combines_the_sheets(string experts, string? total, string? tier, string? lowest, string? highest)
    {
        var sheet = RubricReader.Read("rubric: 1\nid: reading-room\nversion: \"1\"\ntitle: 表\nindicators: [{ id: a, title: 甲, weight: 100 }]\ntiers: [{ id: good, title: 合格, min: 60 }, { id: unrated, title: 不评星 }]\n").GetValueOrThrow();
        var year = new RubricEvaluator(RubricSet.Create(sheet, RubricReader.Read(_yaml[4]).GetValueOrThrow()).GetValueOrThrow(), "reading-room-year");
        var submissions = experts.Split(' ').Select(e => Sheet("expert", e)).Concat([Sheet("office", "81.2"), Sheet("office", "84.3")]);

        var result = year.Evaluate(new Dossier(submissions));

        Assert.Equal((total, tier), (result.Total.Text(), result.Tier?.Id));
        Assert.Equal((lowest, highest), (result.Lowest.Text(), result.Highest.Text()));
    }

    private static Evaluation Score(string rubric, string submission) =>
        new RubricEvaluator(RubricReader.Read(rubric).GetValueOrThrow()).Evaluate(SubmissionReader.Read(submission).GetValueOrThrow()[0]);

    private static string Changed(string text, string from, string to)
    {
        Assert.Contains(from, text, StringComparison.Ordinal);
        return text.Replace(from, to, StringComparison.Ordinal);
    }

    private static Submission Sheet(string role, string score) =>
        SubmissionReader.Read($"submission: 1\nrubric: reading-room\nsubject: s\nby: {{ role: {role} }}\nanswers: {{ a: {score} }}\n").GetValueOrThrow()[0];
}

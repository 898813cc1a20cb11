using Rubric.Schema;

namespace Rubric.Engine.Tests.Published;

/// <summary>Every rubric of the repository is clean, and its examples come out as its README says.</summary>
public sealed class PublishedRubricTests
{
    public static TheoryData<string> Folders => [.. PublishedRubrics.Folders];

    [Fact]
    public void There_are_eight_rubrics() => Assert.Equal(8, PublishedRubrics.Folders.Count);

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_rubric_has_nothing_to_complain_about(string folder) =>
        Assert.Empty(RubricReader.ReadFile(PublishedRubrics.PathOf(folder)).Diagnostics);

    [Theory]
    [MemberData(nameof(Folders))]
    public void No_example_is_invalid(string folder)
    {
        var results = PublishedRubrics.ScoreExamples(folder);

        Assert.NotEmpty(results);
        Assert.All(results.Values, r => Assert.True(r.Status != EvaluationStatus.Invalid, string.Join("\n", r.Problems)));
    }

    [Theory]
    [InlineData("cms-nursing-home-stars", "home-a", "scored", "3", "5")]
    [InlineData("cms-nursing-home-stars", "home-b", "scored", "5", "5")]
    [InlineData("cms-nursing-home-stars", "home-c", "scored", "1", "2")]
    [InlineData("cms-nursing-home-stars", "home-d", "scored", "4", "3")]
    [InlineData("cms-nursing-home-stars", "home-e", "incomplete", null, null)]
    public void A_home_has_the_stars_of_the_readme(string folder, string subject, string status, string? computed, string? stars)
    {
        var home = PublishedRubrics.ScoreExamples(folder)[subject];

        Assert.Equal(status, Sheets.Word(home.Status));
        Assert.Equal(computed, home.TierBeforeOverrides?.Stars?.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(stars, home.Tier?.Stars?.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("elder-ability", "elder-a", "scored", "70", "moderate")]
    [InlineData("elder-ability", "elder-b", "decided", null, "total")]
    [InlineData("elder-ability", "elder-c", "incomplete", null, null)]
    [InlineData("elderly-home", "home-a", "scored", "931", "level-5")]
    [InlineData("elderly-home", "home-b", "scored", "945", "level-4")]
    [InlineData("elderly-home", "home-c", "scored", "641.5", "level-3")]
    [InlineData("elderly-home", "home-d", "scored", "477", null)]
    [InlineData("five-star-community", "community-a", "scored", "476", "nominee")]
    [InlineData("five-star-community", "community-b", "scored", "477.5", "pass")]
    [InlineData("five-star-community", "community-c", "scored", "450", "pass")]
    [InlineData("five-star-community", "community-d", "scored", "456.5", null)]
    [InlineData("ltc-self", "person-a", "scored", "2", "C")]
    [InlineData("ltc-self", "person-b", "scored", "2", "D")]
    [InlineData("ltc-self", "person-c", "scored", "3", "C")]
    [InlineData("openssf-scorecard", "made-up-library", "scored", "9.3", null)]
    [InlineData("openssf-scorecard", "made-up-tool", "scored", "5.1", null)]
    public void An_example_comes_out_as_the_readme_says(string folder, string subject, string status, string? total, string? tier)
    {
        var result = PublishedRubrics.ScoreExamples(folder)[subject];

        Assert.Equal((status, total, tier), (Sheets.Word(result.Status), result.Total.Text(), result.Tier?.Id));
    }

    [Fact]
    public void An_elder_with_one_answer_missing_can_only_be_severe()
    {
        var elder = PublishedRubrics.ScoreExamples("elder-ability")["elder-c"];

        Assert.Equal(["B4.2"], elder.Missing);
        Assert.Equal(("32", "34"), (elder.Lowest.Text(), elder.Highest.Text()));
        Assert.Equal(["severe"], elder.Reachable.Select(t => t.Id));
    }
}

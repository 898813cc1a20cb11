namespace Rubric.Engine.Tests.Explaining;

/// <summary>What the options take, and what becomes of the texts of authors.</summary>
public sealed class ExplanationOptionsTests
{
    [Theory]
    [InlineData(-1)]
    [InlineData(29)]
    public void Places_have_a_range(int places) => Assert.Throws<ArgumentOutOfRangeException>(() => new ExplanationOptions { Places = places });

    [Fact]
    public void A_language_is_needed() => Assert.Throws<ArgumentNullException>(() => new ExplanationOptions { Language = null! });

    [Fact]
    public void Texts_of_authors_are_no_Markdown_and_stay_in_their_line()
    {
        const string Rubric = """
            indicators: [{ id: a, title: "*甲* | <b>_x_</b> [y](z) `q` ~w~ & \\", weight: 100, guidance: "1. 一\n# 二" }]
            tiers: [{ id: t, title: "# 优", min: 101 }, { id: u, title: 差 }]
            """;
        var evaluation = Sheets.Scored(Rubric, "answers: { a: 50 }\nnotes: { a: \"a\\nb\" }");
        string markdown = evaluation.Explain().ToMarkdown();
        Assert.Contains("| \\*甲\\* \\| &lt;b>\\_x\\_&lt;/b> \\[y\\](z) \\`q\\` \\~w\\~ &amp; \\\\ | a | 50.00 | 100 | 50.00 |", markdown, StringComparison.Ordinal);
        Assert.Contains("评分备注：a b |", markdown, StringComparison.Ordinal);
        Assert.Contains("\n## 为什么评不上\\# 优\n", markdown, StringComparison.Ordinal);
    }
}

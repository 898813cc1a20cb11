namespace Rubric.Schema.Tests;

/// <summary>Full-width characters are mistakes where they stand for a sign of the format, and text in texts.</summary>
public sealed class ChinesePunctuationTests
{
    [Theory]
    [InlineData("title: “甲”与“乙”")]
    [InlineData("title: 甲，乙：丙（丁）、“戊”；【己】８０％")]
    [InlineData("title: \"“五个一”\"")]
    [InlineData("title: 甲, guidance: “五个一”")]
    [InlineData("title: 甲, guidance: [“五个一”。, 见：“甲，乙”, ‘丙’], evidence: “制度”")]
    public void Chinese_punctuation_in_texts_gives_no_diagnostic(string keys) =>
        Assert.Empty(RubricReader.Read(DiagnosticCase.Head + "description: “说明”\nindicators: [{ id: x, weight: 100, " + keys + " }]\n").Diagnostics.Select(d => d.ToString()));

    [Fact]
    public void A_mistake_behind_an_anchor_is_found_where_it_stands()
    {
        var found = Assert.Single(RubricReader.Read("&a “").Diagnostics);
        Assert.Equal(DiagnosticCodes.FullWidthQuote, found.Code);
        Assert.Equal((1, 4), (found.Place.StartLine, found.Place.StartColumn));
    }

    [Fact]
    public void A_mistake_in_an_id_behind_an_anchor_is_found_where_it_stands()
    {
        var found = Assert.Single(RubricReader.Read("rubric: 1\nid: &a “x\nversion: 1\ntitle: x\nindicators: [{ id: x, title: x, weight: 100 }]\n").Diagnostics);
        Assert.Equal(DiagnosticCodes.FullWidthQuote, found.Code);
        Assert.Equal((2, 8), (found.Place.StartLine, found.Place.StartColumn));
    }
}

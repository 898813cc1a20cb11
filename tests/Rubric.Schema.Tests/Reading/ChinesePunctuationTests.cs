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
}

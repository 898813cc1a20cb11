namespace Rubric.Schema.Tests;

/// <summary>Lines of a text, and places that never leave it.</summary>
public sealed class SourceTextTests
{
    [Theory]
    [InlineData("ab\ncd\r\nef\rgh", "ab", "cd", "ef", "gh")]
    [InlineData("ab\n", "ab", "")]
    [InlineData("", "")]
    public void A_line_is_returned_without_its_end_and_empty_beyond_the_last(string text, params string[] lines)
    {
        var source = new SourceText(null, text);

        Assert.Equal(["", .. lines, "", ""], Enumerable.Range(0, lines.Length + 3).Select(source.GetLine));
    }

    // The parser gives the end of a block that nothing follows one line behind the text, or at its last character.
    [Theory]
    [InlineData("submission: 1\nanswers:\n  a: 1", 3, 7)]
    [InlineData("submission: 1\nanswers:\n  a: 1\n", 4, 1)]
    [InlineData("submission: 1\nanswers:\n  a: 1\n\n\n", 6, 1)]
    [InlineData("submission: 1\r\nanswers:\r\n  a: |\r\n    b\r\n", 5, 1)]
    [InlineData("submission: 1\nanswers:\n  a:\n  - b", 4, 6)]
    [InlineData("submission: 1\nanswers: { a: 1 } # b", 2, 22)]
    [InlineData("{ submission: 1, answers: { a: 1 } }", 1, 37)]
    public void A_block_at_the_end_of_a_text_ends_with_the_text(string text, int line, int column)
    {
        SourceSpan place = SubmissionReader.Read(text).GetValueOrThrow()[0].Place;

        Assert.Equal((1, 1), (place.StartLine, place.StartColumn));
        Assert.Equal((line, column), (place.EndLine, place.EndColumn));
    }
}

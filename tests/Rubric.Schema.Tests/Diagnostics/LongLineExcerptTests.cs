namespace Rubric.Schema.Tests;

/// <summary>Of a long line only the part around the place is shown; a character of two UTF-16 units is never cut in half.</summary>
public sealed class LongLineExcerptTests
{
    [Fact]
    public void An_excerpt_never_cuts_a_character_in_half()
    {
        var source = new SourceText("long.yaml", string.Concat(Enumerable.Repeat("😀", 300)) + "x" + string.Concat(Enumerable.Repeat("😀", 300)));
        for (int column = 1; column < source.Text.Length; column += char.IsSurrogate(source.Text[column - 1]) ? 2 : 1)
        {
            var place = new SourceSpan(source, 1, column, 1, column + 1);
            string shown = new Diagnostic(DiagnosticCodes.KeyNotText, place, "").ToDisplayString("en");
            Assert.True(shown.Length < source.Text.Length, shown);
            Assert.DoesNotContain('\uFFFD', System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(shown)));
        }
    }

    [Fact]
    public void A_text_in_languages_needs_one_and_each_once()
    {
        Assert.Throws<ArgumentException>(() => new LocalizedText(Array.Empty<KeyValuePair<string, string>>()));
        Assert.Throws<ArgumentException>(() => new LocalizedText([new("en", "a"), new("EN", "b")]));
    }

    [Fact]
    public void An_exception_carries_the_diagnostics_and_their_sentences()
    {
        var found = new Diagnostic(DiagnosticCodes.KeyNotText, SourceSpan.None, "");
        var exception = new RubricException([found]);
        Assert.Same(found, Assert.Single(exception.Diagnostics));
        Assert.Equal(found.ToString(), exception.Message);
        Assert.Throws<ArgumentNullException>(() => new RubricException((IEnumerable<Diagnostic>)null!));
    }
}

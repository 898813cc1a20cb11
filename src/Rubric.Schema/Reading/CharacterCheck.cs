using System.Globalization;

namespace Rubric.Schema;

/// <summary>Finds characters that no document may have: they are invisible, and parsers drop some of them silently.</summary>
internal static class CharacterCheck
{
    /// <summary>Reports the first such character of every line; whether there is none.</summary>
    public static bool Run(SourceText source, int most, List<Diagnostic> diagnostics)
    {
        string text = source.Text;
        if (IsCleanText(text, out _))
        {
            return true;
        }
        int line = source.FirstLine;
        int lineStart = 0;
        int reported = 0;
        int found = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '\n' || (c == '\r' && !(i + 1 < text.Length && text[i + 1] == '\n')))
            {
                line++;
                lineStart = i + 1;
            }
            else if (IsForbidden(text, i) && reported != line)
            {
                reported = line;
                var place = new SourceSpan(source, line, i - lineStart + 1, line, i - lineStart + 2);
                diagnostics.Add(c == '\uFEFF'
                    ? new Diagnostic(DiagnosticCodes.MisplacedByteOrderMark, place, "")
                    : new Diagnostic(DiagnosticCodes.ForbiddenCharacter, place, "", Name(c)));
                if (++found > most)
                {
                    break;
                }
            }
        }
        return found == 0;
    }

    /// <summary>Whether a text that was written with escapes has no such character; its name if it has.</summary>
    public static bool IsCleanText(string text, out string found)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            // Nearly all that is ever written.
            if (c is (>= ' ' and <= '~') or (> '\u2029' and < '\uD800'))
            {
                continue;
            }
            if (IsForbidden(text, i))
            {
                found = Name(c);
                return false;
            }
        }
        found = "";
        return true;
    }

    private static bool IsForbidden(string text, int i)
    {
        char c = text[i];
        if (c < 0x7F)
        {
            return c < ' ' && c is not ('\t' or '\n' or '\r');
        }
        if (char.IsHighSurrogate(c))
        {
            return i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]);
        }
        if (char.IsLowSurrogate(c))
        {
            return i == 0 || !char.IsHighSurrogate(text[i - 1]);
        }
        // U+0085, U+2028 and U+2029 end a line for some programs and not for others: places would differ.
        return c is (>= '\u007F' and <= '\u009F') or '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF';
    }

    private static string Name(char c) => "U+" + ((int)c).ToString("X4", CultureInfo.InvariantCulture);
}

using System.Globalization;

namespace Rubric.Schema;

/// <summary>Recognises what goes wrong when YAML is typed with a Chinese keyboard, and says it in those words.</summary>
internal static class TypingMistake
{
    // Long lines are no hand-written ones; nobody is helped by looking through them.
    private const int LongestLine = 2_000;

    // Full-width punctuation and what belongs in its place.
    private const string Wide = "：，“”‘’｛｝［］【】＂＇";
    private const string Plain = ":,\"\"\"\"{}[][]\"'";

    /// <summary>Looks for a mistake at the place of a syntax error, and in the line before it.</summary>
    public static Diagnostic? FindNear(SourceText text, SourceSpan place, SourceSpan last, bool isQuote)
    {
        int line = place.StartLine;
        while (line > 1 && IsBlank(text.GetLine(line)))
        {
            line--;
        }
        int before = line - 1;
        while (before > 1 && IsBlank(text.GetLine(before)))
        {
            before--;
        }
        var found = FindInLine(text, line, isQuote) ?? (before > 0 ? FindInLine(text, before, isQuote) : null);
        // The parser may have gone on far beyond the last thing that it understood.
        return found ?? (last.StartLine < before ? FindInLine(text, last.StartLine, isQuote) ?? FindInLine(text, last.StartLine + 1, isQuote) : null);
    }

    /// <summary>The first line, from one on, that a tab indents.</summary>
    public static Diagnostic? FindTab(SourceText text, int from)
    {
        int start = text.IndexOf(from, 1);
        bool indentation = true;
        for (int i = start; i < text.Text.Length; i++)
        {
            char c = text.Text[i];
            if (c == '\t' && indentation)
            {
                return new Diagnostic(DiagnosticCodes.TabIndentation, text.SpanAt(i, i + 1), "");
            }
            indentation = c is '\n' or '\r' || (indentation && c is ' ' or '-');
        }
        return null;
    }

    /// <summary>What is mistyped in a key that the reader does not know: <c>min:80</c>, <c>title：…</c>, a wide space.</summary>
    /// <param name="text">The text that holds the key.</param>
    /// <param name="key">The key, or a text where keys are wanted.</param>
    public static Diagnostic? FindInKey(SourceText text, SourceNode key)
    {
        if (!key.IsPlain || key.Span.StartLine != key.Span.EndLine || key.Text.Length > LongestLine)
        {
            return null;
        }
        int start = StartOf(text, key);
        string written = key.Text;
        int word = SkipWord(written, 0);
        if (written.Length > 0 && (IsWideSpace(written[0]) || IsWideSpace(written[written.Length - 1])))
        {
            return WideSpaceAt(text, start + (IsWideSpace(written[0]) ? 0 : written.Length - 1));
        }
        if (word > 0 && word < written.Length)
        {
            return AfterWord(text, start, start + word, start + written.Length);
        }
        return written.Length > 0 && "“‘＂＇｛［【".Contains(written[0], StringComparison.Ordinal) ? Punctuation(text, start) : null;
    }

    /// <summary>The dash of a list entry that a key begins with: <c>-id: x</c>.</summary>
    public static Diagnostic? FindDash(SourceText text, SourceNode key)
    {
        int start = text.IndexOf(key.Span.StartLine, key.Span.StartColumn);
        string before = text.GetLine(key.Span.StartLine).Substring(0, key.Span.StartColumn - 1);
        return key.IsPlain && before.Trim(' ', '-').Length == 0 ? DashAt(text, start) : null;
    }

    /// <summary>What is mistyped in a text that has to be an id or a word.</summary>
    public static Diagnostic? FindInWord(SourceText text, SourceNode word)
    {
        if (!word.IsPlain || word.Span.StartLine != word.Span.EndLine)
        {
            return null;
        }
        string written = word.Text;
        for (int i = 0; i < written.Length; i++)
        {
            if (written[i] <= '~')
            {
                continue;
            }
            if (written[i] is '－' or '％')
            {
                string corrected = written.Replace('－', '-').Replace('％', '%');
                return new Diagnostic(DiagnosticCodes.FullWidthDigits, word.Span, "", Shapes.Shorten(written), Shapes.Shorten(corrected));
            }
            if (IsWideSpace(written[i]) || Wide.Contains(written[i], StringComparison.Ordinal))
            {
                int at = StartOf(text, word) + i;
                return IsWideSpace(written[i]) ? WideSpaceAt(text, at) : Punctuation(text, at);
            }
        }
        return null;
    }

    /// <summary>Whether a comment right behind a plain text looks like the rest of it: <c>工资 #1</c>.</summary>
    public static bool IsCutByHash(string text, int end) =>
        end + 2 < text.Length && text[end] == ' ' && text[end + 1] == '#' && !char.IsWhiteSpace(text[end + 2]) && text[end + 2] is not ('#' or '!');

    /// <summary>What stands in a pair of full-width quotation marks that are the first and the last character of a text; null where it is otherwise.</summary>
    public static string? UnquoteWide(string text)
    {
        if (text.Length < 3 || (text[0], text[text.Length - 1]) is not (('“' or '”', '”' or '“') or ('‘' or '’', '’' or '‘') or ('＂', '＂') or ('＇', '＇')))
        {
            return null;
        }
        string inner = text.Substring(1, text.Length - 2);
        // “甲”与“乙” is a text that begins and ends with a quotation.
        return inner.IndexOfAny([text[0], text[text.Length - 1]]) < 0 ? inner : null;
    }

    /// <summary>Whether a text has digits or signs of the full width that a number could have.</summary>
    public static bool HasWideDigits(string text)
    {
        foreach (char c in text)
        {
            if (c is (>= '０' and <= '９') or '．' or '－' or '＋' or '％')
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>The tag that begins at a position.</summary>
    public static string TagAt(string text, int start)
    {
        int end = start;
        while (end < text.Length && end - start < 80 && !char.IsWhiteSpace(text[end]) && text[end] is not (',' or ']' or '}'))
        {
            end++;
        }
        return text.Substring(start, end - start);
    }

    public static bool IsWideSpace(char c) => c is '\u3000' or '\u00A0' or '\u202F' or (>= '\u2000' and <= '\u200A');

    private static Diagnostic? FindInLine(SourceText text, int number, bool isQuote)
    {
        string line = text.GetLine(number);
        if (line.Length > LongestLine)
        {
            return null;
        }
        int start = text.IndexOf(number, 1);
        int i = 0;
        while (i < line.Length && (char.IsWhiteSpace(line[i]) || (line[i] == '-' && i + 1 < line.Length && char.IsWhiteSpace(line[i + 1]))))
        {
            if (line[i] == '\t')
            {
                return new Diagnostic(DiagnosticCodes.TabIndentation, text.SpanAt(start + i, start + i + 1), "");
            }
            if (IsWideSpace(line[i]))
            {
                return WideSpaceAt(text, start + i);
            }
            i++;
        }
        if (i < line.Length && DashAt(text, start + i) is { } dash)
        {
            return dash;
        }
        if (isQuote && line.IndexOfAny(['“', '”', '‘', '’']) is var quote and >= 0)
        {
            return Punctuation(text, start + quote);
        }
        return FindInEntries(text, line, start, i);
    }

    /// <summary>A dash with a key, a bracket or a quotation mark right behind it.</summary>
    private static Diagnostic? DashAt(SourceText text, int at)
    {
        string all = text.Text;
        if (all[at] != '-' || at + 1 == all.Length)
        {
            return null;
        }
        int end = at + 2;
        if (all[at + 1] is not ('{' or '[' or '"' or '\''))
        {
            end = SkipWord(all, at + 1);
            // Behind a full-width colon it may as well be a line of a text.
            if (!char.IsLetter(all[at + 1]) || end == all.Length || all[end] != ':')
            {
                return null;
            }
            end++;
        }
        return new Diagnostic(DiagnosticCodes.NoSpaceAfterDash, text.SpanAt(at, end), "", "- " + all.Substring(at + 1, end - at - 1));
    }

    /// <summary>Goes from key to key of a line: its beginning, and what follows a brace, a bracket or a comma.</summary>
    private static Diagnostic? FindInEntries(SourceText text, string line, int start, int i)
    {
        bool atKey = true;
        bool atValue = false;
        while (i < line.Length)
        {
            char c = line[i];
            if (c == '#' && i > 0 && char.IsWhiteSpace(line[i - 1]))
            {
                return null;
            }
            if ((atKey || atValue) && "｛［".Contains(c, StringComparison.Ordinal))
            {
                return Punctuation(text, start + i);
            }
            int end = atKey ? SkipWord(line, i) : i;
            if (end > i)
            {
                if (end < line.Length && AfterWord(text, start + i, start + end, start + EndOfValue(line, end)) is { } found)
                {
                    return found;
                }
                i = end;
                atKey = false;
                continue;
            }
            if (c is '"' or '\'' && (atKey || atValue))
            {
                int close = line.IndexOf(c, i + 1);
                i = close < 0 ? line.Length : close + 1;
                if (atKey && i < line.Length && line[i] == '：')
                {
                    return Punctuation(text, start + i);
                }
                atKey = atValue = false;
                continue;
            }
            if (c == '，' && IsKeyAhead(line, i + 1))
            {
                return Punctuation(text, start + i);
            }
            atKey = c is '{' or '[' or ',' || (atKey && c == ' ');
            atValue = c == ':' || (atValue && c == ' ');
            i++;
        }
        return null;
    }

    /// <summary>What is wrong right behind a word that should be a key.</summary>
    private static Diagnostic? AfterWord(SourceText text, int start, int end, int valueEnd)
    {
        string all = text.Text;
        if (all[end] == '：')
        {
            return Punctuation(text, end);
        }
        if (IsWideSpace(all[end]) && end + 1 < all.Length && all[end + 1] is ':' or '：')
        {
            return WideSpaceAt(text, end);
        }
        if (all[end] != ':' || end + 1 >= valueEnd)
        {
            return null;
        }
        if (IsWideSpace(all[end + 1]))
        {
            return WideSpaceAt(text, end + 1);
        }
        if (char.IsWhiteSpace(all[end + 1]) || all[end + 1] is '/' or ':')
        {
            return null;
        }
        string corrected = all.Substring(start, end - start) + ": " + all.Substring(end + 1, valueEnd - end - 1);
        return new Diagnostic(DiagnosticCodes.NoSpaceAfterColon, text.SpanAt(start, valueEnd), "", corrected);
    }

    private static bool IsKeyAhead(string line, int i)
    {
        while (i < line.Length && (line[i] == ' ' || IsWideSpace(line[i])))
        {
            i++;
        }
        int end = SkipWord(line, i);
        return end > i && end < line.Length && line[end] is ':' or '：';
    }

    private static int EndOfValue(string line, int i)
    {
        while (i < line.Length && line[i] is not (',' or '}' or ']' or '，') && !(line[i] == '#' && char.IsWhiteSpace(line[i - 1])))
        {
            i++;
        }
        while (i > 0 && char.IsWhiteSpace(line[i - 1]))
        {
            i--;
        }
        return i;
    }

    private static int SkipWord(string line, int i)
    {
        while (i < line.Length && (char.IsLetterOrDigit(line[i]) || line[i] is '-' or '_' or '.' or '@'))
        {
            i++;
        }
        return i;
    }

    private static bool IsBlank(string line)
    {
        string rest = line.TrimStart();
        return rest.Length == 0 || rest[0] == '#';
    }

    /// <summary>Where a plain text of one line begins: its place begins with its anchor, if it has one.</summary>
    private static int StartOf(SourceText text, SourceNode plain) => text.IndexOf(plain.Span.EndLine, plain.Span.EndColumn) - plain.Text.Length;

    private static Diagnostic Punctuation(SourceText text, int at)
    {
        char c = text.Text[at];
        string plain = Plain[Wide.IndexOf(c, StringComparison.Ordinal)].ToString();
        var place = text.SpanAt(at, at + 1);
        return c switch
        {
            '：' => new Diagnostic(DiagnosticCodes.FullWidthColon, place, ""),
            '，' => new Diagnostic(DiagnosticCodes.FullWidthComma, place, ""),
            '｛' or '｝' or '［' or '］' or '【' or '】' => new Diagnostic(DiagnosticCodes.FullWidthBracket, place, "", c.ToString(), plain),
            _ => new Diagnostic(DiagnosticCodes.FullWidthQuote, place, "", c.ToString(), plain),
        };
    }

    private static Diagnostic WideSpaceAt(SourceText text, int at) =>
        new(DiagnosticCodes.WideSpace, text.SpanAt(at, at + 1), "", "U+" + ((int)text.Text[at]).ToString("X4", CultureInfo.InvariantCulture));
}

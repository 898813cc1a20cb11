using System.Text.RegularExpressions;
using Rubric.Schema;

namespace Rubric.Tool;

/// <summary>Says how a mistake of typing is mended: only at the place where reading found it, never elsewhere.</summary>
/// <param name="text">The text that was read.</param>
/// <param name="tabWidth">How many spaces stand for a tab.</param>
internal sealed class MistakeMender(string text, int tabWidth)
{
    private const string WideOpening = "｛［【";
    private const string WideClosing = "｝］】";
    private const string PlainOpening = "{[[";
    private const string PlainClosing = "}]]";

    // Words of the format are Latin; a Chinese word before a colon may begin a sentence.
    private static readonly Regex _key = new(@"(?:^|[\s{\[,，-])[""']?[A-Za-z][A-Za-z0-9_.-]*[""']?:$", RegexOptions.CultureInvariant);
    private static readonly Regex _leadingKey = new(@"^[\s-]*[{\[]*[\s]*[""']?[A-Za-z][A-Za-z0-9_.-]*[""']?\s*[:：]", RegexOptions.CultureInvariant);

    private readonly LineStarts _lines = new(text);

    /// <summary>The edits that mend a mistake; none where only its author knows what is meant.</summary>
    public IEnumerable<TextEdit> Mend(Diagnostic diagnostic)
    {
        var place = diagnostic.Place;
        int start = _lines.IndexOf(place.StartLine, place.StartColumn);
        int end = _lines.IndexOf(place.EndLine, place.EndColumn);
        var code = diagnostic.Code;
        // A mistake with a path was found in a key or a value; one without was guessed from a line that the parser could not read.
        if (!place.IsKnown || start >= text.Length || (diagnostic.Path.Length == 0 && !IsStructural(code, start)))
        {
            return [];
        }
        return code == DiagnosticCodes.MisplacedByteOrderMark ? [new TextEdit(start, 1, "")]
            : code == DiagnosticCodes.ForbiddenCharacter ? [MendCharacter(start)]
            : code == DiagnosticCodes.FullWidthColon ? [MendMark(start, ":")]
            : code == DiagnosticCodes.FullWidthComma ? [MendMark(start, ",")]
            : code == DiagnosticCodes.FullWidthBracket ? MendBracket(start)
            : code == DiagnosticCodes.FullWidthQuote ? MendQuote(start)
            : code == DiagnosticCodes.FullWidthDigits ? MendDigits(diagnostic, start, end)
            : code == DiagnosticCodes.WideSpace ? [MendSpaces(start)]
            : code == DiagnosticCodes.NoSpaceAfterColon ? MendColon(start, end)
            : code == DiagnosticCodes.NoSpaceAfterDash ? [new TextEdit(start + 1, 0, " ")]
            : code == DiagnosticCodes.CommaCutsText ? MendCut(start, end)
            : code == DiagnosticCodes.TabIndentation ? [MendTabs(start)]
            : [];
    }

    /// <summary>Whether a place must be part of the structure, because a key of the format stands there: the line may as well belong to a text.</summary>
    private bool IsStructural(DiagnosticCode code, int start)
    {
        int lineStart = start == 0 ? 0 : text.LastIndexOfAny(['\n', '\r'], start - 1) + 1;
        int lineEnd = text.IndexOfAny(['\n', '\r'], start);
        string before = text[lineStart..start];
        string after = text[start..(lineEnd < 0 ? text.Length : lineEnd)];
        if (code == DiagnosticCodes.FullWidthColon)
        {
            return _key.IsMatch(before.TrimEnd() + ":");
        }
        if (code == DiagnosticCodes.FullWidthComma)
        {
            return _leadingKey.IsMatch(after[1..]);
        }
        if (code == DiagnosticCodes.FullWidthBracket)
        {
            int close = after.AsSpan().LastIndexOfAny(WideClosing);
            string rest = close < 0 ? "" : after[(close + 1)..].TrimStart();
            return !before.TrimEnd().EndsWith("title:", StringComparison.Ordinal)
                && (rest.Length == 0 || ",]}#".Contains(rest[0], StringComparison.Ordinal));
        }
        if (code == DiagnosticCodes.FullWidthQuote)
        {
            return (before + after).Count(c => "“”‘’＂＇".Contains(c, StringComparison.Ordinal)) == 1;
        }
        if (code == DiagnosticCodes.NoSpaceAfterColon)
        {
            return _leadingKey.IsMatch(after);
        }
        // No text needs a character that nobody sees.
        return code == DiagnosticCodes.MisplacedByteOrderMark || code == DiagnosticCodes.ForbiddenCharacter || _leadingKey.IsMatch(before + after);
    }

    /// <summary>An invisible character: one that ends a line for some programs becomes a space.</summary>
    private TextEdit MendCharacter(int start) => new(start, 1, text[start] is '\u0085' or '\u2028' or '\u2029' ? " " : "");

    /// <summary>A text that a comma cuts, in quotes that none of its characters ends.</summary>
    private IEnumerable<TextEdit> MendCut(int start, int end)
    {
        string whole = text[start..end];
        return whole.AsSpan().IndexOfAny('\n', '\r') >= 0 ? []
            : whole.AsSpan().IndexOfAny('"', '\\') < 0 ? [new TextEdit(start, end - start, $"\"{whole}\"")]
            : [new TextEdit(start, end - start, $"'{whole.Replace("'", "''", StringComparison.Ordinal)}'")];
    }

    /// <summary>A colon or a comma, with the space that belongs behind it.</summary>
    private TextEdit MendMark(int start, string plain)
    {
        int end = start + 1;
        while (end < text.Length && IsWideSpace(text[end]))
        {
            end++;
        }
        bool spaced = end < text.Length && char.IsWhiteSpace(text[end]);
        return new TextEdit(start, end - start, spaced || end == text.Length ? plain : plain + " ");
    }

    private List<TextEdit> MendBracket(int start)
    {
        int kind = WideOpening.IndexOf(text[start], StringComparison.Ordinal);
        if (kind < 0)
        {
            int closing = WideClosing.IndexOf(text[start], StringComparison.Ordinal);
            return closing < 0 ? [] : [new TextEdit(start, 1, PlainClosing[closing].ToString())];
        }
        var edits = new List<TextEdit> { new(start, 1, PlainOpening[kind].ToString()) };
        int depth = 0;
        for (int i = start; i < text.Length; i++)
        {
            depth += text[i] == WideOpening[kind] ? 1 : text[i] == WideClosing[kind] ? -1 : 0;
            if (depth == 0)
            {
                edits.Add(new TextEdit(i, 1, PlainClosing[kind].ToString()));
                break;
            }
        }
        return edits;
    }

    /// <summary>A pair of quotation marks around a whole value, or the only one in a line, which closes an ordinary one.</summary>
    private List<TextEdit> MendQuote(int start)
    {
        int lineStart = start == 0 ? 0 : text.LastIndexOfAny(['\n', '\r'], start - 1) + 1;
        int lineEnd = text.IndexOfAny(['\n', '\r'], start);
        string line = text[lineStart..(lineEnd < 0 ? text.Length : lineEnd)];
        var quotes = Enumerable.Range(0, line.Length).Where(i => "“”‘’＂＇".Contains(line[i], StringComparison.Ordinal)).ToList();
        int first = quotes.IndexOf(start - lineStart);
        if (quotes.Count == 1)
        {
            return line.Count(c => c == '"') == 1 ? [new TextEdit(start, 1, "\"")] : [];
        }
        if (first < 0 || first + 1 >= quotes.Count)
        {
            return [];
        }
        var (open, close) = (quotes[first], quotes[first + 1]);
        string before = line[..open].TrimEnd();
        string after = line[(close + 1)..].TrimStart();
        bool isWhole = (before.Length == 0 || ":,-[{".Contains(before[^1], StringComparison.Ordinal))
            && (after.Length == 0 || ":,]}#：，".Contains(after[0], StringComparison.Ordinal))
            && line.AsSpan(open + 1, close - open - 1).IndexOfAny('"', '\\') < 0;
        return isWhole ? [new TextEdit(lineStart + open, 1, "\""), new TextEdit(lineStart + close, 1, "\"")] : [];
    }

    private IEnumerable<TextEdit> MendDigits(Diagnostic diagnostic, int start, int end)
    {
        // With a comma in it, nobody knows whether it stands for the point.
        if (diagnostic.Arguments is not [string written, string corrected] || written.AsSpan().IndexOfAny(',', '，') >= 0)
        {
            return [];
        }
        int at = text.IndexOf(written, start, end - start, StringComparison.Ordinal);
        return at < 0 ? [] : [new TextEdit(at, written.Length, corrected)];
    }

    /// <summary>Wide spaces: in the indentation each is as wide as two ordinary ones.</summary>
    private TextEdit MendSpaces(int start)
    {
        int lineStart = start == 0 ? 0 : text.LastIndexOfAny(['\n', '\r'], start - 1) + 1;
        bool indents = text.AsSpan(lineStart, start - lineStart).Trim(" \u3000\u00A0-").IsEmpty;
        int end = start;
        int width = 0;
        while (end < text.Length && IsWideSpace(text[end]))
        {
            width += text[end] == '\u3000' && indents ? 2 : 1;
            end++;
        }
        return new TextEdit(start, end - start, new string(' ', indents ? width : 1));
    }

    private IEnumerable<TextEdit> MendColon(int start, int end)
    {
        int colon = text.IndexOf(':', start, end - start);
        return colon < 0 ? [] : [new TextEdit(colon + 1, 0, " ")];
    }

    private TextEdit MendTabs(int start)
    {
        int end = start;
        while (end < text.Length && text[end] == '\t')
        {
            end++;
        }
        return new TextEdit(start, end - start, new string(' ', tabWidth * (end - start)));
    }

    private static bool IsWideSpace(char c) => c is '\u3000' or '\u00A0' or '\u202F' or (>= '\u2000' and <= '\u200A');
}

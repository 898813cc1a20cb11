using System.Globalization;
using System.Text;

namespace Rubric.Fuzzing;

/// <summary>Changes a good document as typing, editors, transfers and malice do. The same random numbers give the same bytes.</summary>
internal sealed class Mutator(Random random)
{
    private const int LongestUncut = 12_000;

    private static readonly string[] _pieces =
    [
        "\n", "\n  ", "\n    - ", ": ", ":", "：", ", ", ",", "，", "[", "]", "{", "}", "\"", "'", "“", "”", "\t", "\u3000", " #", "#", "&a ", "*a", "!!str ", "<<: *a",
        "? ", "- ", "|\n", ">\n", "%", "@", "\\", "\0", "\u0007", "\uD800", "\uDC00", "\uFEFF", "---\n", "...\n", "%YAML 1.2\n", "~", "null", "yes", "n/a", "甲", "😀", "1e5",
        "１", "1,000", "40%", "-", "1.1.1", "id", "weight", "scale: ", "bands: ", "options: ", "evaluation: ", "each: ", "count: ", "not: ", "at-least: ", "total: ",
        "999999999999999999999999999999", "0", "-1", "1/3", "0.1", "\r", "\r\n", "\u0085", "\u2028", "\u2029", "yes-no", "subject", "indicator", "value", "=1+1", ";",
        "rubric: ", "submission: 1\n", "answers: ", "awarded: ", "profile: ", "overrides: ", "when: ", "tiers: ", "indicators: ", "actual: 1", "target: 0",
    ];

    /// <summary>The changed document as a program would hand it over that has read it already, lone surrogates and all.</summary>
    public string ChangeText(Seed seed, IReadOnlyList<Seed> corpus)
    {
        string text = seed.Text.Length > LongestUncut && random.Next(20) > 0 ? Stretch(seed.Text) : seed.Text;
        // Mostly few, so that many documents are still good enough to be checked and evaluated.
        int changes = random.Next(4) == 0 ? 1 + random.Next(12) : 1;
        for (int i = 0; i < changes; i++)
        {
            text = ChangeText(text, corpus);
        }
        return text;
    }

    /// <summary>The changed document as a file.</summary>
    public byte[] ChangeFile(Seed seed, IReadOnlyList<Seed> corpus) => ChangeBytes(Encode(ChangeText(seed, corpus)));

    /// <summary>The first line of a long text and some of those behind it.</summary>
    private string Stretch(string text)
    {
        int first = text.IndexOf('\n', StringComparison.Ordinal) + 1;
        int start = text.IndexOf('\n', random.Next(first, text.Length - (LongestUncut / 2))) + 1;
        int end = text.IndexOf('\n', Math.Min(text.Length - 1, start + random.Next(LongestUncut))) + 1;
        return string.Concat(text.AsSpan(0, first), text.AsSpan(start, (end > start ? end : text.Length) - start));
    }

    private string ChangeText(string text, IReadOnlyList<Seed> corpus)
    {
        int at = random.Next(text.Length + 1);
        int length = Math.Min(random.Next(1 << random.Next(1, 7)), text.Length - at);
        switch (random.Next(22))
        {
            case 0: return text.Remove(at, length);
            case 1: return text.Insert(at, text.Substring(random.Next(text.Length - length + 1), length));
            case 2 or 3: return text.Insert(at, Pick(_pieces));
            case 4: return text.Remove(at, Math.Min(3, text.Length - at)).Insert(at, Pick(_pieces));
            case 5: return text[..at];
            case 6 or 15 or 16: return SwapTokens(text);
            case 7 or 17 or 18 or 19: return ReplaceToken(text, Number());
            case 8: return ReplaceToken(text, Pick(_pieces));
            case 9: return ReplaceToken(text, Bomb.Flow(random));
            case 10: return text.Insert(at, ((char)random.Next(0x10000)).ToString());
            case 11: return text.Insert(at, Part(corpus[random.Next(corpus.Count)].Text));
            default: return ChangeLines(text);
        }
    }

    private string ChangeLines(string text)
    {
        List<string> lines = [.. text.Split('\n')];
        int at = random.Next(lines.Count);
        int other = random.Next(lines.Count);
        string line = lines[at];
        switch (random.Next(7))
        {
            case 0: lines.RemoveAt(at); break;
            case 1: lines.Insert(other, line); break;
            case 2: (lines[at], lines[other]) = (lines[other], line); break;
            case 3: lines[at] = new string(' ', random.Next(9)) + line; break;
            case 4: lines[at] = line.TrimStart(); break;
            case 5: lines[at] = line + lines[other]; break;
            default:
                for (int i = at; i < lines.Count && i <= at + random.Next(6); i++)
                {
                    lines[i] = (random.Next(4) == 0 ? "\t" : "  ") + lines[i];
                }
                break;
        }
        return string.Join(random.Next(12) == 0 ? "\r\n" : "\n", lines);
    }

    private string SwapTokens(string text)
    {
        (int a, int aEnd) = Token(text);
        (int b, int bEnd) = Token(text);
        if (aEnd > b)
        {
            (a, aEnd, b, bEnd) = (b, bEnd, a, aEnd);
        }
        return aEnd > b ? text : string.Concat(text[..a], text[b..bEnd], text[aEnd..b], string.Concat(text[a..aEnd], text[bEnd..]));
    }

    private string ReplaceToken(string text, string with)
    {
        (int start, int end) = Token(text);
        return string.Concat(text.AsSpan(0, start), with, text.AsSpan(end));
    }

    /// <summary>A word, a number or a piece of punctuation at or before some place.</summary>
    private (int Start, int End) Token(string text)
    {
        static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is '-' or '.' or '/' or '_';
        int start = random.Next(text.Length + 1);
        int end = start;
        while (start > 0 && IsWord(text[start - 1]))
        {
            start--;
        }
        while (end < text.Length && IsWord(text[end]))
        {
            end++;
        }
        return (start, end);
    }

    private string Number()
    {
        string digits = random.Next(6) == 0 ? new string((char)('1' + random.Next(9)), 1 << random.Next(1, 15)) : random.Next(10_000).ToString(CultureInfo.InvariantCulture);
        return random.Next(8) switch
        {
            0 => "-" + digits,
            1 => "0." + new string('0', random.Next(40)) + digits,
            2 => digits + "/" + random.Next(100).ToString(CultureInfo.InvariantCulture),
            3 => digits + "e" + digits,
            4 => digits + "%",
            5 => "0x" + digits,
            _ => digits,
        };
    }

    private string Part(string text)
    {
        int start = random.Next(text.Length);
        return text.Substring(start, Math.Min(random.Next(200), text.Length - start));
    }

    /// <summary>Mostly UTF-8; a lone surrogate comes out broken, as careless programs write it.</summary>
    private byte[] Encode(string text)
    {
        switch (random.Next(80))
        {
            case 0: return [0xEF, 0xBB, 0xBF, .. BrokenUtf8.From(text)];
            case 1: return [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)];
            case 2: return [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)];
            case 3: return CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(text);
            case 4: return Encoding.Unicode.GetBytes(text);
            default: return BrokenUtf8.From(text);
        }
    }

    private byte[] ChangeBytes(byte[] bytes)
    {
        if (bytes.Length == 0 || random.Next(10) > 0)
        {
            return bytes;
        }
        var changed = new List<byte>(bytes);
        for (int i = random.Next(4); i >= 0 && changed.Count > 0; i--)
        {
            int at = random.Next(changed.Count);
            switch (random.Next(4))
            {
                case 0: changed[at] ^= (byte)(1 << random.Next(8)); break;
                case 1: changed.Insert(at, (byte)random.Next(256)); break;
                case 2: changed.RemoveAt(at); break;
                default: changed[at] = (byte)random.Next(256); break;
            }
        }
        return [.. changed];
    }

    private string Pick(string[] from) => from[random.Next(from.Length)];
}

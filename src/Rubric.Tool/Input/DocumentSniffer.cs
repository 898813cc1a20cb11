using System.Text;

namespace Rubric.Tool;

/// <summary>Tells what a YAML or JSON file holds by its outermost keys, without reading it, so that a broken file is told as well.</summary>
internal static class DocumentSniffer
{
    // Nobody writes the outermost keys of a document further down than this.
    private const int MostBytes = 1024 * 1024;

    /// <summary>Looks at a file.</summary>
    /// <param name="path">Its path.</param>
    /// <returns>What it holds, its first key, and the id that it gives itself; null where there is none.</returns>
    public static (DocumentKind Kind, string? FirstKey, string? Id) Sniff(string path)
    {
        string text = ReadStart(path);
        int start = SkipPreamble(text);
        var keys = start < text.Length && text[start] is '{' or '[' ? FlowKeys.Find(text[start..]) : BlockKeys(text);
        return (KindOf(keys), keys.Count > 0 ? keys[0].Key : null, keys.FirstOrDefault(k => k.Key == "id").Value);
    }

    /// <summary>A key may be misspelt or missing: then the others still tell, and reading says what is wrong.</summary>
    private static DocumentKind KindOf(List<KeyValuePair<string, string>> keys)
    {
        bool Has(params string[] names) => keys.Any(k => names.Contains(k.Key, StringComparer.Ordinal));
        return Has("submission") ? DocumentKind.Submissions
            : Has("cases") ? DocumentKind.Other
            : Has("rubric") && Has("answers", "subject") ? DocumentKind.Submissions
            : Has("rubric") && (Has("id", "indicators") || keys.Any(k => k is { Key: "rubric", Value: [var first, ..] } && char.IsDigit(first))) ? DocumentKind.Rubric
            : Has("indicators") && Has("id", "title", "weights") ? DocumentKind.Rubric
            : Has("answers") && Has("subject") ? DocumentKind.Submissions
            : DocumentKind.Other;
    }

    private static string ReadStart(string path)
    {
        using var stream = File.OpenRead(path);
        byte[] bytes = new byte[Math.Min(stream.Length, MostBytes)];
        int length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        var encoding = bytes is [0xFF, 0xFE, ..] ? Encoding.Unicode : bytes is [0xFE, 0xFF, ..] ? Encoding.BigEndianUnicode : Encoding.UTF8;
        return encoding.GetString(bytes, 0, length).TrimStart('\uFEFF');
    }

    /// <summary>Where the document begins: behind blank lines, comments, directives and document marks.</summary>
    private static int SkipPreamble(string text)
    {
        int start = 0;
        while (start < text.Length)
        {
            if (char.IsWhiteSpace(text[start]))
            {
                start++;
            }
            else if (text[start] is '#' or '%' || string.CompareOrdinal(text, start, "---", 0, 3) == 0)
            {
                int end = text.IndexOf('\n', start);
                start = end < 0 ? text.Length : end + 1;
            }
            else
            {
                return start;
            }
        }
        return start;
    }

    /// <summary>The keys that stand at the beginning of a line, or of the first line of a list's item.</summary>
    private static List<KeyValuePair<string, string>> BlockKeys(string text)
    {
        var keys = new List<KeyValuePair<string, string>>();
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var rest = line.StartsWith("- ", StringComparison.Ordinal) ? line[2..].TrimStart(' ') : line;
            if (rest.IsEmpty || rest[0] is ' ' or '\t' or '#' or '%')
            {
                continue;
            }
            // A colon of a Chinese keyboard is a mistake that reading explains; here it is a colon.
            int colon = rest.IndexOfAny(':', '：');
            if (colon > 0)
            {
                keys.Add(new(Unquote(rest[..colon]), Unquote(rest[(colon + 1)..])));
            }
        }
        return keys;
    }

    private static string Unquote(ReadOnlySpan<char> text)
    {
        int comment = text.IndexOf(" #", StringComparison.Ordinal);
        return (comment < 0 ? text : text[..comment]).Trim().Trim("\"'").ToString();
    }
}

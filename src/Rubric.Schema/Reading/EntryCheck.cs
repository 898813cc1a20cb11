namespace Rubric.Schema;

/// <summary>Looks at the keys of a mapping as they are typed: each once, each with its colon.</summary>
internal static class EntryCheck
{
    /// <summary>The entries that can be read; what is wrong with the others is reported.</summary>
    /// <param name="node">The keys.</param>
    /// <param name="known">The keys that the format knows; null where the author chooses them.</param>
    public static List<SourceEntry> Run(NodeReader node, string[]? known)
    {
        var mapping = node.Node;
        var sound = new List<SourceEntry>(mapping.Count);
        int lastRepeated = -1;
        for (int i = 0; i < mapping.Count; i++)
        {
            var entry = mapping.Entry(i);
            string key = entry.Key.Text;
            int first = mapping.IndexOf(key);
            if (!entry.HasColon)
            {
                i = ReportNoColon(i, node, known);
            }
            else if (known is not null && Array.IndexOf(known, key) < 0 && !mapping.IsFlow && TypingMistake.FindDash(node.Context.Text, entry.Key) is { } dash)
            {
                node.Context.Add(dash, node.Path[MeantKey(key)]);
                // The keys behind it are those of another entry.
                lastRepeated = i;
            }
            else if (first != i && mapping.Entry(first).HasColon)
            {
                // Where the '- ' of a list entry is forgotten, all its keys stand twice: that is one mistake.
                if (lastRepeated >= 0 && lastRepeated == i - 1)
                {
                    node.Context.MarkBroken(node.Path[key]);
                }
                else
                {
                    node.Context.Add(DiagnosticCodes.DuplicateKey, entry.Key.Span, node.Path[key], key, mapping.Entry(first).Key.Span.StartLine);
                }
                lastRepeated = i;
            }
            else
            {
                sound.Add(entry);
            }
        }
        return sound;
    }

    /// <summary>The key that stands before a colon of any width, or behind a dash: <c>min</c> of <c>min:80</c>, <c>id</c> of <c>-id</c>.</summary>
    public static string MeantKey(string written)
    {
        int colon = written.IndexOfAny([':', '：']);
        return (colon < 0 ? written : written.Substring(0, colon)).TrimStart('-').Trim();
    }

    /// <summary>Reports a key without a colon; the last entry that belongs to the same mistake.</summary>
    private static int ReportNoColon(int i, NodeReader node, string[]? known)
    {
        var (mapping, context) = (node.Node, node.Context);
        var key = mapping.Entry(i).Key;
        if (TypingMistake.FindInKey(context.Text, key) is { } mistake)
        {
            context.Add(mistake, node.Path[MeantKey(key.Text)]);
            return i;
        }
        bool cut = mapping.IsFlow && i > 0 && IsPartOfText(mapping.Entry(i), known)
            && mapping.Entry(i - 1) is { HasColon: true, Value: { IsScalar: true, IsPlain: true, Text.Length: > 0 } };
        if (!cut)
        {
            context.Add(DiagnosticCodes.EmptyValue, key.Span, node.Path[key.Text], key.Text);
            return i;
        }
        int last = i;
        while (last + 1 < mapping.Count && IsPartOfText(mapping.Entry(last + 1), known)
            && TypingMistake.FindInKey(context.Text, mapping.Entry(last + 1).Key) is null)
        {
            last++;
        }
        ReportCut(mapping.Entry(i - 1), mapping.Entry(last).Key, node);
        return last;
    }

    private static bool IsPartOfText(SourceEntry entry, string[]? known) =>
        !entry.HasColon && (known is null || Array.IndexOf(known, entry.Key.Text) < 0);

    private static void ReportCut(SourceEntry entry, SourceNode last, NodeReader node)
    {
        var context = node.Context;
        var start = entry.Value.Span;
        var place = new SourceSpan(start.Source, start.StartLine, start.StartColumn, last.Span.EndLine, last.Span.EndColumn);
        int from = context.Text.IndexOf(place.StartLine, place.StartColumn);
        string text = context.Text.Text.Substring(from, context.Text.IndexOf(place.EndLine, place.EndColumn) - from);
        var path = node.Path[entry.Key.Text];
        if (NumberText.Correct(text) is not null)
        {
            context.Add(DiagnosticCodes.NotANumber, place, path, text, NumberText.Advise(text));
            return;
        }
        string quoted = "\"" + Shapes.Shorten(text, 80).Replace('"', '\'') + "\"";
        context.Add(DiagnosticCodes.CommaCutsText, place, path, entry.Value.Text, $"{entry.Key.Text}: {quoted}");
    }
}

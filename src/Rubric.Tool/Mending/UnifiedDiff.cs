using Rubric.Engine;

namespace Rubric.Tool;

/// <summary>Shows how a text was changed whose number of lines stayed the same, in the form that <c>patch</c> takes.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    public static void Write(TextWriter writer, string path, string before, string after)
    {
        var (old, now) = (new LineStarts(before), new LineStarts(after));
        // Behind a last line end there is no line.
        int count = before.Length > 0 && before[^1] is '\n' or '\r' ? old.Count - 1 : old.Count;
        var changed = Enumerable.Range(1, count).Where(i => !string.Equals(old.Line(i), now.Line(i), StringComparison.Ordinal)).ToList();
        writer.WriteLine($"--- {path}");
        writer.WriteLine($"+++ {path}");
        for (int i = 0; i < changed.Count;)
        {
            int last = i;
            while (last + 1 < changed.Count && changed[last + 1] - changed[last] <= 2 * Context)
            {
                last++;
            }
            int from = Math.Max(1, changed[i] - Context);
            int to = Math.Min(count, changed[last] + Context);
            WriteHunk(writer, old, now, from, to, [.. changed[i..(last + 1)]]);
            i = last + 1;
        }
    }

    private static void WriteHunk(TextWriter writer, LineStarts old, LineStarts now, int from, int to, HashSet<int> changed)
    {
        string range = $"{Language.Number(from)},{Language.Number(to - from + 1)}";
        writer.WriteLine($"@@ -{range} +{range} @@");
        for (int line = from; line <= to; line++)
        {
            if (!changed.Contains(line))
            {
                writer.WriteLine(" " + old.Line(line));
                continue;
            }
            int end = line;
            while (changed.Contains(end + 1))
            {
                end++;
            }
            for (int i = line; i <= end; i++)
            {
                writer.WriteLine("-" + old.Line(i));
            }
            for (int i = line; i <= end; i++)
            {
                writer.WriteLine("+" + now.Line(i));
            }
            line = end;
        }
    }
}

namespace Rubric.Schema;

/// <summary>No rubric evaluates itself, directly or through others. Without recursion: a chain may be as long as the set is large.</summary>
internal static class CircleRules
{
    public static void Check(RubricSet set, DiagnosticReport report)
    {
        var done = new HashSet<RubricDefinition>();
        foreach (var start in set)
        {
            if (!done.Contains(start))
            {
                Walk(start, set, done, report);
            }
        }
    }

    private static void Walk(RubricDefinition start, RubricSet set, HashSet<RubricDefinition> done, DiagnosticReport report)
    {
        var chain = new List<RubricDefinition> { start };
        var next = new List<int> { 0 };
        var onChain = new HashSet<RubricDefinition> { start };
        var reported = new HashSet<(RubricDefinition, RubricDefinition)>();
        while (chain.Count > 0)
        {
            int last = chain.Count - 1;
            var current = chain[last];
            int reference = next[last]++;
            if (reference >= current.OuterReferences.Length)
            {
                done.Add(current);
                onChain.Remove(current);
                chain.RemoveAt(last);
                next.RemoveAt(last);
                continue;
            }
            var outer = current.OuterReferences[reference];
            if (set.Find(outer.Rubric) is not { } other || done.Contains(other))
            {
                continue;
            }
            if (onChain.Add(other))
            {
                chain.Add(other);
                next.Add(0);
            }
            else if (reported.Add((current, other)))
            {
                string circle = string.Join(" → ", chain.Skip(chain.IndexOf(other)).Append(other).Select(r => r.Id));
                report.Add(DiagnosticCodes.RubricCircle, outer.RubricPlace, outer.RubricPath, circle);
            }
        }
    }
}

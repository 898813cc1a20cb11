using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Finds the steps that any number falls into: one that the steps before it cover earns nobody anything.</summary>
internal static class ReachedSteps
{
    /// <summary>The positions of these steps, at least one, from the lowest number up.</summary>
    /// <remarks>Walks along all numbers from bound to bound; of the steps that hold there, the first is the one that counts.</remarks>
    public static IReadOnlyCollection<int> In(IReadOnlyList<BandStep> steps)
    {
        var holding = new SortedSet<int>();
        var changes = new List<Change>();
        for (int i = 0; i < steps.Count; i++)
        {
            AddChanges(steps[i].Bounds, i, holding, changes);
        }
        changes.Sort((a, b) => a.CompareTo(b));

        var reached = new HashSet<int>();
        for (int i = 0; i <= changes.Count; i++)
        {
            bool isPlace = i == 0 || i == changes.Count || changes[i].CompareTo(changes[i - 1]) != 0;
            if (isPlace && holding.Count > 0)
            {
                reached.Add(holding.Min);
            }
            if (i < changes.Count)
            {
                Apply(changes[i], holding);
            }
        }
        return reached;
    }

    private static void Apply(Change change, SortedSet<int> holding)
    {
        if (change.Begins)
        {
            holding.Add(change.Step);
        }
        else
        {
            holding.Remove(change.Step);
        }
    }

    // No bounds contradict each other in a rubric that was checked, so each step begins before it ends.
    private static void AddChanges(Bounds bounds, int step, SortedSet<int> holding, List<Change> changes)
    {
        Change? from = null;
        Change? to = null;
        foreach (var (comparator, amount) in bounds.Comparators())
        {
            if (comparator is Comparator.Min or Comparator.Above or Comparator.Is)
            {
                var begins = new Change(amount.Value, comparator == Comparator.Above, step, Begins: true);
                from = from is { } known && known.CompareTo(begins) > 0 ? known : begins;
            }
            if (comparator is Comparator.Max or Comparator.Below or Comparator.Is)
            {
                var ends = new Change(amount.Value, comparator != Comparator.Below, step, Begins: false);
                to = to is { } known && known.CompareTo(ends) < 0 ? known : ends;
            }
        }
        if (from is { } start)
        {
            changes.Add(start);
        }
        else
        {
            holding.Add(step);
        }
        if (to is { } end)
        {
            changes.Add(end);
        }
    }

    /// <summary>Where a step begins or ends to hold: right before a number, or right behind it.</summary>
    private readonly record struct Change(Fraction Number, bool IsBehind, int Step, bool Begins) : IComparable<Change>
    {
        public int CompareTo(Change other)
        {
            int order = Number.CompareTo(other.Number);
            return order != 0 ? order : IsBehind.CompareTo(other.IsBehind);
        }
    }
}

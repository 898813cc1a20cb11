namespace Rubric.Schema;

/// <summary>The totals that sheets without manual awards can have: all up to the greatest, or only multiples of a step.</summary>
internal sealed class ReachableTotals
{
    private const int MostCells = 10_000;
    private const long MostWork = 5_000_000;
    private const int LongestStep = 256;

    private readonly Fraction _greatest;
    private readonly Fraction? _step;
    private readonly bool[]? _cells;

    private ReachableTotals(Fraction greatest, Fraction? step, bool[]? cells) => (_greatest, _step, _cells) = (greatest, step, cells);

    /// <summary>The totals of a rubric without errors, under all of its profiles; null where they are too involved to say anything.</summary>
    public static ReachableTotals? Of(RubricDefinition rubric)
    {
        Fraction? greatest = null;
        LeafSteps? steps = null;
        foreach (var view in rubric.ProfileViews.Insert(0, rubric.BaseView))
        {
            var most = GreatestOf(rubric, view);
            greatest = greatest is { } known ? Fraction.Max(known, most) : most;
            steps = LeafSteps.Of(view, steps);
        }
        var step = steps!.Step;
        if (step is { BitLength: > LongestStep })
        {
            return null;
        }
        if (rubric.Rounding is { Total: { } places, ExactTiers: false })
        {
            var rounded = Fraction.One;
            for (int i = 0; i < places; i++)
            {
                rounded /= 10;
            }
            step = step is { } exact && (exact / rounded).IsWhole ? exact : rounded;
        }
        bool exactly = rubric.Profiles.IsEmpty && rubric.Bonus is null && rubric.Penalties is null && step == steps.Step;
        return new ReachableTotals(greatest!.Value, step, exactly && step is { } cell ? CellsOf(steps, cell, greatest.Value) : null);
    }

    /// <summary>A total between two cuts; null where there is none.</summary>
    public Fraction? Find(BoundCut from, BoundCut? to)
    {
        var end = new BoundCut(_greatest, IsBehind: true);
        end = to is { } given && given.CompareTo(end) < 0 ? given : end;
        var start = from.Number.Sign < 0 ? new BoundCut(0, IsBehind: false) : from;
        if (start.CompareTo(end) >= 0)
        {
            return null;
        }
        if (_step is not { } step)
        {
            return BoundCut.NumberBetween(start, end);
        }
        for (var total = BoundCut.NextMultiple(start, step); new BoundCut(total, IsBehind: false).CompareTo(end) < 0; total += step)
        {
            if (_cells is null || _cells[(int)(total / step).ToDecimal(0, RoundingMode.Down)])
            {
                return total;
            }
        }
        return null;
    }

    private static Fraction GreatestOf(RubricDefinition rubric, ProfileView view)
    {
        var bonus = Fraction.Sum(view.Nodes.Where(n => n is { Section: IndicatorSection.Bonus, Depth: 1 }).Select(n => n.FullMarks ?? 0));
        var most = rubric.FullMarks + (rubric.Bonus?.Limit is { } limit ? Fraction.Min(limit, bonus) : bonus);
        return rubric.TotalLimit is { } end ? Fraction.Min(end, most) : most;
    }

    /// <summary>Which multiples of the step are sums of one number of each leaf; null where that would take long.</summary>
    private static bool[]? CellsOf(LeafSteps steps, Fraction step, Fraction greatest)
    {
        if (steps.Points is not { } leaves || greatest / step > MostCells)
        {
            return null;
        }
        int count = (int)(greatest / step).ToDecimal(0, RoundingMode.Down) + 1;
        if (leaves.Sum(l => (long)l.Count) * count > MostWork)
        {
            return null;
        }
        bool[] cells = new bool[count];
        cells[0] = true;
        foreach (var leaf in leaves)
        {
            bool[] next = new bool[count];
            foreach (int points in leaf.Select(p => (int)(p / step).ToDecimal(0, RoundingMode.Down)).Distinct())
            {
                for (int i = 0; i + points < count; i++)
                {
                    next[i + points] |= cells[i];
                }
            }
            cells = next;
        }
        return cells;
    }
}

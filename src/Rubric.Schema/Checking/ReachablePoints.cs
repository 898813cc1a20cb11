namespace Rubric.Schema;

/// <summary>The points or rates that the total, or an indicator, can have without manual awards: all up to the greatest, or only multiples of a step.</summary>
internal sealed class ReachablePoints
{
    private const int MostCells = 10_000;
    private const int LongestStep = 256;

    private readonly Fraction _greatest;
    private readonly Fraction? _step;
    private readonly bool[]? _cells;

    private ReachablePoints(Fraction greatest, Fraction? step, bool[]? cells) => (_greatest, _step, _cells) = (greatest, step, cells);

    /// <summary>The totals of a rubric without errors under one profile; null where they are too involved to say anything.</summary>
    /// <param name="view">The rubric under the profile.</param>
    /// <param name="work">How much may still be done; less afterwards.</param>
    public static ReachablePoints? OfTotal(ProfileView view, ref long work)
    {
        var rubric = view.Rubric;
        var steps = LeafSteps.OfTotal(view);
        bool isSum = rubric.Bonus is null && rubric.Penalties is null;
        int? places = rubric.Rounding.ExactTiers ? null : rubric.Rounding.Total;
        return Make(GreatestTotal(view), steps, (rubric.Rounding.Groups, places), isSum, ref work);
    }

    /// <summary>The points of an indicator, or its rates in percent, under one profile; null where nothing can be said of them.</summary>
    /// <param name="view">The rubric under the profile, without errors.</param>
    /// <param name="node">The indicator under the profile.</param>
    /// <param name="areRates">Whether the points are divided by the full marks that apply.</param>
    /// <param name="work">How much may still be done; less afterwards.</param>
    public static ReachablePoints? Of(ProfileView view, IndicatorNode node, bool areRates, ref long work)
    {
        if (node is not { IsAbsent: false, IsOmitted: false, FullMarks: { Sign: > 0 } fullMarks })
        {
            return null;
        }
        var steps = LeafSteps.Of(view, node, areRates);
        int? places = node.Indicator.IsGroup ? view.Rubric.Rounding.Groups : null;
        var points = Make(GreatestOf(node), steps, (places, places), node.Section == IndicatorSection.Main, ref work);
        return points is null || !areRates ? points : new ReachablePoints(points._greatest * 100 / fullMarks, points._step * 100 / fullMarks, points._cells);
    }

    /// <summary>A number between two cuts; null where there is none.</summary>
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
        for (var number = BoundCut.NextMultiple(start, step); new BoundCut(number, IsBehind: false).CompareTo(end) < 0; number += step)
        {
            if (_cells is null || _cells[(int)(number / step).ToDecimal(0, RoundingMode.Down)])
            {
                return number;
            }
        }
        return null;
    }

    /// <summary>Takes in that groups are rounded on the way, and what they add up to at the end.</summary>
    private static ReachablePoints? Make(Fraction greatest, LeafSteps steps, (int? Groups, int? End) places, bool isSum, ref long work)
    {
        var step = LeafSteps.Rounded(steps.Step, places.End);
        if (step is { BitLength: > LongestStep } || (places.End is null && LeafSteps.Rounded(steps.Step, places.Groups) != steps.Step))
        {
            return null;
        }
        bool isExact = isSum && step == steps.Step;
        return new ReachablePoints(greatest, step, isExact && step is { } cell ? CellsOf(steps, cell, greatest, ref work) : null);
    }

    private static Fraction GreatestTotal(ProfileView view)
    {
        var rubric = view.Rubric;
        var bonus = Fraction.Sum(view.Nodes.Where(n => n is { Section: IndicatorSection.Bonus, Depth: 1 }).Select(GreatestOf));
        var most = rubric.FullMarks + (rubric.Bonus?.Limit is { } limit ? Fraction.Min(limit, bonus) : bonus);
        return rubric.TotalLimit is { } end ? Fraction.Min(end, most) : most;
    }

    private static Fraction GreatestOf(IndicatorNode node)
    {
        var fullMarks = node.FullMarks ?? 0;
        bool isSumOutside = node.Section != IndicatorSection.Main && node.Indicator.IsGroup;
        return isSumOutside ? Fraction.Min(fullMarks, Fraction.Sum(node.Children.Select(GreatestOf))) : fullMarks;
    }

    /// <summary>Which multiples of the step are sums of one number of each leaf; null where that would take long.</summary>
    private static bool[]? CellsOf(LeafSteps steps, Fraction step, Fraction greatest, ref long work)
    {
        if (steps.Points is not { } leaves || greatest / step > MostCells)
        {
            return null;
        }
        int count = (int)(greatest / step).ToDecimal(0, RoundingMode.Down) + 1;
        work -= leaves.Sum(l => (long)l.Count) * count;
        if (work < 0)
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

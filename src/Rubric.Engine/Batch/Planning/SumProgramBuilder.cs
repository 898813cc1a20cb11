using System.Collections.Immutable;
using System.Numerics;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Lays out the sums that conditions, and whoever wants all indicators, look at.</summary>
internal sealed class SumProgramBuilder
{
    private readonly PlanTree _tree;
    private readonly RubricDefinition _rubric;
    private readonly bool[] _isWanted;
    private readonly List<Run> _runs = [];
    private readonly List<Step> _steps = [];
    private readonly Source?[] _places;
    private readonly Dictionary<PlanTarget, Source> _targets = [];
    private readonly int[] _dimensionBits;
    private readonly Source _total;
    private bool _isRunOpen;

    /// <param name="tree">The tree.</param>
    /// <param name="conditions">The conditions that compare sums.</param>
    /// <param name="wantsGroups">Whether every group needs a place, or only those that are compared.</param>
    public SumProgramBuilder(PlanTree tree, IReadOnlyList<PlanCondition> conditions, bool wantsGroups)
    {
        (_tree, _rubric) = (tree, tree.Plan.View.Rubric);
        var targets = conditions.Select(c => c.Target).Distinct().ToList();
        _dimensionBits = [.. targets.Where(t => t.Kind == PlanTargetKind.Dimension).Select(t => t.Index)];
        _isWanted = new bool[tree.Plan.Nodes.Length];
        _places = new Source?[tree.Plan.Nodes.Length];
        foreach (var node in tree.Plan.Nodes.Where(n => n.Indicator.IsGroup))
        {
            _isWanted[node.Index] = wantsGroups || node.Section != IndicatorSection.Main
                || targets.Contains(PlanTarget.Node(node)) || !tree.RoundingOfGroup(node).IsZero;
        }
        _total = AddTotal();
        foreach (var target in targets)
        {
            _targets[target] = Place(target);
        }
    }

    private IndicatorNode[] Roots(IndicatorSection section) =>
        [.. _tree.Plan.Roots.Where(r => r.Section == section && !_tree.Figures.IsOut[r.Index])];

    // A run knows its dimension values by the bits of one integer.
    private bool SharesRuns => !_tree.IsRescaled && _dimensionBits.Length <= 64;

    /// <summary>The denominators that the integers of the program need.</summary>
    public IEnumerable<BigInteger> Denominators =>
        _runs.Where(r => !r.IsCount).SelectMany(r => r.Coefficients.Append(r.Constant).Append(r.RoundTo))
            .Concat(_steps.SelectMany(s => (Fraction[])[s.Constant, s.RoundTo, s.Most ?? Fraction.Zero]))
            .Concat(Replacements)
            .Select(f => f.Denominator);

    private IEnumerable<Fraction> Replacements =>
        _rubric.Overrides.Where(o => !o.BeforeScoring).Select(o => o.Effect).OfType<ReplaceTotal>().Select(r => r.Total);

    /// <summary>Makes the program in integers.</summary>
    /// <param name="conditions">The conditions that compare sums, by their number.</param>
    /// <param name="denominator">The common denominator of all points.</param>
    public SumProgram Build(IReadOnlyList<PlanCondition> conditions, BigInteger denominator)
    {
        BigInteger Scaled(Fraction f) => (f * new Fraction(denominator, BigInteger.One)).Numerator;
        var coefficients = ImmutableArray.CreateBuilder<BigInteger>();
        var runs = ImmutableArray.CreateBuilder<SumRun>();
        var most = new List<BigInteger>();
        foreach (var run in _runs)
        {
            runs.Add(new SumRun(run.First, run.Coefficients.Count, coefficients.Count, run.IsCount ? 0 : Scaled(run.Constant), Scaled(run.RoundTo)));
            coefficients.AddRange(run.Coefficients.Select(c => run.IsCount ? BigInteger.One : Scaled(c)));
            most.Add(runs[^1].RoundTo + runs[^1].Constant + Sum(run.Coefficients.Select((_, i) =>
                coefficients[runs[^1].Coefficients + i] * _tree.Leaves[run.First + i].MaxUnits)));
        }
        var steps = ImmutableArray.CreateBuilder<SumStep>();
        foreach (var step in _steps)
        {
            ImmutableArray<int> sources = [.. step.Sources.Select(s => s.IsTakenOff ? ~IndexOf(s) : IndexOf(s))];
            steps.Add(new SumStep(sources, Scaled(step.Constant), Scaled(step.RoundTo), step.Most is { } limit ? Scaled(limit) : null, step.IsFloored));
            most.Add(steps[^1].RoundTo + steps[^1].Constant + Sum(sources.Select(s => most[s < 0 ? ~s : s])));
        }
        var largest = most.Aggregate(BigInteger.Zero, BigInteger.Max);
        ImmutableArray<BigInteger> replacements = [.. Replacements.Select(Scaled)];
        largest = replacements.Aggregate(largest, BigInteger.Max);
        return new SumProgram
        {
            Runs = runs.ToImmutable(),
            Coefficients = coefficients.ToImmutable(),
            Steps = steps.ToImmutable(),
            Total = IndexOf(_total),
            Tests = [.. conditions.Select(c => TestOf(c, denominator, most[IndexOf(_targets[c.Target])]))],
            Denominator = denominator,
            Replacements = replacements,
            Largest = largest + 1,
            Mode = _rubric.Rounding.Mode,
        };
    }

    /// <summary>Where a group stands; -1 for none.</summary>
    public int PlaceOf(IndicatorNode group) => _places[group.Index] is { } source ? IndexOf(source) : -1;

    private int IndexOf(Source source) => source.IsRun ? source.Index : _runs.Count + source.Index;

    private static BigInteger Sum(IEnumerable<BigInteger> values) => values.Aggregate(BigInteger.Zero, (a, b) => a + b);

    private SumTest TestOf(PlanCondition condition, BigInteger denominator, BigInteger most)
    {
        var quantity = PlanQuantities.Of(_tree, condition.Target, denominator);
        bool isRounded = condition.Target.Kind == PlanTargetKind.Total && !_rubric.Rounding.ExactTiers;
        // A total that is replaced may be larger than any that is added up.
        var largest = condition.Target.Kind != PlanTargetKind.Total ? most
            : Replacements.Select(r => (r * new Fraction(denominator, BigInteger.One)).Numerator).Aggregate(most, BigInteger.Max);
        var (low, high) = Thresholds.Of(condition.Bounds, quantity, largest, isRounded ? _rubric.Rounding : RoundingPolicy.None);
        return new SumTest(IndexOf(_targets[condition.Target]), low, high);
    }

    private Source AddTotal()
    {
        var sources = Roots(IndicatorSection.Main).SelectMany(SourcesOf).Distinct().ToList();
        var constant = Fraction.Sum(Roots(IndicatorSection.Main).Where(r => !r.Indicator.IsGroup && _tree.PositionOf(r) < 0).Select(OmittedConstant));
        var most = Fraction.Sum(Roots(IndicatorSection.Main).Select(_tree.MostPoints));
        if (Roots(IndicatorSection.Bonus) is { Length: > 0 } bonus)
        {
            sources.Add(AddLimited(bonus, _rubric.Bonus?.Limit));
            most += Fraction.Sum(bonus.Select(_tree.MostPoints));
        }
        bool takesOff = false;
        if (Roots(IndicatorSection.Penalties) is { Length: > 0 } penalties)
        {
            sources.Add(AddLimited(penalties, _rubric.Penalties?.Limit) with { IsTakenOff = true });
            takesOff = true;
        }
        var limit = _rubric.TotalLimit is { } total && most + Slack(_tree.Plan.Nodes.Length) > total ? _rubric.TotalLimit : null;
        return Add(new Step(sources, constant, Fraction.Zero, limit, takesOff));
    }

    /// <summary>What rounding within the tree can add at most; 0 where there is none.</summary>
    private Fraction Slack(int nodes) => _rubric.Rounding.Leaves is null && _rubric.Rounding.Groups is null ? Fraction.Zero : nodes;

    private Source AddLimited(IndicatorNode[] roots, Fraction? limit)
    {
        var most = Fraction.Sum(roots.Select(_tree.MostPoints)) + Slack(_tree.Plan.Nodes.Length);
        var constant = Fraction.Sum(roots.Where(r => !r.Indicator.IsGroup && _tree.PositionOf(r) < 0).Select(OmittedConstant));
        EndRun();
        return Add(new Step([.. roots.SelectMany(SourcesOf).Distinct()], constant, Fraction.Zero, limit is { } l && most > l ? l : null, false));
    }

    /// <summary>The place of an indicator, or the places of what it is made of where nobody looks at it.</summary>
    private List<Source> SourcesOf(IndicatorNode node)
    {
        if (_tree.Figures.IsOut[node.Index])
        {
            return [];
        }
        if (!node.Indicator.IsGroup)
        {
            return _tree.PositionOf(node) < 0 ? [] : [AddLeaf(node)];
        }
        if (!_isWanted[node.Index] && ConstantOf(node).IsZero)
        {
            return [.. node.Children.SelectMany(SourcesOf).Distinct()];
        }
        EndRun();
        var sources = node.Children.SelectMany(SourcesOf).Distinct().ToList();
        EndRun();
        var limit = node.Section != IndicatorSection.Main && _tree.MostPoints(node) + Slack(_tree.Plan.Nodes.Length) > (node.FullMarks ?? Fraction.Zero)
            ? node.FullMarks ?? Fraction.Zero : (Fraction?)null;
        var place = Add(new Step(sources, ConstantOf(node), _tree.RoundingOfGroup(node), limit, false));
        _places[node.Index] = place;
        return [place];
    }

    /// <summary>What a group has besides its sources, on the way to the total: omitted leaves that count, or its full marks where all of it is omitted.</summary>
    private Fraction ConstantOf(IndicatorNode group) => _tree.Figures.IsCountedFull[group.Index]
        ? _tree.Figures.Points[group.Index] * _tree.FactorAbove(group)
        : Fraction.Sum(group.Children
            .Where(c => !c.Indicator.IsGroup && !_tree.Figures.IsOut[c.Index] && _tree.PositionOf(c) < 0)
            .Select(OmittedConstant));

    private Fraction OmittedConstant(IndicatorNode leaf) => _tree.OmittedPoints(leaf) * _tree.FactorAbove(leaf);

    private void EndRun() => _isRunOpen = false;

    /// <summary>Adds a leaf to the run before it where both are summed alike.</summary>
    private Source AddLeaf(IndicatorNode node)
    {
        int position = _tree.PositionOf(node);
        var leaf = _tree.Leaves[position];
        var factor = _tree.FactorAbove(node);
        var rounding = _tree.RoundingOf(leaf);
        ulong dimensions = SharesRuns ? DimensionsOf(node) : 0;
        if (!_isRunOpen || !rounding.IsZero || _runs[^1].Dimensions != dimensions || !_runs[^1].RoundTo.IsZero
            || _runs[^1].First + _runs[^1].Coefficients.Count != position)
        {
            _runs.Add(new Run { First = position, Dimensions = dimensions, RoundTo = rounding });
            _isRunOpen = true;
        }
        _runs[^1].Coefficients.Add(PlanTree.PointsOfUnit(leaf) * factor);
        _runs[^1].Constant += PlanTree.LowestPoints(leaf) * factor;
        return Limited(new Source(true, _runs.Count - 1), node, rounding);
    }

    /// <summary>Outside the main tree a leaf earns at most its weight, also where that is rounded up.</summary>
    private Source Limited(Source run, IndicatorNode leaf, Fraction rounding)
    {
        bool isLimited = leaf.Section != IndicatorSection.Main && !rounding.IsZero && !(leaf.FullMarks!.Value / rounding).IsWhole;
        return isLimited ? Add(new Step([run], Fraction.Zero, Fraction.Zero, leaf.FullMarks, false)) : run;
    }

    /// <summary>Which of the compared dimension values a leaf belongs to, one bit each.</summary>
    private ulong DimensionsOf(IndicatorNode leaf)
    {
        ulong bits = 0;
        for (int i = 0; i < _dimensionBits.Length; i++)
        {
            bits |= leaf.Section == IndicatorSection.Main && leaf.Dimensions.Contains(_tree.Dimensions[_dimensionBits[i]]) ? 1UL << i : 0;
        }
        return bits;
    }

    private Source Place(PlanTarget target)
    {
        var nodes = _tree.Plan.Nodes;
        switch (target.Kind)
        {
            case PlanTargetKind.Total:
                return _total;
            case PlanTargetKind.Node when nodes[target.Index].Indicator.IsGroup:
                return _places[target.Index]!.Value;
            case PlanTargetKind.Dimension:
                return PlaceDimension(target.Index);
            default:
                return PlaceLeaf(nodes[target.Index], isCount: target.Kind == PlanTargetKind.Scale);
        }
    }

    private Source PlaceLeaf(IndicatorNode node, bool isCount)
    {
        int position = _tree.PositionOf(node);
        if (position < 0)
        {
            return Add(new Step([], _tree.OmittedPoints(node), Fraction.Zero, null, false));
        }
        var leaf = _tree.Leaves[position];
        var run = new Run { First = position, IsCount = isCount, RoundTo = isCount ? Fraction.Zero : _tree.RoundingOf(leaf) };
        run.Coefficients.Add(isCount ? Fraction.One : PlanTree.PointsOfUnit(leaf));
        run.Constant = isCount ? Fraction.Zero : PlanTree.LowestPoints(leaf);
        _runs.Add(run);
        return Limited(new Source(true, _runs.Count - 1), node, run.RoundTo);
    }

    private Source PlaceDimension(int dimension)
    {
        var leaves = _tree.LeavesOf(_tree.Dimensions[dimension]);
        var constant = Fraction.Sum(leaves.Where(l => _tree.PositionOf(l) < 0).Select(_tree.OmittedPoints));
        if (SharesRuns)
        {
            ulong bit = 1UL << Array.IndexOf(_dimensionBits, dimension);
            var shared = Enumerable.Range(0, _runs.Count).Where(r => (_runs[r].Dimensions & bit) != 0).Select(r => new Source(true, r));
            return Add(new Step([.. shared], constant, Fraction.Zero, null, false));
        }
        var own = leaves.Where(l => _tree.PositionOf(l) >= 0).Select(l => PlaceLeaf(l, isCount: false)).ToList();
        return Add(new Step(own, constant, Fraction.Zero, null, false));
    }

    private Source Add(Step step)
    {
        _steps.Add(step);
        return new Source(false, _steps.Count - 1);
    }

    private readonly record struct Source(bool IsRun, int Index, bool IsTakenOff = false);

    private sealed class Run
    {
        public int First { get; init; }

        public List<Fraction> Coefficients { get; } = [];

        public Fraction Constant { get; set; }

        public Fraction RoundTo { get; init; }

        public ulong Dimensions { get; init; }

        /// <summary>Whether it counts units, instead of adding up points.</summary>
        public bool IsCount { get; init; }
    }

    private sealed record Step(List<Source> Sources, Fraction Constant, Fraction RoundTo, Fraction? Most, bool IsFloored);
}

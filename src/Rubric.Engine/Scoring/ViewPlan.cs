using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>A rubric as one profile cuts it, prepared for scoring.</summary>
/// <remarks>Safe to share between threads.</remarks>
internal sealed class ViewPlan
{
    private const long LongestDenominator = 100_000;

    private GradingRules? _rules;
    private Applicability? _usual;

    public ViewPlan(ProfileView view)
    {
        View = view;
        var leaves = new PlannedLeaf?[view.Nodes.Length];
        var inOrder = ImmutableArray.CreateBuilder<PlannedLeaf>();
        var groups = ImmutableArray.CreateBuilder<IndicatorNode>();
        UsuallyOut = new bool[leaves.Length];
        LeafDenominator = DenominatorOf(view);
        var named = new HashSet<string>(ConditionTree.In(view.Rubric).OfType<AnswerCondition>().Select(c => c.Indicator), StringComparer.Ordinal);
        foreach (var node in view.Nodes)
        {
            if (node.Indicator.IsGroup)
            {
                groups.Add(node);
                continue;
            }
            // An answer that a condition looks at has to be kept.
            var scores = named.Contains(node.Id) ? default : ScoreParts.Of(node, view.Rubric.Rounding, LeafDenominator);
            var leaf = new PlannedLeaf(node, inOrder.Count, view.Rubric.Rounding, scores);
            leaves[node.Index] = leaf;
            inOrder.Add(leaf);
            UsuallyOut[node.Index] = IsOut(node, node.IsOmitted);
        }
        Leaves = [.. leaves];
        LeavesInOrder = inOrder.ToImmutable();
        Groups = groups.ToImmutable();
        LeafRanges = RangesOf(view.Nodes, Leaves);
        AddsOnly = view.Rubric.Rounding.Groups is null && Groups.All(g => g.Section == IndicatorSection.Main);
        Roots = [.. view.Nodes.Where(n => n.Depth == 1)];
        DefaultFacts = FactBinder.Defaults(view.Rubric);
        HasOmitted = view.Nodes.Any(n => n.IsOmitted);
        HasRefusingGroupThatCanEmpty =
            view.Nodes.Any(n => n.Indicator.IsGroup && n.Section == IndicatorSection.Main && n.NotApplicable == NotApplicablePolicy.Refuse)
            && view.Nodes.Any(n => n.IsScoredLeaf && n.NotApplicable is NotApplicablePolicy.RescaleParent or NotApplicablePolicy.RescaleTotal);
    }

    public ProfileView View { get; }

    public ImmutableArray<IndicatorNode> Nodes => View.Nodes;

    /// <summary>The roots of main tree, bonus and penalties, in document order.</summary>
    public ImmutableArray<IndicatorNode> Roots { get; }

    /// <summary>Every group in document order, parents before their children.</summary>
    public ImmutableArray<IndicatorNode> Groups { get; }

    /// <summary>Each leaf by its position; null for groups.</summary>
    public ImmutableArray<PlannedLeaf?> Leaves { get; }

    /// <summary>Every leaf in document order.</summary>
    public ImmutableArray<PlannedLeaf> LeavesInOrder { get; }

    /// <summary>Where the leaves at or below each indicator begin and end among all leaves, by its position.</summary>
    public (int Start, int End)[] LeafRanges { get; }

    /// <summary>What the points of scores usually are parts of, so that sums need not look for it; of at most 17 bits.</summary>
    public long LeafDenominator { get; }

    /// <summary>Whether groups are sums and nothing else: not rounded, and without a limit of their own.</summary>
    public bool AddsOnly { get; }

    /// <summary>Leaves that count nowhere although no answer says so: informational, absent, or omitted under a policy that rescales.</summary>
    public bool[] UsuallyOut { get; }

    /// <summary>What applies unless an answer says otherwise; shared by all submissions without such an answer.</summary>
    public Applicability Usual => _usual ?? MakeUsual();

    /// <summary>What applies, given the leaves that count nowhere.</summary>
    public Applicability FindApplicability(bool[] leafIsOut)
    {
        if (ReferenceEquals(leafIsOut, UsuallyOut))
        {
            return Usual;
        }
        var applies = new Applicability(Nodes.Length);
        applies.Determine(this, leafIsOut);
        return applies;
    }

    /// <summary>Tiers, overrides and their conditions over this plan; made when something is first scored.</summary>
    public GradingRules Rules => _rules ?? MakeRules();

    /// <summary>The facts of a submission that gives none; not to be changed.</summary>
    public FactValue[] DefaultFacts { get; }

    public int IndexOfFact(string id)
    {
        var facts = View.Rubric.Facts;
        int index = 0;
        while (!string.Equals(facts[index].Id, id, StringComparison.Ordinal))
        {
            index++;
        }
        return index;
    }

    /// <summary>Whether the profile omits anything that does not count as if not written.</summary>
    public bool HasOmitted { get; }

    /// <summary>Whether answers can leave a group without an applicable child although that is refused.</summary>
    public bool HasRefusingGroupThatCanEmpty { get; }

    /// <summary>The leaf itself, or all leaves below a group, in document order.</summary>
    public IEnumerable<IndicatorNode> LeavesBelow(IndicatorNode node)
    {
        int index = node.Index;
        do
        {
            if (!Nodes[index].Indicator.IsGroup)
            {
                yield return Nodes[index];
            }
            index++;
        }
        while (index < Nodes.Length && Nodes[index].Depth > node.Depth);
    }

    /// <summary>The scored leaves of the main tree that belong to a dimension value, by position.</summary>
    public ImmutableArray<int> LeavesOf(DimensionAssignment dimension) =>
        [.. Nodes.Where(n => n.Section == IndicatorSection.Main && n.IsScoredLeaf && n.Dimensions.Contains(dimension)).Select(n => n.Index)];

    /// <inheritdoc cref="SumOf(ImmutableArray{int}, Fraction[], Fraction[], bool[])"/>
    public Standing? SumOf(DimensionAssignment dimension, Fraction[] low, Fraction[] high, bool[] isOut) => SumOf(LeavesOf(dimension), low, high, isOut);

    /// <summary>Adds up the leaves of a dimension value: points at worst and at best, and full marks; null where none applies.</summary>
    /// <param name="leaves">The leaves that belong to it.</param>
    /// <param name="low">The points of every leaf at its worst, by position.</param>
    /// <param name="high">The points of every leaf at its best.</param>
    /// <param name="isOut">The leaves that count nowhere.</param>
    public Standing? SumOf(ImmutableArray<int> leaves, Fraction[] low, Fraction[] high, bool[] isOut)
    {
        var (least, most, full) = (new FractionSum(), new FractionSum(), new FractionSum());
        bool any = false;
        foreach (int i in leaves)
        {
            if (isOut[i])
            {
                continue;
            }
            any = true;
            least.Add(low[i]);
            full.Add(Nodes[i].FullMarks!.Value);
            if (!ReferenceEquals(low, high))
            {
                most.Add(high[i]);
            }
        }
        var lowest = least.Value;
        return any ? new Standing(lowest, ReferenceEquals(low, high) ? lowest : most.Value, full.Value) : null;
    }

    /// <summary>Whether an indicator counts nowhere, given whether it is not applicable.</summary>
    public static bool IsOut(IndicatorNode node, bool notApplicable) =>
        node.IsAbsent || node.Indicator.Informational
        || (notApplicable && node.NotApplicable is NotApplicablePolicy.RescaleParent or NotApplicablePolicy.RescaleTotal);

    /// <summary>Counts points as parts of <see cref="LeafDenominator"/>; false where they are not whole parts, or very many.</summary>
    public bool TryCountParts(in Fraction points, out int parts)
    {
        parts = 0;
        if (!points.TryGetParts(out long numerator, out long denominator) || numerator is < 0 or > int.MaxValue)
        {
            return false;
        }
        long times = LeafDenominator / denominator;
        if (times * denominator != LeafDenominator || numerator * times > int.MaxValue)
        {
            return false;
        }
        parts = (int)(numerator * times);
        return true;
    }

    private static long DenominatorOf(ProfileView view)
    {
        long common = 1;
        foreach (var node in view.Nodes)
        {
            if (ScoreParts.StepOf(node) is not { } step || !PointsOf(node, step).TryGetParts(out _, out long own) || own > LongestDenominator)
            {
                continue;
            }
            // The quotient of both, in lowest terms, has below the line what the one lacks of the other.
            new Fraction(common, own).TryGetParts(out _, out long missing);
            if (common * missing <= LongestDenominator)
            {
                common *= missing;
            }
        }
        return common;
    }

    private static (int Start, int End)[] RangesOf(ImmutableArray<IndicatorNode> nodes, ImmutableArray<PlannedLeaf?> leaves)
    {
        var ranges = new (int Start, int End)[nodes.Length];
        // Children come after their parents, so going backwards finds them done.
        for (int i = ranges.Length - 1; i >= 0; i--)
        {
            var children = nodes[i].Children;
            ranges[i] = leaves[i] is { } leaf ? (leaf.Ordinal, leaf.Ordinal + 1) : (ranges[children[0].Index].Start, ranges[children[^1].Index].End);
        }
        return ranges;
    }

    // Apart from the properties: a lambda there would be made at every call.
    private Applicability MakeUsual()
    {
        var usual = new Applicability(Nodes.Length);
        usual.Determine(this, UsuallyOut);
        return Interlocked.CompareExchange(ref _usual, usual, null) ?? usual;
    }

    private GradingRules MakeRules()
    {
        var rules = new GradingRules(this);
        return Interlocked.CompareExchange(ref _rules, rules, null) ?? rules;
    }

    /// <summary>Rounds the points of a leaf as the rubric says.</summary>
    public Fraction Finish(IndicatorNode leaf, Fraction points) => Leaves[leaf.Index]!.Finish(points);

    /// <summary>The points of a leaf for points of its scale.</summary>
    public static Fraction PointsOf(IndicatorNode leaf, Fraction scalePoints) => scalePoints * leaf.FullMarks!.Value / leaf.ScaleMaximum!.Value;
}

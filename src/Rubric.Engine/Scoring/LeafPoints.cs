using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>What every leaf earned: the stage between answers and sums.</summary>
/// <remarks>
/// Points are whole parts of <see cref="ViewPlan.LeafDenominator"/> until some are not, or some are missing; only then, or when somebody asks, are they fractions.
/// <para>Set by one thread, all leaves before any is read; from then on safe to share.</para>
/// </remarks>
internal sealed class LeafPoints
{
    private const int NotSet = -1;

    private readonly ViewPlan _plan;
    private readonly int[] _parts;
    private int _direct;
    private IndicatorState[]? _states;
    private volatile Fraction[]? _low;
    private Fraction[]? _high;
    private bool[]? _isMissing;
    private bool[]? _isOut;
    private Fraction?[]? _computed;
    private ImmutableArray<NestedResult>[]? _nested;

    public LeafPoints(ViewPlan plan)
    {
        (_plan, _parts, InParts) = (plan, new int[plan.LeavesInOrder.Length], true);
        _parts.AsSpan().Fill(NotSet);
    }

    /// <summary>The same leaves with other points.</summary>
    public LeafPoints(LeafPoints other, Fraction[] low, Fraction[] high)
    {
        (_plan, _parts, _states, _isMissing, _isOut) = (other._plan, other._parts, other._states, other._isMissing, other._isOut);
        (_computed, _nested) = (other._computed, other._nested);
        (_low, _high) = (low, high);
    }

    /// <summary>The points by position, rounded as the rubric says; of an open leaf the least.</summary>
    public Fraction[] Low => _low ?? MakeLow();

    /// <summary>The points by position, rounded as the rubric says; of an open leaf the most. The same array where nothing is open.</summary>
    public Fraction[] High => _high ?? Low;

    /// <summary>Whether no leaf is open.</summary>
    public bool IsCertain => _high is null;

    /// <summary>Whether all points are whole parts of <see cref="ViewPlan.LeafDenominator"/>, so that <see cref="AddParts"/> adds them up.</summary>
    public bool InParts { get; private set; }

    /// <summary>Whether every leaf got its points from <see cref="SetScore"/>, so that nothing is left to be done.</summary>
    public bool AreAllScores => _direct == _parts.Length;

    /// <summary>Leaves that count nowhere: informational, absent, or not applicable under a policy that rescales.</summary>
    public bool[] IsOut => _isOut ?? _plan.UsuallyOut;

    /// <summary>Whether any leaf has no answer that the rubric waits for.</summary>
    public bool AnyMissing => _isMissing is not null;

    /// <summary>Whether a leaf has no answer that the rubric waits for.</summary>
    public bool IsMissing(int index) => _isMissing is not null && _isMissing[index];

    /// <summary>How a leaf came by its points; of groups nothing.</summary>
    public IndicatorState State(int index) => _states is null ? IndicatorState.Scored : _states[index];

    /// <summary>What the answer would have earned, where an award replaced it.</summary>
    public Fraction? Computed(int index) => _computed?[index];

    /// <summary>The results that an evaluation leaf looked at.</summary>
    public ImmutableArray<NestedResult> Nested(int index) => _nested is null ? [] : _nested[index].OrEmpty();

    /// <summary>What applies, once every leaf has its state.</summary>
    public Applicability FindApplicability() => _plan.FindApplicability(IsOut);

    /// <summary>Whether anything in the main tree applies, so that there can be a total.</summary>
    public bool AnyApplies()
    {
        foreach (var leaf in _plan.LeavesInOrder)
        {
            if (leaf.Node.Section == IndicatorSection.Main && !leaf.Node.Indicator.Informational && State(leaf.Index) != IndicatorState.NotApplicable)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Adds up the leaves one after the other: what is below a group is the difference of two of these sums.</summary>
    /// <returns>The sum of so many leaves, the first being that of none.</returns>
    public long[] AddParts()
    {
        long[] sums = new long[_parts.Length + 1];
        for (int i = 0; i < _parts.Length; i++)
        {
            sums[i + 1] = sums[i] + _parts[i];
        }
        return sums;
    }

    /// <summary>Adds up the least points of some leaves.</summary>
    public Fraction SumOf(ImmutableArray<int> leaves)
    {
        if (InParts)
        {
            long parts = 0;
            foreach (int leaf in leaves)
            {
                parts += _parts[_plan.Leaves[leaf]!.Ordinal];
            }
            return new Fraction(parts, _plan.LeafDenominator);
        }
        var sum = new FractionSum();
        foreach (int leaf in leaves)
        {
            sum.Add(Low[leaf]);
        }
        return sum.Value;
    }

    /// <summary>Points of a good score, in parts.</summary>
    public void SetScore(PlannedLeaf leaf, int parts)
    {
        _direct += HasScore(leaf) ? 0 : 1;
        _parts[leaf.Ordinal] = parts;
    }

    /// <summary>Whether a leaf got its points from <see cref="SetScore"/>.</summary>
    public bool HasScore(PlannedLeaf leaf) => _parts[leaf.Ordinal] != NotSet;

    /// <summary>Points that were earned, awarded, or stand for no answer.</summary>
    public void Set(PlannedLeaf leaf, Fraction points, IndicatorState state) => SetFinished(leaf, leaf.Finish(points), state);

    /// <summary>Points that an answer earned; false, and nothing set, where it turns out not to apply.</summary>
    public bool TrySet(PlannedLeaf leaf, TypedAnswer answer)
    {
        if (!leaf.TryScore(answer, out var points))
        {
            return false;
        }
        SetFinished(leaf, points, IndicatorState.Scored);
        return true;
    }

    /// <summary>Awards points, instead of those that the leaf has, if it has any.</summary>
    public void SetAward(PlannedLeaf leaf, Fraction points, bool isScored)
    {
        if (isScored)
        {
            _computed ??= new Fraction?[_plan.Nodes.Length];
            _computed[leaf.Index] = InParts ? new Fraction(_parts[leaf.Ordinal], _plan.LeafDenominator) : _low![leaf.Index];
        }
        Set(leaf, points, IndicatorState.Awarded);
    }

    /// <summary>An answer, or a profile, that says that a leaf does not apply.</summary>
    public void SetNotApplicable(PlannedLeaf leaf)
    {
        int i = leaf.Index;
        if (ViewPlan.IsOut(leaf.Node, notApplicable: true) && !IsOut[i])
        {
            _isOut ??= [.. _plan.UsuallyOut];
            _isOut[i] = true;
        }
        Set(leaf, leaf.Node.NotApplicable == NotApplicablePolicy.Full ? leaf.Node.FullMarks!.Value : Fraction.Zero, IndicatorState.NotApplicable);
    }

    /// <summary>A leaf that earns nothing whatever is answered.</summary>
    public void SetNotScored(PlannedLeaf leaf) =>
        SetFinished(leaf, Fraction.Zero, leaf.Node.Indicator.Informational ? IndicatorState.Informational : IndicatorState.NotApplicable);

    /// <summary>A leaf that waits for its answer, with the least and the most points that it could bring.</summary>
    public void SetMissing(PlannedLeaf leaf, Fraction least, Fraction most)
    {
        int i = leaf.Index;
        _isMissing ??= new bool[_plan.Nodes.Length];
        _isMissing[i] = true;
        SetState(i, IndicatorState.Unanswered);
        var low = LeaveParts();
        _high ??= [.. low];
        (low[i], _high[i]) = (least, most);
    }

    public void SetNested(PlannedLeaf leaf, ImmutableArray<NestedResult> results) =>
        (_nested ??= new ImmutableArray<NestedResult>[_plan.Nodes.Length])[leaf.Index] = results;

    private void SetFinished(PlannedLeaf leaf, in Fraction points, IndicatorState state)
    {
        SetState(leaf.Index, state);
        if (InParts && _plan.TryCountParts(points, out int parts))
        {
            _parts[leaf.Ordinal] = parts;
            return;
        }
        LeaveParts()[leaf.Index] = points;
        if (_high is not null)
        {
            _high[leaf.Index] = points;
        }
    }

    private void SetState(int index, IndicatorState state)
    {
        if (_states is not null || state != IndicatorState.Scored)
        {
            (_states ??= new IndicatorState[_plan.Nodes.Length])[index] = state;
        }
    }

    /// <summary>Goes on in fractions.</summary>
    private Fraction[] LeaveParts()
    {
        InParts = false;
        return Low;
    }

    private Fraction[] MakeLow()
    {
        lock (_parts)
        {
            if (_low is null)
            {
                var low = new Fraction[_plan.Nodes.Length];
                foreach (var leaf in _plan.LeavesInOrder)
                {
                    if (_parts[leaf.Ordinal] is > 0 and var parts)
                    {
                        low[leaf.Index] = new Fraction(parts, _plan.LeafDenominator);
                    }
                }
                _low = low;
            }
            return _low;
        }
    }
}

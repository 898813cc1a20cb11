using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>What every leaf earned, by its position: the stage between answers and sums.</summary>
internal sealed class LeafPoints
{
    private readonly ViewPlan _plan;
    private readonly IndicatorState[] _states;
    private bool[]? _isMissing;
    private bool[]? _isOut;
    private bool _anyOut;
    private Applicability? _own;
    private Fraction?[]? _computed;
    private ImmutableArray<NestedResult>[]? _nested;

    public LeafPoints(ViewPlan plan)
    {
        (_plan, _states) = (plan, new IndicatorState[plan.Nodes.Length]);
        Low = High = new Fraction[plan.Nodes.Length];
    }

    /// <summary>The same leaves with other points.</summary>
    public LeafPoints(LeafPoints other, Fraction[] low, Fraction[] high)
    {
        (_plan, _states, _isMissing, _isOut, _anyOut, _own) = (other._plan, other._states, other._isMissing, other._isOut, other._anyOut, other._own);
        (_computed, _nested, AnyMissing) = (other._computed, other._nested, other.AnyMissing);
        (Low, High) = (low, high);
    }

    /// <summary>The points, rounded as the rubric says; of an open leaf the least.</summary>
    public Fraction[] Low { get; }

    /// <summary>The points, rounded as the rubric says; of an open leaf the most. The same array where nothing is open.</summary>
    public Fraction[] High { get; private set; }

    /// <summary>How each leaf came by its points; of groups nothing.</summary>
    public IndicatorState[] States => _states;

    /// <summary>Leaves that count nowhere: informational, absent, or not applicable under a policy that rescales.</summary>
    public bool[] IsOut => _anyOut ? _isOut! : _plan.UsuallyOut;

    /// <summary>Whether any leaf has no answer that the rubric waits for.</summary>
    public bool AnyMissing { get; private set; }

    /// <summary>Whether a leaf has no answer that the rubric waits for.</summary>
    public bool IsMissing(int index) => AnyMissing && _isMissing![index];

    /// <summary>What the answer would have earned, where an award replaced it.</summary>
    public Fraction? Computed(int index) => _computed?[index];

    /// <summary>The results that an evaluation leaf looked at.</summary>
    public ImmutableArray<NestedResult> Nested(int index) => _nested is null ? [] : _nested[index].OrEmpty();

    /// <summary>What applies, once every leaf has its state.</summary>
    public Applicability FindApplicability()
    {
        if (!_anyOut)
        {
            return _plan.Usual;
        }
        _own ??= new Applicability(_states.Length);
        _own.Determine(_plan, _isOut!);
        return _own;
    }

    /// <summary>Whether anything in the main tree applies, so that there can be a total.</summary>
    public bool AnyApplies()
    {
        foreach (var leaf in _plan.LeavesInOrder)
        {
            if (leaf.Node.Section == IndicatorSection.Main && !leaf.Node.Indicator.Informational && _states[leaf.Index] != IndicatorState.NotApplicable)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Forgets all leaves, so that others can be set.</summary>
    public void Clear()
    {
        (AnyMissing, _anyOut, High) = (false, false, Low);
        (_computed, _nested) = (null, null);
        Array.Clear(_states, 0, _states.Length);
    }

    /// <summary>Points that were earned, awarded, or stand for no answer.</summary>
    public void Set(PlannedLeaf leaf, Fraction points, IndicatorState state)
    {
        _states[leaf.Index] = state;
        Low[leaf.Index] = leaf.Finish(points);
        Spread(leaf);
    }

    /// <summary>Points that an answer earned; false, and nothing set, where it turns out not to apply.</summary>
    public bool TrySet(PlannedLeaf leaf, TypedAnswer answer)
    {
        // Straight into the array: every copy of a number on the way costs as much as reading it.
        if (!leaf.TryScore(answer, out Low[leaf.Index]))
        {
            return false;
        }
        _states[leaf.Index] = IndicatorState.Scored;
        Spread(leaf);
        return true;
    }

    /// <summary>An answer, or a profile, that says that a leaf does not apply.</summary>
    public void SetNotApplicable(PlannedLeaf leaf)
    {
        int i = leaf.Index;
        if (ViewPlan.IsOut(leaf.Node, notApplicable: true) && !IsOut[i])
        {
            _isOut ??= new bool[_states.Length];
            if (!_anyOut)
            {
                _plan.UsuallyOut.CopyTo(_isOut, 0);
                _anyOut = true;
            }
            _isOut[i] = true;
        }
        Set(leaf, leaf.Node.NotApplicable == NotApplicablePolicy.Full ? leaf.Node.FullMarks!.Value : Fraction.Zero, IndicatorState.NotApplicable);
    }

    /// <summary>A leaf that earns nothing whatever is answered.</summary>
    public void SetNotScored(PlannedLeaf leaf) =>
        _states[leaf.Index] = leaf.Node.Indicator.Informational ? IndicatorState.Informational : IndicatorState.NotApplicable;

    /// <summary>A leaf that waits for its answer, with the least and the most points that it could bring.</summary>
    public void SetMissing(PlannedLeaf leaf, Fraction least, Fraction most)
    {
        int i = leaf.Index;
        if (!AnyMissing)
        {
            AnyMissing = true;
            _isMissing = new bool[_states.Length];
            High = [.. Low];
        }
        _isMissing![i] = true;
        _states[i] = IndicatorState.Unanswered;
        (Low[i], High[i]) = (least, most);
    }

    private void Spread(PlannedLeaf leaf)
    {
        if (AnyMissing)
        {
            High[leaf.Index] = Low[leaf.Index];
        }
    }

    public void SetComputed(PlannedLeaf leaf, Fraction points) => (_computed ??= new Fraction?[_states.Length])[leaf.Index] = points;

    public void SetNested(PlannedLeaf leaf, ImmutableArray<NestedResult> results) =>
        (_nested ??= new ImmutableArray<NestedResult>[_states.Length])[leaf.Index] = results;
}

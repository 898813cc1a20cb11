using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Comparators with their percentages worked out for the full marks that there usually are.</summary>
internal sealed class ResolvedBounds
{
    private readonly Bound[] _bounds;
    private readonly Fraction _usualFull;

    /// <param name="bounds">The comparators as written.</param>
    /// <param name="usualFull">What 100 % usually is.</param>
    public ResolvedBounds(Bounds bounds, Fraction usualFull)
    {
        _usualFull = usualFull;
        _bounds = new Bound[bounds.Comparators().Count()];
        int i = 0;
        foreach (var (comparator, amount) in bounds.Comparators())
        {
            _bounds[i++] = new Bound(comparator, amount, amount.Of(usualFull));
        }
    }

    /// <summary>Whether all comparators hold of a number, or of every number between two.</summary>
    /// <param name="low">The least that it can be.</param>
    /// <param name="high">The most that it can be.</param>
    /// <param name="full">What 100 % is.</param>
    public bool? Decide(in Fraction low, in Fraction high, in Fraction full) => Decide(low, high, full, full.Equals(_usualFull));

    /// <summary>The same, where the caller knows whether 100 % is what it usually is.</summary>
    public bool? Decide(in Fraction low, in Fraction high, in Fraction full, bool isUsual)
    {
        bool? all = true;
        for (int i = 0; i < _bounds.Length; i++)
        {
            ref readonly var bound = ref _bounds[i];
            // A rate reaches a percentage where the points reach so much of the full marks, which takes no division.
            bool? held = isUsual || !bound.Needed.IsRate
                ? Verdicts.Compare(low, high, bound.Comparator, bound.Points)
                : Verdicts.Compare(low, high, bound.Comparator, bound.Needed.Of(full));
            if (held == false)
            {
                return false;
            }
            all = held is null ? null : all;
        }
        return all;
    }

    /// <summary>Whether all comparators hold of one number, where 100 % is what it usually is.</summary>
    /// <param name="numerator">What the number has above the line.</param>
    /// <param name="denominator">What it has below, above 0; the two need not be in lowest terms.</param>
    public bool Hold(long numerator, long denominator)
    {
        for (int i = 0; i < _bounds.Length; i++)
        {
            ref readonly var bound = ref _bounds[i];
            if (!Verdicts.Holds(Ordering.Compare(numerator, denominator, bound.Points), bound.Comparator))
            {
                return false;
            }
        }
        return true;
    }

    public bool? Decide(in Standing standing) => Decide(standing.Low, standing.High, standing.Full);

    /// <summary>Each comparison by itself.</summary>
    public ImmutableArray<BoundCheck> Check(Standing standing) => [.. _bounds.Select(b => standing.Compare(b.Comparator, b.Needed))];

    /// <param name="Comparator">How the two are compared.</param>
    /// <param name="Needed">The bound as written.</param>
    /// <param name="Points">The bound in points, given the usual full marks.</param>
    private readonly record struct Bound(Comparator Comparator, Amount Needed, Fraction Points);
}

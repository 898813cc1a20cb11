using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>An answer or a fact that a path may change: what it is, and what it can become.</summary>
internal sealed class PathVariable
{
    /// <summary>The leaf; null for a fact.</summary>
    public IndicatorNode? Leaf { get; init; }

    /// <summary>The position of the fact; -1 for a leaf.</summary>
    public int Fact { get; init; } = -1;

    /// <summary>What it is now: nothing to move, no cost.</summary>
    public required PathMove Now { get; init; }

    public required ImmutableArray<PathSegment> Segments { get; init; }

    /// <summary>What a point moved costs; of a fact, what the change costs.</summary>
    public Fraction Price { get; init; }

    /// <summary>Whether every move was considered; a few scales have too many.</summary>
    public bool IsExhaustive { get; init; } = true;

    /// <summary>A number of which the cost of every move is a multiple; null where none is known.</summary>
    public Fraction? Grain
    {
        get
        {
            var grain = Leaf is null ? Price : Fraction.Zero;
            foreach (var segment in Segments)
            {
                var own = segment.Grain;
                if (own.IsZero && segment.Count > 1)
                {
                    return null;
                }
                grain = Grains.Of(Grains.Of(grain, own * Price), (segment.PointsOf(0) - Now.Points) * Price);
            }
            return grain;
        }
    }

    /// <summary>The most points by which it can move.</summary>
    public Fraction MostMoved
    {
        get
        {
            var most = Fraction.Zero;
            foreach (var segment in Segments)
            {
                most = Fraction.Max(most, Fraction.Abs(segment.PointsOf(segment.Count - 1) - Now.Points));
            }
            return most;
        }
    }

    /// <summary>Whether any condition looks at the answer itself; always so for a fact.</summary>
    public bool IsNamed { get; init; }

    /// <summary>A move of each segment, to speak for it before conditions.</summary>
    public ImmutableArray<PathMove> Samples => field.IsDefault ? field = [.. Segments.Select(s => s.MoveAt(0))] : field;

    /// <summary>The move of a choice that costs least.</summary>
    public PathMove MoveOf(PathChoice choice) => choice.IsChange ? Segments[choice.Segment].MoveAt(choice.From) : Now;

    /// <summary>What it costs to become worth so many points.</summary>
    public Fraction CostOf(Fraction points) => Leaf is null ? Price : Fraction.Abs(points - Now.Points) * Price;
}

using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Moves of one answer, from the smallest to the largest change of points, all on one side of what it earns now.</summary>
/// <remarks>Every condition on the answer says the same of all of them, so that one can speak for the others.</remarks>
internal abstract class PathSegment
{
    /// <summary>How many moves there are, at least one.</summary>
    public abstract int Count { get; }

    /// <summary>The points of a move, not nearer to the points now than those of the moves before it.</summary>
    public abstract Fraction PointsOf(int index);

    public abstract PathMove MoveAt(int index);

    /// <summary>A number that divides the difference of any two points here; 0 where none is known.</summary>
    public abstract Fraction Grain { get; }
}

/// <summary>Moves one by one: options, items, steps.</summary>
internal sealed class ListSegment(ImmutableArray<PathMove> moves) : PathSegment
{
    public override int Count => moves.Length;

    public override Fraction Grain => Grains.Of(moves.Select(m => m.Points - moves[0].Points));

    public override Fraction PointsOf(int index) => moves[index].Points;

    public override PathMove MoveAt(int index) => moves[index];
}

/// <summary>Moves of a number by even steps, far too many to write down.</summary>
/// <param name="first">The number of the first move.</param>
/// <param name="step">From one move to the next, above or below 0.</param>
/// <param name="count">How many.</param>
/// <param name="moveTo">What a number makes.</param>
/// <param name="grain">A number that divides the difference of any two points; 0 where none is known.</param>
internal sealed class GridSegment(Fraction first, Fraction step, int count, Func<Fraction, PathMove> moveTo, Fraction grain) : PathSegment
{
    public override int Count => count;

    public override Fraction Grain => grain;

    public override Fraction PointsOf(int index) => MoveAt(index).Points;

    public override PathMove MoveAt(int index) => moveTo(NumberAt(index));

    public Fraction NumberAt(int index) => first + (step * index);

    /// <summary>So many moves from one on.</summary>
    public GridSegment Part(int from, int length) => new(NumberAt(from), step, length, moveTo, grain);

    /// <summary>So many moves from one on, back towards the first.</summary>
    public GridSegment PartBack(int from, int length) => new(NumberAt(from), -step, length, moveTo, grain);
}

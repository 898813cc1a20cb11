namespace Rubric.Engine;

/// <summary>What is decided so far about one variable: nothing, that it stays, or which of the moves of a segment are left.</summary>
/// <param name="Segment">The segment; -1 for a variable that stays, -2 for one not decided.</param>
/// <param name="From">The first move left.</param>
/// <param name="To">The last move left.</param>
internal readonly record struct PathChoice(int Segment, int From, int To)
{
    public static PathChoice Undecided { get; } = new(-2, 0, 0);

    public static PathChoice Keep { get; } = new(-1, 0, 0);

    public bool IsUndecided => Segment == -2;

    public bool IsChange => Segment >= 0;

    public bool IsOpen => IsUndecided || From < To;
}

using Rubric.Schema;

namespace Rubric.Engine.Tests.Paths;

/// <summary>What one leaf or fact can be changed to; the first stands for leaving it as it is.</summary>
internal sealed record MovesOfOne(string Id, bool IsFact, IReadOnlyList<OneMove> All)
{
    public int At { get; set; }

    public OneMove Chosen => All[At];
}

/// <summary>One change.</summary>
/// <param name="To">The answer; null for one that stays, and for the points of an evaluation leaf.</param>
/// <param name="Award">The points of an evaluation leaf.</param>
/// <param name="Points">By how many points it moves.</param>
/// <param name="Lowers">Whether it needs <see cref="PathOptions.MayLower"/>.</param>
internal sealed record OneMove(AnswerValue? To, Fraction? Award, Fraction Points, bool Lowers)
{
    public bool Stays => To is null && Award is null;
}

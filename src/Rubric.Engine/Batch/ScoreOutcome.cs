using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>What one row of scores came to: status, total and tier.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public readonly struct ScoreOutcome
{
    private readonly ScorePlan? _plan;
    private readonly RowResult _row;

    internal ScoreOutcome(ScorePlan plan, in RowResult row, int badLeaf = -1)
    {
        (_plan, BadLeafIndex) = (plan, badLeaf);
        _row = new RowResult(row);
    }

    /// <summary>Gets what came of the row.</summary>
    public EvaluationStatus Status => _row.Status;

    /// <summary>Gets the total, rounded as the rubric says.</summary>
    /// <value><see langword="null"/> unless scored, or excluded after scoring.</value>
    public Fraction? Total => _plan?.TotalOf(_row);

    /// <summary>Gets the position of the tier among those of the rubric.</summary>
    /// <value>-1 for none.</value>
    public int TierIndex => _plan is null || _row.Tier >= _plan.Rubric.Tiers.Length ? -1 : _row.Tier;

    /// <summary>Gets the tier.</summary>
    /// <value><see langword="null"/> for none.</value>
    public Tier? Tier => TierIndex < 0 ? null : _plan!.Rubric.Tiers[TierIndex];

    /// <summary>Gets the leaf whose score is not one that its scale gives, or that may not be not applicable.</summary>
    /// <value>The first such leaf of an invalid row, by its position in <see cref="ScorePlan.Leaves"/>; else -1, also where a whole group is left empty.</value>
    public int BadLeafIndex { get; }

    /// <summary>Finds the total before its rounding as a whole number, which is quickly compared and looked up.</summary>
    /// <param name="number">The total in parts of the plan's <see cref="ScorePlan.Denominator"/>, or 0.</param>
    /// <returns>Whether there is a total, and it is such a number of 64 bits.</returns>
    public bool TryGetNumber(out long number)
    {
        bool isNumber = _row.Form == RowTotal.Number;
        number = isNumber ? _row.Number : 0;
        return isNumber;
    }
}

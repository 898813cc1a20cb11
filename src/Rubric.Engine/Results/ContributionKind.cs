namespace Rubric.Engine;

/// <summary>What a <see cref="Contribution"/> to the total is.</summary>
public enum ContributionKind
{
    /// <summary>The points of a leaf of the main tree times the scale factors above it.</summary>
    Leaf,

    /// <summary>The full marks of a group that does not apply and is counted full, times the scale factors above it.</summary>
    FullGroup,

    /// <summary>The points of a bonus leaf.</summary>
    Bonus,

    /// <summary>The points of a penalty leaf, taken off: not above 0.</summary>
    Penalty,

    /// <summary>What rounding a group or the total added or took.</summary>
    Rounding,

    /// <summary>What a limit took off or gave back: of a bonus or penalty group, of the bonus, of the penalties, of the total.</summary>
    Limit,

    /// <summary>What raised a total below 0 to 0.</summary>
    Floor,

    /// <summary>What an override that replaces the total added or took.</summary>
    Override,
}

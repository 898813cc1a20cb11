namespace Rubric.Engine;

/// <summary>What a step in the account of a total does.</summary>
public enum AccountStepKind
{
    /// <summary>Adds the points of a leaf of the main tree, as they stand in its result.</summary>
    Leaf,

    /// <summary>Adds the full marks of a group that does not apply and is counted full.</summary>
    FullGroup,

    /// <summary>Makes up for what does not apply: in a group, or in the sum of all.</summary>
    Scaling,

    /// <summary>Adds the points of a bonus leaf.</summary>
    Bonus,

    /// <summary>Takes off the points of a penalty leaf.</summary>
    Penalty,

    /// <summary>Rounds a group or the total.</summary>
    Rounding,

    /// <summary>Applies a limit: of a bonus or penalty group, of the bonus, of the penalties, of the total.</summary>
    Limit,

    /// <summary>Raises a total below 0 to 0.</summary>
    Floor,

    /// <summary>Replaces the total by that of an override.</summary>
    Override,
}

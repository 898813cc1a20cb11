namespace Rubric.Schema;

/// <summary>What a ratio of 0 / 0 means.</summary>
public enum ZeroRatio
{
    /// <summary>The maximum.</summary>
    Full,

    /// <summary>0 points.</summary>
    Zero,

    /// <summary>The entry is not applicable; the leaf too if all its entries are.</summary>
    NotApplicable,
}

namespace Rubric.Schema;

/// <summary>How a number is compared with a bound.</summary>
public enum Comparator
{
    /// <summary>≥, the bound included.</summary>
    Min,

    /// <summary>&gt;, the bound not included.</summary>
    Above,

    /// <summary>≤, the bound included.</summary>
    Max,

    /// <summary>&lt;, the bound not included.</summary>
    Below,

    /// <summary>=.</summary>
    Is,
}

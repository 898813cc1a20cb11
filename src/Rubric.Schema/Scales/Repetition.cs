namespace Rubric.Schema;

/// <summary>How the points of the entries of a repeated answer are combined.</summary>
public enum Repetition
{
    /// <summary>Their arithmetic mean.</summary>
    Mean,

    /// <summary>Their sum, stopping at the scale's maximum.</summary>
    Sum,

    /// <summary>The middle one, or the mean of the middle two.</summary>
    Median,

    /// <summary>The lowest.</summary>
    Min,

    /// <summary>The highest.</summary>
    Max,
}

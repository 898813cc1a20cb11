namespace Rubric.Schema;

/// <summary>How the rates of several results are combined.</summary>
public enum Combination
{
    /// <summary>Their arithmetic mean.</summary>
    Mean,

    /// <summary>The middle one, or the mean of the middle two.</summary>
    Median,

    /// <summary>The lowest.</summary>
    Min,

    /// <summary>The highest.</summary>
    Max,

    /// <summary>The mean without so many of the lowest and of the highest (<see cref="Trimming"/>).</summary>
    TrimmedMean,
}

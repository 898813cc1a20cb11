namespace Rubric.Schema;

/// <summary>How the weights of indicators become full marks (format, section 3).</summary>
public enum Weighting
{
    /// <summary>A weight is the full marks; the weights of siblings add up exactly to their parent's.</summary>
    Points,

    /// <summary>A weight is a percentage of the parent's full marks; siblings add up exactly to 100.</summary>
    Percent,

    /// <summary>A weight is a share; siblings divide the parent's full marks by their weights.</summary>
    Relative,
}

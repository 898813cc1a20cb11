namespace Rubric.Schema;

/// <summary>In which part of a rubric an indicator stands.</summary>
public enum IndicatorSection
{
    /// <summary>The main tree, whose points are out of the full marks.</summary>
    Main,

    /// <summary>The bonus, which adds points.</summary>
    Bonus,

    /// <summary>The penalties, which take points off.</summary>
    Penalties,
}

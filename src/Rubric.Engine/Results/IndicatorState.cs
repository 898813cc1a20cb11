namespace Rubric.Engine;

/// <summary>How an indicator came by its points.</summary>
public enum IndicatorState
{
    /// <summary>By its answer, or by what is below it.</summary>
    Scored,

    /// <summary>By an award that replaced the computed points.</summary>
    Awarded,

    /// <summary>It does not apply: by its answer, by the profile, or since nothing below it applies.</summary>
    NotApplicable,

    /// <summary>It has no answer, or something below it is missing one.</summary>
    Unanswered,

    /// <summary>It is recorded and never scored.</summary>
    Informational,

    /// <summary>Nothing was scored: the evaluation is invalid, or ended before scoring.</summary>
    NotScored,
}

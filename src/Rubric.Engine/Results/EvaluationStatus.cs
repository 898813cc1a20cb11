namespace Rubric.Engine;

/// <summary>What came of an evaluation; a missing score is never 0 in disguise (format, section 9).</summary>
public enum EvaluationStatus
{
    /// <summary>There is a total, and a tier unless none holds.</summary>
    Scored,

    /// <summary>Answers or facts are missing: no total and no tier, but bounds.</summary>
    Incomplete,

    /// <summary>Not rated: an override excluded it, or nothing in it is applicable.</summary>
    Excluded,

    /// <summary>An override gave the tier before anything was scored: a tier, no total.</summary>
    Decided,

    /// <summary>The submission has errors; nothing was scored.</summary>
    Invalid,
}

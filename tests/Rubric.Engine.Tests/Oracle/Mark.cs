namespace Rubric.Oracle;

/// <summary>How an indicator came by its points, in the words of the format (section 9).</summary>
public enum Mark
{
    NotScored,
    Scored,
    Awarded,
    NotApplicable,
    Unanswered,
    Informational,
}

namespace Rubric.Schema;

/// <summary>What becomes of the points of an indicator that does not apply (format, section 7).</summary>
public enum NotApplicablePolicy
{
    /// <summary>Nothing may become not applicable; an answer of n/a is an error of the submission.</summary>
    Refuse,

    /// <summary>The applicable siblings are scaled up to the full marks of the group.</summary>
    RescaleParent,

    /// <summary>Points and applicable full marks shrink up to the root; the total is scaled up.</summary>
    RescaleTotal,

    /// <summary>It is scored 0 and counts as applicable.</summary>
    Zero,

    /// <summary>It is scored full marks and counts as applicable.</summary>
    Full,
}

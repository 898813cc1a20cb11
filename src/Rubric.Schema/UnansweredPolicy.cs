namespace Rubric.Schema;

/// <summary>What becomes of a leaf that has no answer (format, section 7).</summary>
public enum UnansweredPolicy
{
    /// <summary>The evaluation is incomplete: no total and no tier, but bounds.</summary>
    Incomplete,

    /// <summary>The leaf is scored 0.</summary>
    Zero,
}

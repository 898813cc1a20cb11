namespace Rubric.Schema;

/// <summary>How much a <see cref="Diagnostic"/> matters.</summary>
public enum Severity
{
    /// <summary>It may be unwanted.</summary>
    Hint,

    /// <summary>It is surely unwanted, but can be scored.</summary>
    Warning,

    /// <summary>It cannot be scored.</summary>
    Error,
}

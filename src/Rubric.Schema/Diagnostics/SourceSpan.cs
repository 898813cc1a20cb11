namespace Rubric.Schema;

/// <summary>Where something stands in a text that was read.</summary>
/// <param name="Source">The text; <see langword="null"/> for what was made in code.</param>
/// <param name="StartLine">The line of its first character, from 1; 0 for no place.</param>
/// <param name="StartColumn">The column of its first character, from 1, in UTF-16 units.</param>
/// <param name="EndLine">The line of its end.</param>
/// <param name="EndColumn">The column after its last character, in UTF-16 units.</param>
public readonly record struct SourceSpan(SourceText? Source, int StartLine, int StartColumn, int EndLine, int EndColumn)
{
    /// <summary>Gets the place of what was made in code.</summary>
    public static SourceSpan None => default;

    /// <summary>Gets whether this is a place at all.</summary>
    public bool IsKnown => StartLine > 0;

    /// <summary>Returns the place for people.</summary>
    /// <returns><c>rubric.yaml(12,5)</c>, <c>(12,5)</c> without a name; empty for no place.</returns>
    public override string ToString() => IsKnown ? $"{Source?.Name}({StartLine},{StartColumn})" : Source?.Name ?? "";
}

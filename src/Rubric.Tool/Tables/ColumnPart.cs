namespace Rubric.Tool;

/// <summary>What a column of a table is for the scoring of its rows.</summary>
internal enum ColumnPart
{
    /// <summary>Something that no result shows: an attribute, a role, a note.</summary>
    Aside,

    /// <summary>The answer of an indicator.</summary>
    Answer,

    Subject,
    Title,
    Rubric,
    Phase,
    By,
    Profile,
    Fact,
}

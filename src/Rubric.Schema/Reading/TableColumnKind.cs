namespace Rubric.Schema;

/// <summary>What a column of a table holds.</summary>
internal enum TableColumnKind
{
    /// <summary>Something that was reported; its cells are passed over.</summary>
    Broken,

    /// <summary>A name that is none of the format and no id.</summary>
    Unknown,

    /// <summary>No name: nothing may stand below it.</summary>
    Unnamed,

    // In the order of TableColumn.FixedNames.
    Subject,
    Title,
    Rubric,
    Phase,
    By,
    Role,
    Profile,
    Attribute,

    // A row for each submission.
    Answer,
    Fact,
    Note,

    // A row for each answer.
    Indicator,
    Value,
    Remark,
}

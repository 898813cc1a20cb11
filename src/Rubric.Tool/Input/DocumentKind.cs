namespace Rubric.Tool;

/// <summary>What a file holds.</summary>
internal enum DocumentKind
{
    /// <summary>Neither a rubric nor submissions.</summary>
    Other,

    /// <summary>A rubric.</summary>
    Rubric,

    /// <summary>Submissions, as documents or as a table.</summary>
    Submissions,
}

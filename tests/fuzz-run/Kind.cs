namespace Rubric.Fuzzing;

/// <summary>What a document is read as.</summary>
internal enum Kind
{
    Rubric,
    Submissions,
    Table,
}

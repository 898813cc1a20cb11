namespace Rubric.Schema;

/// <summary>What a value of a document is.</summary>
internal enum SourceKind : byte
{
    Scalar,
    Sequence,
    Mapping,
}

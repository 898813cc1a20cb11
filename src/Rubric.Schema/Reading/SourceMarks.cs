namespace Rubric.Schema;

/// <summary>What is remembered of how a value is written.</summary>
[Flags]
internal enum SourceMarks : byte
{
    None = 0,
    Plain = 1,
    CutByHash = 2,
    Broken = 4,
    Flow = 8,
    Incomplete = 16,
    Null = 32,
}

namespace Rubric.Schema;

/// <summary>What a document keeps of a value.</summary>
internal struct SourceRecord
{
    /// <summary>The text; null for lists and keys.</summary>
    public string? Text;

    public int StartLine;
    public int StartColumn;
    public int EndLine;
    public int EndColumn;

    /// <summary>Where the values of a list, or keys and values in turn, are linked.</summary>
    public int First;

    /// <summary>How many values a list has, or how many keys there are.</summary>
    public int Count;

    public SourceKind Kind;
    public SourceMarks Marks;
}

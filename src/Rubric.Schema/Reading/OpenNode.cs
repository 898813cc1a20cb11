namespace Rubric.Schema;

/// <summary>A list or keys whose end has not come yet.</summary>
/// <remarks>One for each level serves the whole document.</remarks>
internal sealed class OpenNode
{
    private readonly List<int> _links = [];
    private bool _isIncomplete;

    public bool IsMapping { get; private set; }

    public bool IsFlow { get; private set; }

    public SourceSpan Start { get; private set; }

    public string? Anchor { get; private set; }

    /// <summary>How many values there are so far, itself and aliases as what they stand for included.</summary>
    public long Size { get; private set; }

    /// <summary>How many levels it has so far.</summary>
    public int Height { get; private set; }

    public bool AwaitsValue { get; private set; }

    /// <summary>The key whose value is awaited; null for one that was reported.</summary>
    public int? Key { get; private set; }

    public void Begin(bool isMapping, bool isFlow, SourceSpan start, string? anchor)
    {
        (IsMapping, IsFlow, Start, Anchor) = (isMapping, isFlow, start, anchor);
        (Size, Height, Key, AwaitsValue, _isIncomplete) = (1, 1, null, false, false);
        _links.Clear();
    }

    public void Measure(long size, int height)
    {
        Size += size;
        Height = Math.Max(Height, height + 1);
    }

    public void AddItem(int item) => _links.Add(item);

    public void SetKey(int? key)
    {
        (Key, AwaitsValue) = (key, true);
        _isIncomplete |= key is null;
    }

    public void AddValue(int value, bool hasColon)
    {
        if (Key is { } key)
        {
            _links.Add(hasColon ? key : -key);
            _links.Add(value);
        }
        (Key, AwaitsValue) = (null, false);
    }

    /// <summary>Keeps the list or the keys, which end at a place.</summary>
    public int Finish(SourceNodes nodes, int endLine, int endColumn) => nodes.Add(new SourceRecord
    {
        Kind = IsMapping ? SourceKind.Mapping : SourceKind.Sequence,
        Marks = (IsFlow ? SourceMarks.Flow : SourceMarks.None) | (_isIncomplete ? SourceMarks.Incomplete : SourceMarks.None),
        StartLine = Start.StartLine,
        StartColumn = Start.StartColumn,
        EndLine = endLine,
        EndColumn = endColumn,
        First = nodes.AddLinks(_links),
        Count = IsMapping ? _links.Count / 2 : _links.Count,
    });
}

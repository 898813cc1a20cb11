using System.Collections.Immutable;

namespace Rubric.Schema;

/// <summary>A list or keys whose end has not come yet.</summary>
internal sealed class OpenNode(bool isMapping, bool isFlow, SourceSpan start, string? anchor)
{
    private readonly ImmutableArray<SourceNode>.Builder _items = ImmutableArray.CreateBuilder<SourceNode>();
    private readonly ImmutableArray<SourceEntry>.Builder _entries = ImmutableArray.CreateBuilder<SourceEntry>();
    private bool _isIncomplete;
    private long _size = 1;
    private int _height;

    public bool IsMapping => isMapping;

    public bool IsFlow => isFlow;

    public SourceSpan Start => start;

    public string? Anchor => anchor;

    public bool AwaitsValue { get; private set; }

    /// <summary>The key whose value is awaited; null for one that was reported.</summary>
    public ScalarNode? Key { get; private set; }

    public void AddItem(SourceNode item)
    {
        Measure(item);
        _items.Add(item);
    }

    public void SetKey(SourceNode node, ScalarNode? key)
    {
        Measure(node);
        (Key, AwaitsValue) = (key, true);
        _isIncomplete |= key is null;
    }

    public void AddValue(SourceNode value, bool hasColon)
    {
        Measure(value);
        if (Key is not null)
        {
            _entries.Add(new SourceEntry(Key, value, hasColon));
        }
        (Key, AwaitsValue) = (null, false);
    }

    public SourceNode Finish(SourceSpan span) => isMapping
        ? new MappingNode(span, _entries.ToImmutable(), isFlow, _size, _height + 1) { IsIncomplete = _isIncomplete }
        : new SequenceNode(span, _items.ToImmutable(), isFlow, _size, _height + 1);

    private void Measure(SourceNode node)
    {
        _size += node.Size;
        _height = Math.Max(_height, node.Height);
    }
}

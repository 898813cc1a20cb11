using System.Collections.Immutable;

namespace Rubric.Schema;

/// <summary>A value of a document with its place, before anybody asks what it means.</summary>
internal abstract class SourceNode(SourceSpan span)
{
    public SourceSpan Span { get; } = span;

    /// <summary>A short place that names the node: of keys the id, not the whole block.</summary>
    public virtual SourceSpan ShortSpan => Span;

    /// <summary>Whether the parser has reported this value already; readers stay silent about it.</summary>
    public bool IsBroken { get; init; }

    /// <summary>How many nodes this one is, aliases counted as what they stand for.</summary>
    public virtual long Size => 1;

    /// <summary>How many levels it has.</summary>
    public virtual int Height => 0;
}

/// <summary>A text, quoted or not.</summary>
internal sealed class ScalarNode(SourceSpan span, string text, bool isPlain) : SourceNode(span)
{
    public string Text { get; } = text;

    /// <summary>Whether it is written without quotes and not as a block of lines.</summary>
    public bool IsPlain { get; } = isPlain;

    /// <summary>Whether a comment follows that looks like the rest of the text.</summary>
    public bool IsCutByHash { get; init; }

    public bool IsNull => IsPlain && Text is "" or "~" or "null" or "Null" or "NULL";
}

/// <summary>A list.</summary>
internal sealed class SequenceNode(SourceSpan span, ImmutableArray<SourceNode> items, bool isFlow, long size, int height) : SourceNode(span)
{
    public ImmutableArray<SourceNode> Items { get; } = items;

    // Where a block ends depends on what follows it, so only brackets are looked at.
    public override SourceSpan ShortSpan => (isFlow && Span.StartLine == Span.EndLine) || Items.IsEmpty ? Span : Items[0].ShortSpan;

    public override long Size => size;

    public override int Height => height;
}

/// <summary>A key and its value.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value; a null scalar where none is written.</param>
/// <param name="HasColon">Whether a colon is written after the key.</param>
internal readonly record struct SourceEntry(ScalarNode Key, SourceNode Value, bool HasColon);

/// <summary>Keys with a value each.</summary>
internal sealed class MappingNode(SourceSpan span, ImmutableArray<SourceEntry> entries, bool isFlow, long size, int height) : SourceNode(span)
{
    private Dictionary<string, int>? _index;

    /// <summary>The entries in file order, also those whose key stands twice.</summary>
    public ImmutableArray<SourceEntry> Entries { get; } = entries;

    /// <summary>Whether the parser has reported a key and left it out, so that nothing can be said to be missing.</summary>
    public bool IsIncomplete { get; init; }

    /// <summary>Whether it is written between braces.</summary>
    public bool IsFlow { get; } = isFlow;

    public override SourceSpan ShortSpan
    {
        get
        {
            int id = IndexOf("id");
            return id >= 0 && Entries[id].Value is ScalarNode value ? value.Span : Entries.IsEmpty ? Span : Entries[0].Key.Span;
        }
    }

    public override long Size => size;

    public override int Height => height;

    /// <summary>The first entry with a key, or -1.</summary>
    public int IndexOf(string key)
    {
        if (_index is null)
        {
            var index = new Dictionary<string, int>(Entries.Length, StringComparer.Ordinal);
            for (int i = 0; i < Entries.Length; i++)
            {
                index.TryAdd(Entries[i].Key.Text, i);
            }
            _index = index;
        }
        return _index.TryGetValue(key, out int found) ? found : -1;
    }
}

namespace Rubric.Schema;

/// <summary>A value of a document with its place, before anybody asks what it means: a text, a list, or keys with a value each.</summary>
/// <remarks>Only says where its <see cref="SourceRecord"/> is kept: a large document has hundreds of thousands of values, too many for an object each.</remarks>
internal readonly struct SourceNode(SourceNodes nodes, int index)
{
    public bool IsScalar => Record.Kind == SourceKind.Scalar;

    public bool IsSequence => Record.Kind == SourceKind.Sequence;

    public bool IsMapping => Record.Kind == SourceKind.Mapping;

    public SourceSpan Span
    {
        get
        {
            ref readonly var record = ref Record;
            return new SourceSpan(nodes.Text, record.StartLine, record.StartColumn, record.EndLine, record.EndColumn);
        }
    }

    /// <summary>A short place that names the node: of keys the id, not the whole block.</summary>
    public SourceSpan ShortSpan => Record.Kind switch
    {
        // Where a block ends depends on what follows it, so only brackets are looked at.
        SourceKind.Sequence when Count > 0 && !(IsFlow && Record.StartLine == Record.EndLine) => Item(0).ShortSpan,
        SourceKind.Mapping when IndexOf("id") is >= 0 and var id && Entry(id).Value is { IsScalar: true } value => value.Span,
        SourceKind.Mapping when Count > 0 => Entry(0).Key.Span,
        _ => Span,
    };

    /// <summary>Whether the parser has reported this value already; readers stay silent about it.</summary>
    public bool IsBroken => Has(SourceMarks.Broken);

    /// <summary>The text; empty for lists and keys.</summary>
    public string Text => Record.Text ?? "";

    /// <summary>Whether it is a text written without quotes and not as a block of lines.</summary>
    public bool IsPlain => Has(SourceMarks.Plain);

    /// <summary>Whether a comment follows that looks like the rest of the text.</summary>
    public bool IsCutByHash => Has(SourceMarks.CutByHash);

    /// <summary>Whether it is written between brackets or braces.</summary>
    public bool IsFlow => Has(SourceMarks.Flow);

    /// <summary>Whether the parser has reported a key and left it out, so that nothing can be said to be missing.</summary>
    public bool IsIncomplete => Has(SourceMarks.Incomplete);

    /// <summary>Whether it is a text that stands for nothing.</summary>
    public bool IsNull => Has(SourceMarks.Null);

    /// <summary>Whether nothing at all is written.</summary>
    public bool IsUnwritten => IsNull && Text.Length == 0;

    /// <summary>How many values a list has, or how many keys there are.</summary>
    public int Count => Record.Count;

    private ref readonly SourceRecord Record => ref nodes[index];

    /// <summary>A value of a list.</summary>
    public SourceNode Item(int i) => new(nodes, nodes.LinkAt(Record.First, i));

    /// <summary>A key and its value, in file order; also of keys that stand twice.</summary>
    public SourceEntry Entry(int i)
    {
        int first = Record.First;
        int key = nodes.LinkAt(first, 2 * i);
        return new SourceEntry(new(nodes, Math.Abs(key)), new(nodes, nodes.LinkAt(first, (2 * i) + 1)), HasColon: key >= 0);
    }

    /// <summary>The first entry with a key, or -1.</summary>
    public int IndexOf(string key) => nodes.IndexOf(index, key);

    private bool Has(SourceMarks mark) => (Record.Marks & mark) != 0;
}

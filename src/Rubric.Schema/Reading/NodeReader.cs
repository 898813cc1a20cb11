using System.Collections.Immutable;

namespace Rubric.Schema;

/// <summary>A value of a document and its path, with the ways to read it. What cannot be read is reported, its path marked as broken, and null given.</summary>
/// <remarks>The path is made when it is asked for: nearly all values are read without.</remarks>
internal readonly partial struct NodeReader
{
    // The path of what the value stands in, and the value's key or index there; its own path for the root.
    private readonly ModelPath _owner;
    private readonly string? _key;
    private readonly int _index = -1;

    public NodeReader(SourceNode root, ModelPath path, ReadingContext context) => (Node, _owner, Context) = (root, path, context);

    public NodeReader(SourceNode value, ModelPath owner, string key, ReadingContext context)
        : this(value, owner, context) => _key = key;

    public NodeReader(SourceNode item, ModelPath owner, int index, ReadingContext context)
        : this(item, owner, context) => _index = index;

    public SourceNode Node { get; }

    public ModelPath Path => _key is not null ? _owner[_key] : _index >= 0 ? _owner[_index] : _owner;

    public ReadingContext Context { get; }

    /// <summary>A short place that names the value; the key where nothing is written behind it.</summary>
    public SourceSpan Place => Node is { IsScalar: true, Text: "" } && Context.Report.PlaceOf(Path) is { IsKnown: true } place ? place : Node.ShortSpan;

    /// <summary>Whether these are keys, this one among them.</summary>
    public bool Has(string key) => Node.IndexOf(key) >= 0;

    /// <summary>Reads keys that the format knows, and reports all others.</summary>
    /// <param name="concept">What they are keys of, such as "an indicator".</param>
    /// <param name="keys">The keys that are known.</param>
    public MappingReader? Open(LocalizedText concept, params string[] keys)
    {
        if (!Node.IsMapping)
        {
            ReportShape(Shapes.Keys(concept));
            return null;
        }
        return new MappingReader(this, concept, keys);
    }

    /// <summary>Reads keys that the author chose, such as ids: each once, with its value.</summary>
    public List<KeyedReader> Entries()
    {
        if (!Node.IsMapping)
        {
            ReportShape(Shapes.Mapping);
            return [];
        }
        var (path, entries) = (Path, new List<KeyedReader>(Node.Count));
        foreach (var entry in EntryCheck.Run(this, known: null))
        {
            if (TypingMistake.FindInWord(Context.Text, entry.Key) is { } mistake)
            {
                Context.Add(mistake, path[entry.Key.Text]);
                Context.MarkBroken(path);
                continue;
            }
            entries.Add(new(entry.Key, new NodeReader(entry.Value, path, entry.Key.Text, Context)));
        }
        return entries;
    }

    /// <summary>Reads a list, or one value that stands for a list of one.</summary>
    /// <param name="allowEmpty">Whether <c>[]</c> makes sense here.</param>
    public ImmutableArray<NodeReader> Items(bool allowEmpty = false) => List(i => i, allowEmpty);

    /// <summary>Reads a list, or one value that stands for a list of one, keeping the places of entries that cannot be read.</summary>
    public ImmutableArray<T> List<T>(Func<NodeReader, T> read, bool allowEmpty = false)
    {
        if (!Node.IsSequence)
        {
            return IsMissing() ? [] : [read(new NodeReader(Node, Path, 0, Context))];
        }
        if (Node.Count == 0 && !allowEmpty)
        {
            ReportEmpty();
        }
        var (path, values) = (Path, ImmutableArray.CreateBuilder<T>(Node.Count));
        for (int i = 0; i < Node.Count; i++)
        {
            values.Add(read(new NodeReader(Node.Item(i), path, i, Context)));
        }
        return values.MoveToImmutable();
    }

    /// <summary>Reports that something of another shape is wanted.</summary>
    public void ReportShape(LocalizedText wanted)
    {
        if (IsMissing())
        {
            return;
        }
        if (Node.IsScalar && TypingMistake.FindInKey(Context.Text, Node) is { } mistake)
        {
            Context.Add(mistake, Path);
            return;
        }
        Context.Add(DiagnosticCodes.WrongShape, Node.ShortSpan, Path, Shapes.Of(Node), wanted);
    }

    /// <summary>Reports something about this value.</summary>
    public void Report(DiagnosticCode code, params object[] arguments) => Context.Add(code, Place, Path, arguments);

    /// <summary>Whether there is nothing here, or nothing that was not reported before.</summary>
    public bool IsMissing()
    {
        if (Node.IsBroken)
        {
            Context.MarkBroken(Path);
            return true;
        }
        if (Node.IsNull)
        {
            ReportEmpty();
            return true;
        }
        return false;
    }

    private void ReportEmpty()
    {
        var named = Path;
        while (named.Key is null && named.Parent is not null)
        {
            named = named.Parent;
        }
        Report(DiagnosticCodes.EmptyValue, named.Key ?? "");
    }
}

namespace Rubric.Schema;

/// <summary>The values of a text, kept side by side: the garbage collector has a few arrays to follow and not every value.</summary>
/// <remarks>The arrays stay below the size from which on they would live in a heap of their own, which is hardly ever tidied up.</remarks>
internal sealed class SourceNodes
{
    private const int RecordBits = 10;
    private const int LinkBits = 13;

    // Hardly any document has more values than one for every so many characters.
    private const int CharactersAValue = 8;

    // Fewer are found sooner by looking at each.
    private const int ManyEntries = 24;

    private readonly List<SourceRecord[]> _records = [];
    private readonly List<int[]> _links = [];
    private Dictionary<int, Dictionary<string, int>>? _indexes;
    private int _count;
    private int _linked;

    public SourceNodes(SourceText text)
    {
        Text = text;
        int likely = 16 + (text.Text.Length / CharactersAValue);
        _records.Add(new SourceRecord[Math.Min(likely, 1 << RecordBits)]);
        _links.Add(new int[Math.Min(likely, 1 << LinkBits)]);
        // Nothing is kept at 0, so that every link has a sign.
        _count = 1;
    }

    public SourceText Text { get; }

    public ref SourceRecord this[int index] => ref _records[index >> RecordBits][index & ((1 << RecordBits) - 1)];

    /// <summary>Keeps one more value.</summary>
    public int Add(in SourceRecord record)
    {
        var last = _records[_records.Count - 1];
        int at = _count & ((1 << RecordBits) - 1);
        if (_count > 0 && at == 0)
        {
            _records.Add(last = new SourceRecord[1 << RecordBits]);
        }
        else if (at == last.Length)
        {
            // Only the first array can be short, for the many short documents.
            Array.Resize(ref last, 1 << RecordBits);
            _records[_records.Count - 1] = last;
        }
        last[at] = record;
        return _count++;
    }

    /// <summary>Keeps the links of a list or of keys; where they begin.</summary>
    public int AddLinks(List<int> links)
    {
        int[] last = _links[_links.Count - 1];
        if (_linked + links.Count > last.Length)
        {
            // A list that is longer than an array has one of its own.
            _links.Add(last = new int[Math.Max(links.Count, 1 << LinkBits)]);
            _linked = 0;
        }
        links.CopyTo(last, _linked);
        int first = ((_links.Count - 1) << LinkBits) + _linked;
        _linked += links.Count;
        return first;
    }

    /// <summary>A link of a list or of keys.</summary>
    public int LinkAt(int first, int i) => _links[first >> LinkBits][(first & ((1 << LinkBits) - 1)) + i];

    /// <summary>The first entry with a key of a mapping, or -1.</summary>
    public int IndexOf(int mapping, string key)
    {
        var record = this[mapping];
        if (record.Kind != SourceKind.Mapping)
        {
            return -1;
        }
        if (record.Count > ManyEntries)
        {
            return IndexOfMany(mapping, record).TryGetValue(key, out int found) ? found : -1;
        }
        for (int i = 0; i < record.Count; i++)
        {
            if (string.Equals(KeyAt(record, i), key, StringComparison.Ordinal))
            {
                return i;
            }
        }
        return -1;
    }

    private Dictionary<string, int> IndexOfMany(int mapping, in SourceRecord record)
    {
        _indexes ??= [];
        if (!_indexes.TryGetValue(mapping, out var index))
        {
            index = new Dictionary<string, int>(record.Count, StringComparer.Ordinal);
            for (int i = record.Count - 1; i >= 0; i--)
            {
                index[KeyAt(record, i)] = i;
            }
            _indexes.Add(mapping, index);
        }
        return index;
    }

    private string KeyAt(in SourceRecord record, int i) => this[Math.Abs(LinkAt(record.First, 2 * i))].Text!;
}

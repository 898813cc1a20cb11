namespace Rubric.Schema;

/// <summary>Keys that the format knows, opened for reading; what it does not know has been reported.</summary>
internal sealed class MappingReader
{
    private readonly SourceNode _node;
    private readonly LocalizedText _concept;
    private readonly string[] _keys;

    // One more than the entry of each known key that is there; 0 for the others.
    private readonly int[] _places;
    private bool _hasUnknown;

    public MappingReader(NodeReader node, LocalizedText concept, string[] keys)
    {
        (_node, Path, Context, _concept, _keys) = (node.Node, node.Path, node.Context, concept, keys);
        _places = new int[keys.Length];
        if (!TryPlaceAll())
        {
            Array.Clear(_places, 0, _places.Length);
            CheckAndPlace(node);
        }
    }

    public ModelPath Path { get; }

    public ReadingContext Context { get; }

    public bool Has(string key) => PlaceOf(key) > 0;

    /// <summary>The value of a key; null where the key is not there, or stands there without a value, which is reported.</summary>
    public NodeReader? Optional(string key) => Written(key) is { } value && !value.IsMissing() ? value : null;

    /// <summary>The value of a key as it stands, perhaps without a value; null where the key is not there.</summary>
    public NodeReader? Written(string key) =>
        PlaceOf(key) is > 0 and int place ? new NodeReader(_node.Entry(place - 1).Value, Path, key, Context) : null;

    /// <summary>The value of a key that must be there; null, and reported, where it is not.</summary>
    public NodeReader? Required(string key)
    {
        if (!Has(key))
        {
            ReportMissing(key);
            return null;
        }
        return Optional(key);
    }

    /// <summary>The one key of several that is there; null, and reported, where there is none or more than one.</summary>
    public string? OneOf(params string[] choices)
    {
        string? found = null;
        foreach (string choice in choices)
        {
            if (!Has(choice))
            {
                continue;
            }
            if (found is not null)
            {
                var second = _node.Entry(Math.Max(_node.IndexOf(found), _node.IndexOf(choice))).Key;
                string first = string.Equals(second.Text, found, StringComparison.Ordinal) ? choice : found;
                Context.Add(DiagnosticCodes.SeveralChosen, second.Span, Path, first, second.Text, _concept);
                return null;
            }
            found = choice;
        }
        if (found is null && !_hasUnknown && !_node.IsIncomplete && !choices.Any(c => Context.Report.IsBroken(Path[c])))
        {
            Context.Add(DiagnosticCodes.NothingChosen, _node.ShortSpan, Path, _concept, Shapes.Names(choices));
        }
        if (found is null)
        {
            Context.MarkBroken(Path);
        }
        return found;
    }

    /// <summary>Places keys that are all known, with their colons, each once; false at the first that is not.</summary>
    private bool TryPlaceAll()
    {
        for (int i = 0; i < _node.Count; i++)
        {
            var entry = _node.Entry(i);
            int known = entry.HasColon ? IndexOf(entry.Key.Text) : -1;
            if (known < 0 || _places[known] > 0)
            {
                return false;
            }
            _places[known] = i + 1;
        }
        return true;
    }

    private void CheckAndPlace(NodeReader node)
    {
        foreach (var entry in EntryCheck.Run(node, _keys))
        {
            int known = IndexOf(entry.Key.Text);
            if (known >= 0)
            {
                _places[known] = _node.IndexOf(entry.Key.Text) + 1;
            }
            else
            {
                // What is unknown may be the very key that is missing.
                _hasUnknown = true;
                ReportUnknown(entry.Key, _keys);
            }
        }
    }

    private int PlaceOf(string key) => IndexOf(key) is >= 0 and int known ? _places[known] : 0;

    private int IndexOf(string key)
    {
        for (int i = 0; i < _keys.Length; i++)
        {
            if (string.Equals(_keys[i], key, StringComparison.Ordinal))
            {
                return i;
            }
        }
        return -1;
    }

    private void ReportMissing(string key)
    {
        var path = Path[key];
        if (_node.IsIncomplete)
        {
            Context.MarkBroken(path);
        }
        if (!Context.Report.IsBroken(path))
        {
            Context.Add(DiagnosticCodes.MissingKey, _node.ShortSpan, path, key, _concept);
        }
    }

    private void ReportUnknown(SourceNode key, string[] keys)
    {
        if (TypingMistake.FindInKey(Context.Text, key) is { } mistake)
        {
            Context.Add(mistake, Path[EntryCheck.MeantKey(key.Text)]);
            return;
        }
        string? nearest = Context.MaySuggest() ? KeyAdvice.Nearest(key.Text, [.. keys.Where(k => _node.IndexOf(k) < 0)]) : null;
        if (nearest is not null)
        {
            // Nobody shall say that this key is missing.
            Context.MarkBroken(Path[nearest]);
        }
        Context.Add(DiagnosticCodes.UnknownKey, key.Span, Path[key.Text], key.Text, _concept, KeyAdvice.Advise(nearest, keys));
    }
}

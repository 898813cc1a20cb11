namespace Rubric.Schema;

/// <summary>Keys that the format knows, opened for reading; what it does not know has been reported.</summary>
internal sealed class MappingReader
{
    private readonly NodeReader _node;
    private readonly LocalizedText _concept;
    private readonly string[] _keys;

    // One more than the entry of each known key that is there; 0 for the others.
    private readonly int[] _places;
    private bool _hasUnknown;

    public MappingReader(NodeReader node, LocalizedText concept, string[] keys)
    {
        (_node, _concept, _keys) = (node, concept, keys);
        _places = new int[keys.Length];
        if (!TryPlaceAll())
        {
            Array.Clear(_places, 0, _places.Length);
            CheckAndPlace();
        }
    }

    public ModelPath Path => _node.Path;

    public ReadingContext Context => _node.Context;

    public bool Has(string key) => PlaceOf(key) > 0;

    /// <summary>The value of a key; null where the key is not there, or stands there without a value, which is reported.</summary>
    public NodeReader? Optional(string key)
    {
        var value = Written(key);
        return value is null || value.IsMissing() ? null : value;
    }

    /// <summary>The value of a key as it stands, perhaps without a value; null where the key is not there.</summary>
    public NodeReader? Written(string key) =>
        PlaceOf(key) is > 0 and int place ? new NodeReader(_node.Node.Entry(place - 1).Value, Path[key], Context) : null;

    /// <summary>The value of a key that must be there; null, and reported, where it is not.</summary>
    public NodeReader? Required(string key)
    {
        bool isThere = Has(key);
        if (_node.Node.IsIncomplete && !isThere)
        {
            Context.MarkBroken(Path[key]);
        }
        if (!isThere && !Context.Report.IsBroken(Path[key]))
        {
            Context.Add(DiagnosticCodes.MissingKey, _node.Node.ShortSpan, Path[key], key, _concept);
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
                var second = _node.Node.Entry(Math.Max(_node.Node.IndexOf(found), _node.Node.IndexOf(choice))).Key;
                string first = string.Equals(second.Text, found, StringComparison.Ordinal) ? choice : found;
                Context.Add(DiagnosticCodes.SeveralChosen, second.Span, Path, first, second.Text, _concept);
                return null;
            }
            found = choice;
        }
        if (found is null && !_hasUnknown && !_node.Node.IsIncomplete && !choices.Any(c => Context.Report.IsBroken(Path[c])))
        {
            Context.Add(DiagnosticCodes.NothingChosen, _node.Node.ShortSpan, Path, _concept, Shapes.Names(choices));
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
        for (int i = 0; i < _node.Node.Count; i++)
        {
            var entry = _node.Node.Entry(i);
            int known = entry.HasColon ? IndexOf(entry.Key.Text) : -1;
            if (known < 0 || _places[known] > 0)
            {
                return false;
            }
            _places[known] = i + 1;
        }
        return true;
    }

    private void CheckAndPlace()
    {
        foreach (var entry in EntryCheck.Run(_node, _keys))
        {
            int known = IndexOf(entry.Key.Text);
            if (known >= 0)
            {
                _places[known] = _node.Node.IndexOf(entry.Key.Text) + 1;
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

    private void ReportUnknown(SourceNode key, string[] keys)
    {
        if (TypingMistake.FindInKey(Context.Text, key) is { } mistake)
        {
            Context.Add(mistake, Path[EntryCheck.MeantKey(key.Text)]);
            return;
        }
        string? nearest = Context.MaySuggest() ? KeyAdvice.Nearest(key.Text, [.. keys.Where(k => _node.Node.IndexOf(k) < 0)]) : null;
        if (nearest is not null)
        {
            // Nobody shall say that this key is missing.
            Context.MarkBroken(Path[nearest]);
        }
        Context.Add(DiagnosticCodes.UnknownKey, key.Span, Path[key.Text], key.Text, _concept, KeyAdvice.Advise(nearest, keys));
    }
}

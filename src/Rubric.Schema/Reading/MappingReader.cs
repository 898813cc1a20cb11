namespace Rubric.Schema;

/// <summary>Keys that the format knows, opened for reading; what it does not know has been reported.</summary>
internal sealed class MappingReader
{
    private readonly NodeReader _node;
    private readonly LocalizedText _concept;
    private readonly HashSet<string> _present = new(StringComparer.Ordinal);
    private readonly bool _hasUnknown;

    public MappingReader(NodeReader node, LocalizedText concept, string[] keys)
    {
        (_node, _concept) = (node, concept);
        foreach (var entry in EntryCheck.Run(node, keys))
        {
            if (Array.IndexOf(keys, entry.Key.Text) >= 0)
            {
                _present.Add(entry.Key.Text);
            }
            else
            {
                // What is unknown may be the very key that is missing.
                _hasUnknown = true;
                ReportUnknown(entry.Key, keys);
            }
        }
    }

    public ModelPath Path => _node.Path;

    public ReadingContext Context => _node.Context;

    public bool Has(string key) => _present.Contains(key);

    /// <summary>The value of a key; null where the key is not there, or stands there without a value, which is reported.</summary>
    public NodeReader? Optional(string key)
    {
        var value = Written(key);
        return value is null || value.IsMissing() ? null : value;
    }

    /// <summary>The value of a key as it stands, perhaps without a value; null where the key is not there.</summary>
    public NodeReader? Written(string key) =>
        _present.Contains(key) ? new NodeReader(_node.Node.Entry(_node.Node.IndexOf(key)).Value, Path[key], Context) : null;

    /// <summary>The value of a key that must be there; null, and reported, where it is not.</summary>
    public NodeReader? Required(string key)
    {
        if (_node.Node.IsIncomplete && !_present.Contains(key))
        {
            Context.MarkBroken(Path[key]);
        }
        if (!_present.Contains(key) && !Context.Report.IsBroken(Path[key]))
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
            if (!_present.Contains(choice))
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

using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Rubric.Schema;

/// <summary>Turns YAML or JSON into a positioned tree. Never throws on any text, and refuses what is too large before it costs anything.</summary>
/// <remarks>The only file that names YamlDotNet, of which only the event parser is used.</remarks>
internal sealed class SourceTreeParser
{
    private const int DeepestAllowed = 1_000;

    private readonly SourceText _text;
    private readonly ReaderOptions _options;
    private readonly SourceNodes _nodes;
    private readonly SharedTexts _texts = new();
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly List<int> _roots = [];
    private readonly Stack<OpenNode> _open = new();
    private readonly Stack<OpenNode> _spare = new();
    private readonly Dictionary<string, Anchored> _anchors = new(StringComparer.Ordinal);
    private long _counted;
    private int _aliases;
    private int? _root;
    private Mark _last = Mark.Empty;

    private SourceTreeParser(SourceText text, ReaderOptions options) => (_text, _options, _nodes) = (text, options, new SourceNodes(text));

    private int MaxDepth => Math.Min(_options.MaxDepth, DeepestAllowed);

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="options">Its name, and how large it may be.</param>
    /// <param name="firstLine">The line with which such a document begins, to tell the author of an empty one.</param>
    /// <param name="several">Whether there may be several documents.</param>
    public static SourceTree Parse(string text, ReaderOptions options, string firstLine, bool several = false)
    {
        if (text.Length > options.MaxLength)
        {
            return TooLong(options);
        }
        var source = new SourceText(options.FileName, text.Length > 0 && text[0] == '\uFEFF' ? text.Substring(1) : text);
        var parser = new SourceTreeParser(source, options);
        if (!CharacterCheck.Run(source, options.MaxDiagnostics, parser._diagnostics))
        {
            return parser.Finish();
        }
        parser.ReadDocuments();
        if (parser._roots.Count == 0 && parser._diagnostics.Count == 0)
        {
            parser.Report(DiagnosticCodes.EmptyDocument, new SourceSpan(source, 1, 1, 1, 1), firstLine);
        }
        if (!several && parser._roots.Count > 1)
        {
            parser.Report(DiagnosticCodes.SeveralDocuments, parser.Node(parser._roots[1]).ShortSpan);
            parser._roots.RemoveRange(1, parser._roots.Count - 1);
        }
        return parser.Finish();
    }

    /// <summary>Reads bytes: UTF-8 with or without byte order mark, or UTF-16 with one.</summary>
    public static SourceTree Parse(byte[] bytes, ReaderOptions options, string firstLine, bool several = false)
    {
        if (bytes.Length / 4 > options.MaxLength)
        {
            return TooLong(options);
        }
        if (TextDecoder.TryDecode(bytes, out string text))
        {
            return Parse(text, options, firstLine, several);
        }
        // The text ends where the bytes stop being text: there is the place.
        var source = new SourceText(options.FileName, text);
        var place = source.SpanAt(text.Length, text.Length);
        return new SourceTree(source, [], [new Diagnostic(DiagnosticCodes.NotUnicode, place, "")]);
    }

    /// <summary>The answer to a document that is too long to be looked at.</summary>
    public static SourceTree TooLong(ReaderOptions options)
    {
        var empty = new SourceText(options.FileName, "");
        return new SourceTree(empty, [], [new Diagnostic(DiagnosticCodes.DocumentTooLong, new SourceSpan(empty, 1, 1, 1, 1), "", options.MaxLength)]);
    }

    private SourceTree Finish()
    {
        var roots = new SourceNode[_roots.Count];
        for (int i = 0; i < roots.Length; i++)
        {
            roots[i] = Node(_roots[i]);
        }
        return new SourceTree(_text, roots, [.. _diagnostics]);
    }

    private SourceNode Node(int index) => new(_nodes, index);

    private void Report(DiagnosticCode code, SourceSpan place, params object[] arguments)
    {
        // Of what is not there the parser gives the place of what comes next, which several such things may share.
        if (_diagnostics.LastOrDefault() is not { } last || last.Code != code || last.Place != place)
        {
            _diagnostics.Add(new Diagnostic(code, place, "", arguments));
        }
    }

    private void ReadDocuments()
    {
        try
        {
            var parser = new Parser(new Scanner(new StringReader(_text.Text), skipComments: true));
            while (parser.MoveNext())
            {
                if (!Take(parser.Current!))
                {
                    return;
                }
                _last = parser.Current!.End;
            }
        }
        catch (YamlException e)
        {
            ReportSyntax(e.Message, e.Start, e.End);
        }
#pragma warning disable CA1031 // Whatever the parser throws, the text is what is wrong.
        catch (Exception)
#pragma warning restore CA1031
        {
            ReportSyntax("", _last, _last);
        }
    }

    private void ReportSyntax(string message, Mark start, Mark end)
    {
        var outermost = _open.LastOrDefault(o => o.IsFlow);
        _diagnostics.Add(SyntaxProblem.Describe(_text, message, Span(start, end), Span(_last, _last), outermost?.Start));
    }

    /// <summary>Takes one event; false where reading must stop.</summary>
    private bool Take(ParsingEvent current)
    {
        switch (current)
        {
            case Scalar scalar:
                return Count(1, scalar) && TakeScalar(scalar);
            case DocumentStart start:
                CheckDirectives(start);
                _anchors.Clear();
                return true;
            case DocumentEnd:
                EndDocument();
                return true;
            case AnchorAlias alias:
                return TakeAlias(alias);
            case SequenceStart start:
                return Open(start, isMapping: false, start.Style == SequenceStyle.Flow);
            case MappingStart start:
                return Open(start, isMapping: true, start.Style == MappingStyle.Flow);
            case SequenceEnd or MappingEnd:
                Close(current);
                return true;
            default:
                return true;
        }
    }

    private bool Open(NodeEvent start, bool isMapping, bool isFlow)
    {
        if (!Count(1, start))
        {
            return false;
        }
        if (_open.Count >= MaxDepth)
        {
            Report(DiagnosticCodes.NestedTooDeep, Span(start), MaxDepth);
            return false;
        }
        CheckTag(start);
        string? anchor = start.Anchor.IsEmpty ? null : start.Anchor.Value;
        if (anchor is not null)
        {
            _anchors.Remove(anchor);
        }
        var open = _spare.Count > 0 ? _spare.Pop() : new OpenNode();
        open.Begin(isMapping, isFlow, Span(start), anchor);
        _open.Push(open);
        return true;
    }

    private void Close(ParsingEvent end)
    {
        var open = _open.Pop();
        // The end of a block is where the next thing begins; only a bracket is a place of its own.
        var (endLine, endColumn) = _text.Within((int)end.End.Line, (int)end.End.Column + (open.IsFlow ? 1 : 0));
        Place(new(open.Finish(_nodes, endLine, endColumn), open.Size, open.Height), open.Anchor);
        _spare.Push(open);
    }

    private bool TakeScalar(Scalar scalar)
    {
        CheckTag(scalar);
        var span = Span(scalar);
        string found = "";
        bool broken = scalar.Style == ScalarStyle.DoubleQuoted && !CharacterCheck.IsCleanText(scalar.Value, out found);
        if (broken)
        {
            Report(DiagnosticCodes.ForbiddenCharacter, span, found);
        }
        bool plain = scalar.Style == ScalarStyle.Plain;
        bool cut = plain && TypingMistake.IsCutByHash(_text.Text, (int)scalar.End.Index);
        var marks = (plain ? SourceMarks.Plain : SourceMarks.None) | (cut ? SourceMarks.CutByHash : SourceMarks.None)
            | (plain && IsNull(scalar.Value) ? SourceMarks.Null : SourceMarks.None) | (broken ? SourceMarks.Broken : SourceMarks.None);
        Place(Keep(scalar.Value, span, marks), scalar.Anchor.IsEmpty ? null : scalar.Anchor.Value);
        return true;
    }

    private bool TakeAlias(AnchorAlias alias)
    {
        string name = alias.Value.Value;
        if (++_aliases > _options.MaxAliases)
        {
            Report(DiagnosticCodes.TooManyAliases, Span(alias), _options.MaxAliases);
            return false;
        }
        if (_anchors.TryGetValue(name, out var target))
        {
            if (_open.Count + target.Height > MaxDepth)
            {
                Report(DiagnosticCodes.NestedTooDeep, Span(alias), MaxDepth);
                return false;
            }
            if (!Count(target.Size, alias))
            {
                return false;
            }
            Place(target, null);
            return true;
        }
        bool recursive = _open.Any(o => string.Equals(o.Anchor, name, StringComparison.Ordinal));
        Report(recursive ? DiagnosticCodes.RecursiveAlias : DiagnosticCodes.UnknownAnchor, Span(alias), Shapes.Shorten(name));
        Place(Keep("", Span(alias), SourceMarks.Plain | SourceMarks.Null | SourceMarks.Broken), null);
        return true;
    }

    private Anchored Keep(string text, SourceSpan span, SourceMarks marks) => new(
        _nodes.Add(new SourceRecord
        {
            Text = _texts.Share(text),
            Marks = marks,
            StartLine = span.StartLine,
            StartColumn = span.StartColumn,
            EndLine = span.EndLine,
            EndColumn = span.EndColumn,
        }), Size: 1, Height: 0);

    /// <summary>Puts a finished node where it belongs.</summary>
    private void Place(Anchored placed, string? anchor)
    {
        if (anchor is not null)
        {
            _anchors[anchor] = placed;
        }
        var node = Node(placed.Index);
        if (_open.Count == 0)
        {
            _root = placed.Index;
            return;
        }
        var parent = _open.Peek();
        parent.Measure(placed.Size, placed.Height);
        if (!parent.IsMapping)
        {
            parent.AddItem(placed.Index);
        }
        else if (!parent.AwaitsValue)
        {
            parent.SetKey(IsKey(node) ? placed.Index : null);
        }
        else
        {
            parent.AddValue(placed.Index, HasColon(parent.Key, node));
        }
    }

    /// <summary>Only a document that was read to its end is one.</summary>
    private void EndDocument()
    {
        // After a last '---' comes a document without anything.
        if (_root is { } root && Node(root) is not { IsUnwritten: true, IsBroken: false })
        {
            _roots.Add(root);
        }
        _root = null;
    }

    /// <summary>Whether a node is a key; reported where it is none.</summary>
    private bool IsKey(SourceNode node)
    {
        if (!node.IsScalar || node.IsBroken || node.IsUnwritten)
        {
            if (!node.IsBroken)
            {
                Report(DiagnosticCodes.KeyNotText, node.ShortSpan);
            }
            return false;
        }
        if (node is { IsPlain: true, Text: "<<" })
        {
            Report(DiagnosticCodes.MergeKeyNotAllowed, node.Span);
            return false;
        }
        return true;
    }

    private bool HasColon(int? key, SourceNode value)
    {
        if (key is null || !value.IsUnwritten)
        {
            return true;
        }
        var (keySpan, valueSpan) = (Node(key.Value).Span, value.Span);
        int from = _text.IndexOf(keySpan.EndLine, keySpan.EndColumn);
        int to = _text.IndexOf(valueSpan.StartLine, valueSpan.StartColumn);
        return to > from && _text.Text.IndexOf(':', from, to - from) >= 0;
    }

    private bool Count(long nodes, ParsingEvent current)
    {
        _counted += nodes;
        if (_counted <= _options.MaxNodes)
        {
            return true;
        }
        Report(DiagnosticCodes.TooManyValues, Span(current), _options.MaxNodes);
        return false;
    }

    private void CheckTag(NodeEvent node)
    {
        if (!node.Tag.IsEmpty)
        {
            int start = _text.IndexOf((int)node.Start.Line, (int)node.Start.Column);
            Report(DiagnosticCodes.TagNotAllowed, Span(node), TypingMistake.TagAt(_text.Text, start));
        }
    }

    private void CheckDirectives(DocumentStart start)
    {
        if (start.Version is not null || (start.Tags is not null && start.Tags.Any(t => t.Handle is not ("!" or "!!"))))
        {
            Report(DiagnosticCodes.DirectiveNotAllowed, Span(start.Start, start.Start));
        }
    }

    private static bool IsNull(string plain) => plain.Length <= 4 && plain is "" or "~" or "null" or "Null" or "NULL";

    private SourceSpan Span(ParsingEvent current) => Span(current.Start, current.End);

    private SourceSpan Span(Mark start, Mark end)
    {
        var (startLine, startColumn) = _text.Within((int)start.Line, (int)start.Column);
        var (endLine, endColumn) = _text.Within((int)end.Line, (int)end.Column);
        return new SourceSpan(_text, startLine, startColumn, endLine, endColumn);
    }

    /// <summary>A value that aliases may repeat.</summary>
    /// <param name="Index">Where it is kept.</param>
    /// <param name="Size">How many values it is, aliases counted as what they stand for.</param>
    /// <param name="Height">How many levels it has.</param>
    private readonly record struct Anchored(int Index, long Size, int Height);
}

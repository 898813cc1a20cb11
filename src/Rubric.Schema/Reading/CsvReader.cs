namespace Rubric.Schema;

/// <summary>Reads the rows of comma-separated text (RFC 4180) one after the other, each cell with its place.</summary>
/// <remarks>A line ends with CRLF, LF or CR. Every character is looked at once, twice behind a quotation mark that is never closed.</remarks>
internal sealed class CsvReader(SourceText source, int maxCells, DiagnosticReport report, int rowsBefore = 0)
{
    private readonly string _text = source.Text;
    private int _at;
    private int _line = source.FirstLine;
    private int _lineStart;
    private bool _silent;
    private int _column;

    /// <summary>The number of the row read last, as a spreadsheet counts: blank rows too, a row of several lines once.</summary>
    public int Row { get; private set; } = rowsBefore;

    /// <summary>Whether the row read last has a fault that was reported, so that nothing may be concluded from its cells.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Whether the row read last stands behind a quotation mark that is never closed: it may be part of that cell.</summary>
    public bool IsDoubtful { get; private set; }

    /// <summary>Whether a row had so many cells that nothing behind them is read.</summary>
    public bool IsStopped { get; private set; }

    /// <summary>Reads the next row into a list that is emptied first.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Read(List<CsvCell> cells)
    {
        cells.Clear();
        if (_at >= _text.Length)
        {
            return false;
        }
        Row++;
        IsBroken = false;
        IsDoubtful = _silent;
        while (true)
        {
            _column = cells.Count + 1;
            cells.Add(_at < _text.Length && _text[_at] == '"' ? ReadQuoted() : ReadPlain());
            if (_at == _text.Length || _text[_at] != ',')
            {
                break;
            }
            if (cells.Count == maxCells)
            {
                Report(DiagnosticCodes.TooManyValues, SpanOf(_at, _at + 1), maxCells);
                _at = _text.Length;
                IsStopped = true;
                return true;
            }
            _at++;
        }
        if (_at < _text.Length)
        {
            Step();
        }
        return true;
    }

    private CsvCell ReadPlain()
    {
        int start = _at;
        int quote = -1;
        for (; _at < _text.Length && _text[_at] is not (',' or '\r' or '\n'); _at++)
        {
            if (quote < 0 && _text[_at] == '"')
            {
                quote = _at;
            }
        }
        var cell = Trimmed(start, _at);
        if (quote >= 0)
        {
            Report(DiagnosticCodes.StrayQuote, SpanOf(quote, quote + 1), Row, _column, Shorten(cell.Text));
        }
        return cell;
    }

    private CsvCell ReadQuoted()
    {
        (int opening, int openingLine, int openingLineStart) = (_at, _line, _lineStart);
        bool doubled = false;
        _at++;
        while (_at < _text.Length)
        {
            if (_text[_at] != '"')
            {
                Step();
                continue;
            }
            if (_at + 1 < _text.Length && _text[_at + 1] == '"')
            {
                doubled = true;
                _at += 2;
                continue;
            }
            string text = _text.Substring(opening + 1, _at - opening - 1);
            _at++;
            var place = new SourceSpan(source, openingLine, opening - openingLineStart + 1, _line, _at - _lineStart + 1);
            SkipTextAfterQuote(openingLine);
            return CsvCell.Of((doubled ? text.Replace("\"\"", "\"", StringComparison.Ordinal) : text).Trim(), place);
        }

        // Back to the line of the quotation mark, so that the rows below it are not lost. All that follow are pairs: this happens once.
        (_at, _line, _lineStart) = (opening, openingLine, openingLineStart);
        Report(DiagnosticCodes.UnclosedQuote, SpanOf(opening, opening + 1), Row, _column);
        _silent = true;
        int end = _text.IndexOfAny(['\r', '\n'], opening);
        _at = end < 0 ? _text.Length : end;
        return Trimmed(opening + 1, _at);
    }

    private void SkipTextAfterQuote(int openingLine)
    {
        int start = _at;
        while (_at < _text.Length && _text[_at] is not (',' or '\r' or '\n'))
        {
            _at++;
        }
        if (_at > start)
        {
            Report(DiagnosticCodes.TextAfterQuote, SpanOf(start, _at), Row, _column, openingLine, Shorten(_text.Substring(start, _at - start)));
        }
    }

    /// <summary>Goes one character on, over a line break of two as over one.</summary>
    private void Step()
    {
        char c = _text[_at++];
        if (c == '\r' && _at < _text.Length && _text[_at] == '\n')
        {
            _at++;
        }
        if (c is '\r' or '\n')
        {
            _line++;
            _lineStart = _at;
        }
    }

    private CsvCell Trimmed(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(_text[start]))
        {
            start++;
        }
        while (end > start && char.IsWhiteSpace(_text[end - 1]))
        {
            end--;
        }
        return CsvCell.Of(start == end ? "" : _text.Substring(start, end - start), SpanOf(start, end));
    }

    private SourceSpan SpanOf(int start, int end) => new(source, _line, start - _lineStart + 1, _line, end - _lineStart + 1);

    private void Report(DiagnosticCode code, SourceSpan place, params object[] arguments)
    {
        IsBroken = true;
        if (!_silent)
        {
            report.Add(code, place, "", arguments);
        }
    }

    /// <summary>What was typed by mistake may be as long as the file; a sentence shows its beginning.</summary>
    internal static string Shorten(string text)
    {
        const int longest = 40;
        int lineBreak = text.IndexOfAny(['\r', '\n']);
        string line = lineBreak < 0 ? text : text.Substring(0, lineBreak);
        if (line.Length == text.Length && text.Length <= longest)
        {
            return text;
        }
        int length = Math.Min(line.Length, longest);
        return line.Substring(0, length > 0 && char.IsHighSurrogate(line[length - 1]) ? length - 1 : length) + "…";
    }
}

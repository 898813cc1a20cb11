namespace Rubric.Tool;

/// <summary>Cuts the bytes of a table into its rows, which lie one after the other in a buffer that is used again.</summary>
/// <remarks>A row ends where the library ends it: at CRLF, LF or CR outside of quotation marks.</remarks>
internal sealed class TableRows(Stream stream)
{
    /// <summary>How many bytes may be read behind the end of a row, whatever they are.</summary>
    public const int Padding = 32;

    private const int BytesAtOnce = 1 << 20;

    private int _at;
    private int _length;
    private int _nextLine = 1;
    private bool _isEnd;

    /// <summary>Holds the row read last, and others.</summary>
    public byte[] Buffer { get; private set; } = new byte[BytesAtOnce + Padding];

    /// <summary>Where the row begins.</summary>
    public int Start { get; private set; }

    /// <summary>Where the row ends, before the line break.</summary>
    public int End { get; private set; }

    /// <summary>The row without its line break.</summary>
    public ReadOnlySpan<byte> Row => Buffer.AsSpan(Start, End - Start);

    /// <summary>Whether there is a quotation mark in the row.</summary>
    public bool HasQuote { get; private set; }

    /// <summary>Whether a quotation mark is never closed: then the rest of the table is one row.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>The line in which the row begins, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>The number of the row as a spreadsheet counts, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>How many bytes were read so far.</summary>
    public long Position { get; private set; }

    /// <summary>Goes to the next row.</summary>
    /// <returns>Whether there is one.</returns>
    public bool TryRead()
    {
        (Line, HasQuote) = (_nextLine, false);
        int scanned = 0;
        while (true)
        {
            var rest = Buffer.AsSpan(_at + scanned, _length - _at - scanned);
            int found = HasQuote ? -1 : rest.IndexOfAny((byte)'\r', (byte)'\n', (byte)'"');
            HasQuote |= found >= 0 && rest[found] == '"';
            int lines = 1;
            int end = HasQuote ? FindQuotedEnd(out lines) : found < 0 ? -1 : scanned + found;
            if (end >= 0 && !IsHalfBreak(_at + end))
            {
                Take(end, lines);
                return true;
            }
            scanned = HasQuote ? 0 : end >= 0 ? end : _length - _at;
            if (!Fill())
            {
                bool isRow = _at < _length;
                Take(_length - _at, lines);
                return isRow;
            }
        }
    }

    private bool IsHalfBreak(int at) => !_isEnd && Buffer[at] == '\r' && at + 1 == _length;

    /// <summary>Goes over a row with quotation marks from its beginning, since only the first one of a cell counts.</summary>
    /// <returns>Where it ends, counted from its beginning; -1 if that is not at hand.</returns>
    private int FindQuotedEnd(out int lines)
    {
        lines = 1;
        bool isCellStart = true;
        IsOpen = false;
        for (int i = _at; i < _length; i++)
        {
            byte b = Buffer[i];
            bool isLast = i + 1 == _length;
            if (!IsOpen)
            {
                if (b is (byte)'\r' or (byte)'\n')
                {
                    return i - _at;
                }
                IsOpen = isCellStart && b == '"';
                isCellStart = b == ',';
            }
            else if (b == '"')
            {
                bool isDoubled = !isLast && Buffer[i + 1] == '"';
                i += isDoubled ? 1 : 0;
                IsOpen = isDoubled;
            }
            else if (b == '\n' || (b == '\r' && (isLast || Buffer[i + 1] != '\n')))
            {
                lines++;
            }
        }
        return -1;
    }

    private void Take(int length, int lines)
    {
        (Start, End) = (_at, _at + length);
        _at = End;
        if (_at < _length)
        {
            _at += Buffer[_at] == '\r' && _at + 1 < _length && Buffer[_at + 1] == '\n' ? 2 : 1;
        }
        _nextLine += lines;
        Number++;
    }

    /// <summary>Moves what is left to the front and reads more behind it; false if the end was seen before.</summary>
    private bool Fill()
    {
        if (_isEnd)
        {
            return false;
        }
        Buffer.AsSpan(_at, _length - _at).CopyTo(Buffer);
        (_at, _length) = (0, _length - _at);
        if (_length == Buffer.Length - Padding)
        {
            byte[] larger = new byte[(2 * _length) + Padding];
            Buffer.AsSpan(0, _length).CopyTo(larger);
            Buffer = larger;
        }
        int count = stream.Read(Buffer, _length, Buffer.Length - Padding - _length);
        _length += count;
        Position += count;
        _isEnd = count == 0;
        return true;
    }
}

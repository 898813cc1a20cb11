using System.Runtime.CompilerServices;
using System.Text;

namespace Rubric.Schema;

/// <summary>Decodes a table and cuts it into stretches of whole rows; a row ends where <see cref="CsvReader"/> ends it.</summary>
/// <remarks>Behind a quotation mark that is never closed there is no whole row: the rest of the table is the last stretch.</remarks>
internal sealed class TableBlocks(Stream stream, long start, TableEncoding encoding, ReaderOptions options)
{
    private const int BytesAtOnce = 64 * 1024;

    private char[] _buffer = new char[BytesAtOnce];
    private int _length;
    private int _scanned;
    private int _rowEnd;
    private State _state;

    /// <summary>Where a cell is looked at.</summary>
    private enum State
    {
        Start,
        Plain,
        Quoted,
        QuoteInQuoted,
    }

    /// <summary>What is wrong if a row has more characters than are read of one: the stretches end before it.</summary>
    public Diagnostic? TooLong { get; private set; }

    public async IAsyncEnumerable<SourceText> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        stream.Position = start + encoding.Start;
        (_length, _scanned, _rowEnd, _state) = (0, 0, 0, State.Start);
        var decoder = encoding.Encoding.GetDecoder();
        byte[] bytes = new byte[BytesAtOnce];
        int line = 1;
        bool isFirst = true;
        bool isEnd = false;
        while (!isEnd)
        {
            int count = await stream.ReadAsync(bytes, cancellationToken).ConfigureAwait(false);
            isEnd = count == 0;
            Decode(decoder, bytes.AsSpan(0, count), isEnd);
            if (isFirst && _length > 0)
            {
                isFirst = false;
                DropMark();
            }
            FindRowEnd(isEnd);
            if (_rowEnd > 0)
            {
                var block = new SourceText(options.FileName, new string(_buffer, 0, _rowEnd), line);
                line = block.NextLine;
                Drop(_rowEnd);
                yield return block;
            }
            if (_length > options.MaxLength)
            {
                var empty = new SourceText(options.FileName, "", line);
                TooLong = new Diagnostic(DiagnosticCodes.DocumentTooLong, new SourceSpan(empty, line, 1, line, 1), "", options.MaxLength);
                yield break;
            }
        }
    }

    private void Decode(Decoder decoder, ReadOnlySpan<byte> bytes, bool isEnd)
    {
        try
        {
            int needed = _length + decoder.GetCharCount(bytes, isEnd);
            if (needed > _buffer.Length)
            {
                Array.Resize(ref _buffer, Math.Max(needed, _buffer.Length * 2));
            }
            _length += decoder.GetChars(bytes, _buffer.AsSpan(_length), isEnd);
        }
        catch (DecoderFallbackException e)
        {
            // The whole of it was good when its encoding was told.
            throw new IOException("The table changed while it was read.", e);
        }
    }

    private void DropMark()
    {
        if (_buffer[0] == '\uFEFF')
        {
            Drop(1);
        }
    }

    private void Drop(int count)
    {
        Array.Copy(_buffer, count, _buffer, 0, _length - count);
        _length -= count;
        _scanned = Math.Max(0, _scanned - count);
        _rowEnd = 0;
    }

    /// <summary>Looks at each character once for the end of the last whole row.</summary>
    private void FindRowEnd(bool isEnd)
    {
        for (; _scanned < _length; _scanned++)
        {
            char c = _buffer[_scanned];
            if (_state == State.Quoted)
            {
                _state = c == '"' ? State.QuoteInQuoted : State.Quoted;
                continue;
            }
            if (c == '"' && _state != State.Plain)
            {
                _state = State.Quoted;
                continue;
            }
            _state = State.Plain;
            if (c == '\r' && _scanned + 1 == _length && !isEnd)
            {
                // It may be half of a line break.
                return;
            }
            if (c == ',')
            {
                _state = State.Start;
            }
            else if (c is '\r' or '\n')
            {
                _state = State.Start;
                _scanned += c == '\r' && _scanned + 1 < _length && _buffer[_scanned + 1] == '\n' ? 1 : 0;
                _rowEnd = _scanned + 1;
            }
        }
        if (isEnd)
        {
            _rowEnd = _length;
        }
    }
}

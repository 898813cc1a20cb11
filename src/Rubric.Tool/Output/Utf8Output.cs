using System.Text;

namespace Rubric.Tool;

/// <summary>Writes bytes of UTF-8 to where the texts of a run go.</summary>
internal sealed class Utf8Output
{
    private const int BytesAtOnce = 1 << 18;

    private readonly TextWriter _writer;
    private readonly Stream? _stream;
    private byte[] _buffer = new byte[BytesAtOnce];
    private int _length;

    public Utf8Output(TextWriter writer)
    {
        _writer = writer;
        // What is in the writer already comes first.
        writer.Flush();
        _stream = writer is StreamWriter { Encoding: UTF8Encoding } own ? own.BaseStream : null;
    }

    /// <summary>Room for so many bytes; what came before must end with a whole character.</summary>
    public Span<byte> Reserve(int most)
    {
        if (_buffer.Length - _length < most)
        {
            Flush();
            _buffer = most > _buffer.Length ? new byte[most] : _buffer;
        }
        return _buffer.AsSpan(_length);
    }

    /// <summary>Takes so many bytes of what was reserved.</summary>
    public void Advance(int count) => _length += count;

    public void Write(string text) => Advance(Encoding.UTF8.GetBytes(text, Reserve(Encoding.UTF8.GetMaxByteCount(text.Length))));

    public void Flush()
    {
        var bytes = _buffer.AsSpan(0, _length);
        _length = 0;
        if (_stream is not null)
        {
            _stream.Write(bytes);
            _stream.Flush();
        }
        else
        {
            _writer.Write(Encoding.UTF8.GetString(bytes));
            _writer.Flush();
        }
    }
}

using System.Text;

namespace Rubric.Schema.Tests;

/// <summary>A table of so many rows that are made as they are read: none of it is kept.</summary>
internal sealed class LongTable(string header, int rows, Func<int, string> row) : Stream
{
    private byte[] _line = Encoding.UTF8.GetBytes(header + "\n");
    private int _at;
    private int _next;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => 0;
        set
        {
            // Back to where it began, or behind a byte order mark, which it has not.
            Assert.Equal(0, value);
            (_line, _at, _next) = (Encoding.UTF8.GetBytes(header + "\n"), 0, 0);
        }
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        int total = 0;
        while (total < count)
        {
            if (_at == _line.Length)
            {
                if (_next == rows)
                {
                    break;
                }
                (_line, _at) = (Encoding.UTF8.GetBytes(row(_next++) + "\n"), 0);
            }
            int part = Math.Min(count - total, _line.Length - _at);
            Array.Copy(_line, _at, buffer, offset + total, part);
            (_at, total) = (_at + part, total + part);
        }
        return total;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}

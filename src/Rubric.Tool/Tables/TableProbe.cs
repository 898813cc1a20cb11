using System.Buffers;
using System.Text.Unicode;

namespace Rubric.Tool;

/// <summary>Goes over a whole table to tell whether its bytes are of the plain kind that can be read as they stand.</summary>
/// <remarks>What is not is left to the library, which reads every encoding and names every mistake.</remarks>
internal static class TableProbe
{
    private const int BytesAtOnce = 1 << 20;
    private const int LongestQuotedRow = 1 << 20;

    private static readonly SearchValues<byte> s_plain = SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(b => (byte)b), (byte)'\t', (byte)'\r', (byte)'\n']);

    private static readonly SearchValues<byte> s_control = SearchValues.Create([.. Enumerable.Range(0, ' ').Except(['\t', '\r', '\n']).Select(b => (byte)b), 0x7F]);

    /// <summary>How many bytes of a mark stand before the text: of UTF-8 without characters that may not be there, and with every quotation mark closed.</summary>
    /// <returns>0 or 3; -1 if it is another kind of table.</returns>
    public static int Run(Stream stream, CancellationToken cancellation)
    {
        byte[] bytes = new byte[BytesAtOnce];
        int start = FindStart(stream, bytes);
        stream.Position = start;
        int kept = 0;
        bool hasQuotes = false;
        while (stream.Read(bytes, kept, bytes.Length - kept) is > 0 and var count)
        {
            cancellation.ThrowIfCancellationRequested();
            int length = kept + count;
            // The last character may be cut by the end of the block.
            int whole = length - 1;
            while (whole > 0 && (bytes[whole] & 0xC0) == 0x80)
            {
                whole--;
            }
            hasQuotes |= bytes.AsSpan(0, whole).Contains((byte)'"');
            if (!IsGood(bytes.AsSpan(0, whole)))
            {
                return -1;
            }
            bytes.AsSpan(whole, length - whole).CopyTo(bytes);
            kept = length - whole;
        }
        hasQuotes |= bytes.AsSpan(0, kept).Contains((byte)'"');
        return IsGood(bytes.AsSpan(0, kept)) && (!hasQuotes || AreClosed(stream, start, cancellation)) ? start : -1;
    }

    private static int FindStart(Stream stream, byte[] bytes)
    {
        stream.Position = 0;
        int count = stream.ReadAtLeast(bytes, 3, throwOnEndOfStream: false);
        return bytes.AsSpan(0, count).StartsWith("\uFEFF"u8) ? 3 : 0;
    }

    /// <summary>Whether these bytes are text in which the library finds no character to complain of.</summary>
    private static bool IsGood(ReadOnlySpan<byte> bytes) =>
        !bytes.ContainsAnyExcept(s_plain)
        || (!bytes.ContainsAny(s_control) && Utf8.IsValid(bytes) && !HasWideControl(bytes)
            && bytes.IndexOf("\u2028"u8) < 0 && bytes.IndexOf("\u2029"u8) < 0
            && bytes.IndexOf("\uFEFF"u8) < 0 && bytes.IndexOf("\uFFFE"u8) < 0 && bytes.IndexOf("\uFFFF"u8) < 0);

    /// <summary>Whether there is any of U+0080 to U+009F.</summary>
    private static bool HasWideControl(ReadOnlySpan<byte> bytes)
    {
        for (int found; (found = bytes.IndexOf((byte)0xC2)) >= 0; bytes = bytes[(found + 1)..])
        {
            if (bytes[found + 1] < 0xA0)
            {
                return true;
            }
        }
        return false;
    }

    private static bool AreClosed(Stream stream, int start, CancellationToken cancellation)
    {
        stream.Position = start;
        var rows = new TableRows(stream);
        while (rows.TryRead())
        {
            cancellation.ThrowIfCancellationRequested();
            if (rows.IsOpen || rows.Row.Length > LongestQuotedRow)
            {
                return false;
            }
        }
        return true;
    }
}

namespace Rubric.Schema;

/// <summary>Reads the bytes of a document.</summary>
internal static class SourceBytes
{
    private const int Unknown = 16 * 1024;

    /// <summary>Opens a file without a buffer: all of it is read at once.</summary>
    public static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1);

    /// <summary>Reads a stream to its end, or until there are more bytes than a document may have: no more of them are kept than that needs.</summary>
    public static byte[] Read(Stream stream, ReaderOptions options)
    {
        long most = ((long)Math.Max(options.MaxLength, 0) * 4) + 4;
        // What a stream says of its length is only a good guess.
        long likely = stream.CanSeek ? stream.Length - stream.Position : Unknown;
        byte[] bytes = new byte[Math.Min(most, likely > 0 ? likely : Unknown)];
        byte[] next = new byte[1];
        int count = 0;
        int read;
        while (count < most && (read = stream.Read(bytes, count, bytes.Length - count)) > 0)
        {
            count += read;
            if (count == bytes.Length && count < most)
            {
                if (stream.Read(next, 0, 1) == 0)
                {
                    return bytes;
                }
                Array.Resize(ref bytes, (int)Math.Min(Math.Min(most, 2L * count), int.MaxValue));
                bytes[count++] = next[0];
            }
        }
        Array.Resize(ref bytes, count);
        return bytes;
    }
}

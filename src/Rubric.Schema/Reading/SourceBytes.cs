namespace Rubric.Schema;

/// <summary>Reads the bytes of a document.</summary>
internal static class SourceBytes
{
    /// <summary>Reads a stream to its end, or until there are more bytes than a document may have: no more of them are kept than that needs.</summary>
    public static byte[] Read(Stream stream, ReaderOptions options)
    {
        long most = ((long)Math.Max(options.MaxLength, 0) * 4) + 4;
        using var bytes = new MemoryStream();
        byte[] buffer = new byte[64 * 1024];
        while (bytes.Length < most)
        {
            int count = stream.Read(buffer, 0, buffer.Length);
            if (count == 0)
            {
                break;
            }
            bytes.Write(buffer, 0, count);
        }
        return bytes.ToArray();
    }
}

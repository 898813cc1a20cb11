using System.Text;

namespace Rubric.Schema;

/// <summary>In what encoding a table is, told as <see cref="TextDecoder.TryDecodeTable"/> tells it, but without keeping its text.</summary>
/// <param name="Encoding">The encoding, which refuses bytes that are none.</param>
/// <param name="Start">How many bytes stand before the text.</param>
/// <param name="Problem">What is wrong if it is none of those that are read.</param>
internal sealed record TableEncoding(Encoding Encoding, int Start, Diagnostic? Problem)
{
    private const int BytesAtOnce = 64 * 1024;

    public static async Task<TableEncoding> FindAsync(Stream stream, ReaderOptions options, CancellationToken cancellationToken)
    {
        long begin = stream.Position;
        byte[] first = new byte[4];
        int count = await stream.ReadAtLeastAsync(first, first.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        var (encoding, start) = TextDecoder.Detect(first.AsSpan(0, count));
        if (await IsGoodAsync(stream, begin + start, encoding, cancellationToken).ConfigureAwait(false))
        {
            return new(encoding, start, null);
        }
        if (encoding is UTF8Encoding && start == 0 && !await IsDamagedUtf8Async(stream, begin, cancellationToken).ConfigureAwait(false))
        {
            encoding = TextDecoder.GB18030;
            if (await IsGoodAsync(stream, begin, encoding, cancellationToken).ConfigureAwait(false))
            {
                return new(encoding, 0, null);
            }
        }
        return new(encoding, start, await FindProblemAsync(stream, begin + start, encoding, options, cancellationToken).ConfigureAwait(false));
    }

    private static async Task<bool> IsGoodAsync(Stream stream, long begin, Encoding encoding, CancellationToken cancellationToken)
    {
        var decoder = encoding.GetDecoder();
        char[] characters = new char[encoding.GetMaxCharCount(BytesAtOnce)];
        try
        {
            await ForEachAsync(stream, begin, (bytes, isEnd) => decoder.GetChars(bytes, characters, isEnd), cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static async Task<bool> IsDamagedUtf8Async(Stream stream, long begin, CancellationToken cancellationToken)
    {
        var decoder = Encoding.UTF8.GetDecoder();
        char[] characters = new char[Encoding.UTF8.GetMaxCharCount(BytesAtOnce)];
        long surplus = 0;
        await ForEachAsync(
            stream,
            begin,
            (bytes, isEnd) => surplus += TextDecoder.CharactersOverErrors(characters.AsSpan(0, decoder.GetChars(bytes, characters, isEnd))),
            cancellationToken).ConfigureAwait(false);
        return surplus > 0;
    }

    /// <summary>The place where the bytes stop being text, with the line that ends there.</summary>
    private static async Task<Diagnostic> FindProblemAsync(Stream stream, long begin, Encoding encoding, ReaderOptions options, CancellationToken cancellationToken)
    {
        var decoder = encoding.GetDecoder();
        char[] characters = new char[encoding.GetMaxCharCount(1)];
        var text = new StringBuilder();
        int line = 1;
        try
        {
            await ForEachAsync(stream, begin, (bytes, _) =>
            {
                for (int i = 0; i < bytes.Length; i++)
                {
                    foreach (char c in characters.AsSpan(0, decoder.GetChars(bytes.Slice(i, 1), characters, flush: false)))
                    {
                        char last = text.Length == 0 ? ' ' : text[^1];
                        if (last == '\n' || (last == '\r' && c != '\n'))
                        {
                            line++;
                            text.Clear();
                        }
                        if (text.Length < options.MaxLength)
                        {
                            text.Append(c);
                        }
                    }
                }
            }, cancellationToken).ConfigureAwait(false);
        }
        catch (DecoderFallbackException)
        {
            // Here it is.
        }
        var source = new SourceText(options.FileName, text.ToString(), line);
        return new Diagnostic(DiagnosticCodes.TableEncodingUnknown, source.SpanAt(text.Length, text.Length), "");
    }

    private static async Task ForEachAsync(Stream stream, long begin, BytesAction action, CancellationToken cancellationToken)
    {
        stream.Position = begin;
        byte[] bytes = new byte[BytesAtOnce];
        int count;
        do
        {
            count = await stream.ReadAsync(bytes, cancellationToken).ConfigureAwait(false);
            action(bytes.AsSpan(0, count), count == 0);
        }
        while (count > 0);
    }

    private delegate void BytesAction(ReadOnlySpan<byte> bytes, bool isEnd);
}

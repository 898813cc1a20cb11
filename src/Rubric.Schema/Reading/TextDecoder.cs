using System.Text;

namespace Rubric.Schema;

/// <summary>Turns the bytes of a file into text: UTF-8 with or without byte order mark, or UTF-16 with one; a table also GB18030.</summary>
internal static class TextDecoder
{
    private const int CodePage = 54936;

    /// <summary>What a Chinese spreadsheet saves. The instance, and not a provider for the whole process, which is not ours to change.</summary>
    public static Encoding GB18030 => CodePagesEncodingProvider.Instance.GetEncoding(CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>Decodes all bytes of a table: where they are not UTF-8 they are taken for GB18030, which a Chinese spreadsheet saves.</summary>
    public static bool TryDecodeTable(byte[] bytes, out string text)
    {
        if (TryDecode(bytes, out text))
        {
            return true;
        }
        var (encoding, start) = Detect(bytes);
        if (encoding is not UTF8Encoding || start > 0 || IsDamagedUtf8(bytes))
        {
            return false;
        }
        return TryDecode(GB18030, bytes, 0, out text);
    }

    /// <summary>Decodes all bytes; if that fails, the text up to the first byte that is none.</summary>
    public static bool TryDecode(byte[] bytes, out string text)
    {
        var (encoding, start) = Detect(bytes);
        return TryDecode(encoding, bytes, start, out text);
    }

    private static bool TryDecode(Encoding encoding, byte[] bytes, int start, out string text)
    {
        try
        {
            text = encoding.GetString(bytes, start, bytes.Length - start);
            return true;
        }
        catch (DecoderFallbackException)
        {
            text = DecodeUntilError(encoding, bytes, start);
            return false;
        }
    }

    /// <summary>Whether more of the bytes are Chinese characters in UTF-8 than are none: of GB18030 hardly any happen to be.</summary>
    private static bool IsDamagedUtf8(byte[] bytes) => CharactersOverErrors(Encoding.UTF8.GetString(bytes).AsSpan()) > 0;

    /// <summary>How many more characters there are like Chinese ones than bytes that are none.</summary>
    public static int CharactersOverErrors(ReadOnlySpan<char> text)
    {
        int surplus = 0;
        foreach (char c in text)
        {
            surplus += c == '\uFFFD' ? -1 : c >= '\u0800' ? 1 : 0;
        }
        return surplus;
    }

    /// <summary>The encoding that the first bytes name, UTF-8 where they name none, and where the text begins.</summary>
    public static (Encoding Encoding, int Start) Detect(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length >= 2 && bytes[0] == 0xFF && bytes[1] == 0xFE)
        {
            return (new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true), 2);
        }
        if (bytes.Length >= 2 && bytes[0] == 0xFE && bytes[1] == 0xFF)
        {
            return (new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true), 2);
        }
        bool mark = bytes.Length >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF;
        return (new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), mark ? 3 : 0);
    }

    /// <summary>Halves the stretch in which the first error must be.</summary>
    private static string DecodeUntilError(Encoding encoding, byte[] bytes, int start)
    {
        int good = 0;
        int bad = bytes.Length - start;
        while (bad - good > 1)
        {
            int middle = (good + bad) / 2;
            if (IsPrefixGood(encoding, bytes, start, middle))
            {
                good = middle;
            }
            else
            {
                bad = middle;
            }
        }
        char[] characters = new char[encoding.GetMaxCharCount(good)];
        int count = encoding.GetDecoder().GetChars(bytes, start, good, characters, 0, flush: false);
        return new string(characters, 0, count);
    }

    private static bool IsPrefixGood(Encoding encoding, byte[] bytes, int start, int length)
    {
        try
        {
            // Without the flush, so that a character cut by the end of the prefix is no error.
            encoding.GetDecoder().GetCharCount(bytes, start, length, flush: false);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}

using System.Text;

namespace Rubric.Schema;

/// <summary>Turns the bytes of a file into text: UTF-8 with or without byte order mark, or UTF-16 with one.</summary>
internal static class TextDecoder
{
    /// <summary>Decodes all bytes; if that fails, the text up to the first byte that is none.</summary>
    public static bool TryDecode(byte[] bytes, out string text)
    {
        var (encoding, start) = Detect(bytes);
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

    private static (Encoding Encoding, int Start) Detect(byte[] bytes)
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

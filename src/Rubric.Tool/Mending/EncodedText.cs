using System.Text;

namespace Rubric.Tool;

/// <summary>The text of a file and how its bytes are written, so that a changed text can be written in the same way.</summary>
/// <param name="Text">The text, without a byte order mark.</param>
/// <param name="Encoding">How characters are written.</param>
/// <param name="Mark">The byte order mark at its beginning; empty where it has none.</param>
internal sealed record EncodedText(string Text, Encoding Encoding, byte[] Mark)
{
    /// <summary>Decodes UTF-8 with or without byte order mark, or UTF-16 with one; null where the bytes are none of these.</summary>
    public static EncodedText? Decode(byte[] bytes)
    {
        var (encoding, length) = bytes switch
        {
            [0xFF, 0xFE, ..] => (new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true), 2),
            [0xFE, 0xFF, ..] => (new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true), 2),
            [0xEF, 0xBB, 0xBF, ..] => ((Encoding)new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), 3),
            _ => (new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), 0),
        };
        try
        {
            return new EncodedText(encoding.GetString(bytes, length, bytes.Length - length), encoding, bytes[..length]);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>The bytes of another text in the place of this one.</summary>
    public byte[] Encode(string text) => [.. Mark, .. Encoding.GetBytes(text)];
}

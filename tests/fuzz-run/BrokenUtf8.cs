using System.Text;

namespace Rubric.Fuzzing;

/// <summary>UTF-8 as programs write it that do not know surrogates: a lone one takes three bytes, which no decoder may accept.</summary>
internal static class BrokenUtf8
{
    public static byte[] From(string text)
    {
        var bytes = new List<byte>(text.Length * 2);
        Span<byte> buffer = stackalloc byte[4];
        for (int i = 0; i < text.Length; i++)
        {
            if (Rune.TryGetRuneAt(text, i, out var rune))
            {
                int count = rune.EncodeToUtf8(buffer);
                bytes.AddRange(buffer[..count]);
                i += rune.Utf16SequenceLength - 1;
                continue;
            }
            char lone = text[i];
            bytes.AddRange([(byte)(0xE0 | (lone >> 12)), (byte)(0x80 | ((lone >> 6) & 0x3F)), (byte)(0x80 | (lone & 0x3F))]);
        }
        return [.. bytes];
    }
}

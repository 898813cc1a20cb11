using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Rubric.Tool;

/// <summary>A text of at most 16 bytes of UTF-8, kept by itself so that it is compared and copied at once.</summary>
internal struct ShortText
{
    public const int Longest = 16;

    /// <summary>The bytes; behind the text zeros.</summary>
    public UInt128 Bytes;

    public int Length;

    /// <summary>Whether a text is short enough.</summary>
    public static bool TryMake(string text, out ShortText made)
    {
        made = default;
        Span<byte> bytes = stackalloc byte[Longest];
        bytes.Clear();
        if (!Encoding.UTF8.TryGetBytes(text, bytes, out made.Length))
        {
            return false;
        }
        made.Bytes = MemoryMarshal.Read<UInt128>(bytes);
        return true;
    }

    /// <summary>Writes all 16 bytes, of which only the text counts.</summary>
    /// <returns>The length of the text.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly int WriteTo(ref byte to)
    {
        Unsafe.WriteUnaligned(ref to, Bytes);
        return Length;
    }
}

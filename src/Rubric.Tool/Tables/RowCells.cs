using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Rubric.Tool;

/// <summary>Where the cells of a row without quotation marks stand.</summary>
internal sealed class RowCells(int columns)
{
    // The first is where the row begins, less one, so that each cell begins behind the end of the one before it.
    private readonly int[] _ends = new int[columns + 1];
    private byte[] _buffer = [];

    /// <summary>Finds the cells of a row.</summary>
    /// <returns>Whether there are as many as columns.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool TrySplit(byte[] buffer, int start, int end)
    {
        _buffer = buffer;
        int[] ends = _ends;
        ends[0] = start - 1;
        int count = 1;
        ref byte first = ref MemoryMarshal.GetArrayDataReference(buffer);
        var comma = Vector256.Create((byte)',');
        for (int i = start; i < end; i += Vector256<byte>.Count)
        {
            // The buffer goes on behind the row.
            uint found = Vector256.Equals(Vector256.LoadUnsafe(ref first, (uint)i), comma).ExtractMostSignificantBits();
            int left = end - i;
            found &= left < Vector256<byte>.Count ? (1u << left) - 1 : uint.MaxValue;
            for (; found != 0; found &= found - 1)
            {
                if (count == ends.Length)
                {
                    return false;
                }
                ends[count++] = i + BitOperations.TrailingZeroCount(found);
            }
        }
        if (count != ends.Length - 1)
        {
            return false;
        }
        ends[count] = end;
        return true;
    }

    public ReadOnlySpan<byte> this[int column] => _buffer.AsSpan(_ends[column] + 1, _ends[column + 1] - _ends[column] - 1);

    /// <summary>Reads a cell of at most 16 bytes as two numbers, zeros behind it.</summary>
    /// <returns>The length of the cell.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Read(int column, out ulong low, out ulong high)
    {
        int start = _ends[column] + 1;
        int length = _ends[column + 1] - start;
        ref byte at = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_buffer), start);
        low = Unsafe.ReadUnaligned<ulong>(ref at);
        if (length < 8)
        {
            // A cell of nothing is 0.
            low &= (1UL << (length * 8)) - 1;
            high = 0;
        }
        else
        {
            high = length >= 16 ? Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref at, 8))
                : Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref at, 8)) & ((1UL << ((length - 8) * 8)) - 1);
        }
        return length;
    }
}

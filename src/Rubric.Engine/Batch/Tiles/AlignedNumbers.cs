#if NET
using System.Runtime.InteropServices;
#endif

namespace Rubric.Engine;

/// <summary>Integers that begin at a multiple of 64 bytes where the runtime can do that.</summary>
internal sealed class AlignedNumbers
{
    private readonly int[] _numbers;
    private readonly int _start;
    private readonly int _length;

    /// <param name="length">How many.</param>
    /// <param name="isCleared">Whether they are all 0, or anything.</param>
    public AlignedNumbers(int length, bool isCleared)
    {
        _length = length;
#if NET
        _numbers = isCleared ? GC.AllocateArray<int>(length + 16, pinned: true) : GC.AllocateUninitializedArray<int>(length + 16, pinned: true);
        _start = (int)((64 - (Marshal.UnsafeAddrOfPinnedArrayElement(_numbers, 0) & 63)) & 63) / sizeof(int);
#else
        _numbers = new int[length];
        _start = 0;
#endif
    }

    public int Length => _length;

    public Span<int> Span => _numbers.AsSpan(_start, _length);
}

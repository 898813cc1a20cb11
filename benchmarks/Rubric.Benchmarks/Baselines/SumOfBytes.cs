using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Rubric.Benchmarks;

/// <summary>Adds up the scores as they lie in memory, with the widest vectors there are: as fast as this machine reads.</summary>
/// <param name="scores">The scores.</param>
/// <param name="bits">The bits of a score: 32, as they are given, or 16, as a table packs them.</param>
public sealed class SumOfBytes(Scores scores, int bits = 32) : Contender
{
    private readonly int[] _numbers = Numbers(scores, bits);

    public override int Items => scores.Rows;

    public int Sum { get; private set; }

    public override void Run() => Sum = Of(_numbers);

    /// <summary>The scores, one or two in each integer.</summary>
    public static int[] Numbers(Scores scores, int bits) =>
        bits == 32 ? scores.Units : [.. scores.Units.Chunk(2).Select(pair => pair[0] | (pair[^1] << 16))];

    /// <summary>The sum, beyond the range of an <c>int</c> its lowest bits.</summary>
    public static int Of(ReadOnlySpan<int> numbers)
    {
        var (first, second, third, fourth) = (Vector512<int>.Zero, Vector512<int>.Zero, Vector512<int>.Zero, Vector512<int>.Zero);
        var lines = MemoryMarshal.Cast<int, Vector512<int>>(numbers);
        int at = 0;
        for (; at <= lines.Length - 4; at += 4)
        {
            first += lines[at];
            second += lines[at + 1];
            third += lines[at + 2];
            fourth += lines[at + 3];
        }
        for (; at < lines.Length; at++)
        {
            first += lines[at];
        }
        int sum = Vector512.Sum(first + second + third + fourth);
        foreach (int number in numbers[(lines.Length * Vector512<int>.Count)..])
        {
            sum += number;
        }
        return sum;
    }
}

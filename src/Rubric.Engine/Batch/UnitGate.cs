using System.Runtime.CompilerServices;

namespace Rubric.Engine;

/// <summary>What a decimal must be to be whole units of a leaf: kept side by side for all leaves of a row.</summary>
/// <param name="Places">The decimal places of scores; -1 where points are no decimals.</param>
/// <param name="Lowest">The lowest points, in units.</param>
/// <param name="MaxUnits">The units of the best score.</param>
/// <param name="Allowed">One bit for each number of units that the scale can give; null for all.</param>
internal readonly record struct UnitGate(int Places, long Lowest, int MaxUnits, ulong[]? Allowed)
{
    /// <summary>Finds the units of points, if they have no more digits than an integer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryPass(in DecimalBits points, out int units)
    {
        int missing = Places - points.Scale;
        // Negative, long, or with more places than it needs: the rare ones go another way.
        if (!points.IsShort || (uint)missing > DecimalBits.MostPower)
        {
            units = -1;
            return false;
        }
        return TryTake(((long)points.Low * DecimalBits.PowerOfTen(missing)) - Lowest, out units);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryTake(long count, out int units)
    {
        units = (int)count;
        return (ulong)count <= (ulong)MaxUnits && (Allowed is null || ((Allowed[count >> 6] >> (int)(count & 63)) & 1) != 0);
    }
}

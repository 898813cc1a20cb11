using System.Runtime.CompilerServices;

namespace Rubric.Engine;

/// <summary>What a decimal must be to be whole units of a leaf: kept side by side for all leaves of a row.</summary>
internal readonly struct UnitGate
{
    private const int MostFew = 64;

    private readonly ulong _usualHeader;
    private readonly long _lowest;
    private readonly int[]? _listed;
    private readonly int _maxUnits;
    private readonly int _step;
    private readonly int _places;

    /// <param name="places">The decimal places of scores; -1 where points are no decimals.</param>
    /// <param name="lowest">The lowest points, in units.</param>
    /// <param name="maxUnits">The units of the best score.</param>
    /// <param name="step">What the numbers of units are multiples of.</param>
    /// <param name="listed">The numbers of units that the scale can give, in order; null for all.</param>
    public UnitGate(int places, long lowest, int maxUnits, int step, int[]? listed)
    {
        (_places, _lowest, _maxUnits, _step, _listed) = (places, lowest, maxUnits, step, listed);
        // No decimal has this header where points are no decimals.
        _usualHeader = places < 0 ? ulong.MaxValue : DecimalBits.HeaderOf(places);
    }

    public int MaxUnits => _maxUnits;

    /// <summary>What the numbers of units are multiples of.</summary>
    public int Step => _step;

    /// <summary>Whether points are decimals.</summary>
    public bool TakesDecimals => _places >= 0;

    /// <summary>The header of a decimal with the places of the leaf.</summary>
    public ulong UsualHeader => _usualHeader;

    /// <summary>The lowest points, in units.</summary>
    public long Lowest => _lowest;

    /// <summary>Whether only some numbers of units are good.</summary>
    public bool IsListed => _listed is not null;

    /// <summary>One bit for each number of units that is listed; 0 where that takes more than 64, or where all are good.</summary>
    public ulong Few => _listed is null || _maxUnits >= MostFew ? 0 : _listed.Aggregate(0UL, (bits, units) => bits | (1UL << units));

    /// <summary>Finds the units of points, if they are a short decimal that the scale can give.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryPass(in DecimalBits points, out int units)
    {
        if (points.Header == _usualHeader)
        {
            return TryTake((long)points.Low - _lowest, out units);
        }
        return TryPassOther(points, out units);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryTake(long count, out int units)
    {
        units = (int)count;
        return (ulong)count <= (ulong)_maxUnits && (_step == 1 || (uint)units % (uint)_step == 0) && (_listed is null || IsAmongListed(units));
    }

    /// <summary>Whether the same numbers of units pass.</summary>
    public bool AllowsSame(in UnitGate other) => _maxUnits == other._maxUnits && _step == other._step
        && (_listed is null ? other._listed is null : other._listed is not null && _listed.AsSpan().SequenceEqual(other._listed));

    private bool IsAmongListed(int units) => Array.BinarySearch(_listed!, units) >= 0;

    /// <summary>The same for a decimal with fewer places than usual.</summary>
    private bool TryPassOther(in DecimalBits points, out int units)
    {
        int missing = _places - points.Scale;
        // Negative, long, or with more places than it needs: the rare ones go another way.
        if (!points.IsShort || (uint)missing > DecimalBits.MostPower)
        {
            units = -1;
            return false;
        }
        return TryTake(((long)points.Low * DecimalBits.PowerOfTen(missing)) - _lowest, out units);
    }
}

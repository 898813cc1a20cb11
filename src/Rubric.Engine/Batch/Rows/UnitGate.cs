using System.Runtime.CompilerServices;

namespace Rubric.Engine;

/// <summary>What a decimal must be to be whole units of a leaf: kept side by side for all leaves of a row.</summary>
internal readonly struct UnitGate
{
    private readonly ulong _usualHeader;
    private readonly long _lowest;
    private readonly ulong _few;
    private readonly ulong[]? _many;
    private readonly int _maxUnits;
    private readonly int _places;

    /// <param name="places">The decimal places of scores; -1 where points are no decimals.</param>
    /// <param name="lowest">The lowest points, in units.</param>
    /// <param name="maxUnits">The units of the best score.</param>
    /// <param name="allowed">One bit for each number of units that the scale can give; null for all.</param>
    public UnitGate(int places, long lowest, int maxUnits, ulong[]? allowed)
    {
        (_places, _lowest, _maxUnits) = (places, lowest, maxUnits);
        // No decimal has this header where points are no decimals.
        _usualHeader = places < 0 ? ulong.MaxValue : DecimalBits.HeaderOf(places);
        // Most scales have so few steps that one number lists them.
        _few = allowed is { Length: 1 } ? allowed[0] : ulong.MaxValue;
        _many = allowed is { Length: > 1 } ? allowed : null;
    }

    public int MaxUnits => _maxUnits;

    /// <summary>Whether points are decimals.</summary>
    public bool TakesDecimals => _places >= 0;

    /// <summary>The header of a decimal with the places of the leaf.</summary>
    public ulong UsualHeader => _usualHeader;

    /// <summary>The lowest points, in units.</summary>
    public long Lowest => _lowest;

    /// <summary>Whether <see cref="Few"/> says which numbers of units are good.</summary>
    public bool HasShortList => _few != ulong.MaxValue;

    /// <summary>Whether only some numbers of units are good, too many for <see cref="Few"/>.</summary>
    public bool HasLongList => _many is not null;

    /// <summary>One bit for each number of units that is good.</summary>
    public ulong Few => _few;

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
        return (ulong)count <= (ulong)_maxUnits && ((_few >> (int)count) & 1) != 0
            && (_many is null || ((_many[count >> 6] >> (int)count) & 1) != 0);
    }

    /// <summary>Whether the same numbers of units pass.</summary>
    public bool AllowsSame(in UnitGate other) => _maxUnits == other._maxUnits && _few == other._few
        && (_many is null ? other._many is null : other._many is not null && _many.AsSpan().SequenceEqual(other._many));

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

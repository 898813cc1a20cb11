using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Rubric.Engine;
using Rubric.Schema;

namespace Rubric.Tool;

/// <summary>What the cells of one indicator mean, so that the engine is asked once about each of them, however often they stand in a table.</summary>
internal sealed class CellCache(ScoreLeaf leaf)
{
    private const int FewestPlaces = 1 << 9;
    private const int MostPlaces = 1 << 15;

    // Mostly empty, so that hardly any two cells want the same place.
    private const int PlacesForOne = 8;

    private Meaning[] _places = new Meaning[FewestPlaces];
    private int _count;
    private Meaning _last;

    /// <summary>Finds what a cell of 1 to 16 bytes means, zeros behind it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref readonly Meaning Find(ulong low, ulong high)
    {
        var places = _places;
        int mask = places.Length - 1;
        int place = HashOf(low, high) & mask;
        while (true)
        {
            ref var meaning = ref places[place & mask];
            if (meaning.Low == low && meaning.High == high)
            {
                return ref meaning;
            }
            if (meaning.Low == 0)
            {
                return ref Ask(low, high);
            }
            place++;
        }
    }

    /// <summary>Finds what a longer cell means.</summary>
    public ref readonly Meaning Find(ReadOnlySpan<byte> cell)
    {
        _last = MeaningOf(cell);
        return ref _last;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ref readonly Meaning Ask(ulong low, ulong high)
    {
        ReadOnlySpan<ulong> key = [low, high];
        _last = MeaningOf(MemoryMarshal.AsBytes(key).TrimEnd((byte)0)) with { Low = low, High = high };
        if (_count < MostPlaces / 2)
        {
            _count++;
            if (_count > _places.Length / PlacesForOne && _places.Length < MostPlaces)
            {
                Grow();
            }
            Insert(_places, _last);
        }
        return ref _last;
    }

    private Meaning MeaningOf(ReadOnlySpan<byte> cell)
    {
        string written = Encoding.UTF8.GetString(cell).Trim();
        if (CellMark.IsNothing(written)
            || !leaf.TryGetUnits(AnswerValue.OfCell(CellMark.Remove(written)), out int units)
            || !ShortText.TryMake(ResultCsv.Number(leaf.PointsOf(units))!, out var points))
        {
            return new Meaning { Units = -1 };
        }
        return new Meaning { Units = units, Points = points };
    }

    private void Grow()
    {
        var larger = new Meaning[2 * _places.Length];
        foreach (var meaning in _places)
        {
            if (meaning.Low != 0)
            {
                Insert(larger, meaning);
            }
        }
        _places = larger;
    }

    private static void Insert(Meaning[] places, in Meaning meaning)
    {
        int place = HashOf(meaning.Low, meaning.High) & (places.Length - 1);
        while (places[place].Low != 0)
        {
            place = (place + 1) & (places.Length - 1);
        }
        places[place] = meaning;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int HashOf(ulong low, ulong high) => (int)(((low ^ (high * 3)) * 0x9E37_79B9_7F4A_7C15) >> 40);

    /// <summary>What a cell means.</summary>
    internal struct Meaning
    {
        /// <summary>The first eight bytes of the cell, 0 where there is none.</summary>
        public ulong Low;

        /// <summary>The next eight.</summary>
        public ulong High;

        /// <summary>What the indicator earns, for the result.</summary>
        public ShortText Points;

        /// <summary>The same in units; less than 0 for a cell that only the whole of an evaluation understands.</summary>
        public int Units;
    }
}

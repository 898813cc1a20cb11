namespace Rubric.Engine;

/// <summary>How the scores of a table lie in memory: tiles of 32 rows, in blocks of many tiles.</summary>
/// <remarks>A tile is one line of 32 integers of 32 bits for each leaf, or for each two leaves where the best score of every one of them fits
/// 15 bits: the first in the lower half, the second in the upper one. Where a rubric looks at facts there is one more line for their bits.
/// A line is 128 bytes, two lines of the cache, and a tile is read strictly forward.</remarks>
internal sealed class TileShape
{
    // About a megabyte: much for one thread to do at a time, little to have to spare.
    private const int BlockNumbers = 1 << 18;

    // Codes such as "missing" are the least integers there are; in half a line they are the least of 16 bits.
    private const int LeastCode = int.MinValue;
    private const int LeastShortCode = short.MinValue;
    private const int LargestShortCode = LeastShortCode + (ScoreTable.LargestCode - LeastCode);

    /// <param name="leaves">How many leaves there are.</param>
    /// <param name="mostUnits">The units of the best score of any of them.</param>
    /// <param name="hasFacts">Whether facts differ from row to row.</param>
    public TileShape(int leaves, int mostUnits, bool hasFacts)
    {
        (IsPaired, HasFacts) = (mostUnits <= short.MaxValue, hasFacts);
        int lines = IsPaired ? (leaves + 1) / 2 : leaves;
        FactsLine = lines * ScoreTable.TileRows;
        Stride = FactsLine + (hasFacts ? ScoreTable.TileRows : 0);
        BlockTiles = 1;
        while (BlockTiles * 2 * Stride <= BlockNumbers)
        {
            BlockTiles *= 2;
        }
    }

    /// <summary>Whether two leaves share a line.</summary>
    public bool IsPaired { get; }

    public bool HasFacts { get; }

    /// <summary>Where the line of the facts begins in a tile.</summary>
    public int FactsLine { get; }

    /// <summary>The integers of a tile.</summary>
    public int Stride { get; }

    public int BlockTiles { get; }

    public int BlockRows => BlockTiles * ScoreTable.TileRows;

    /// <summary>Where a row of a block begins.</summary>
    public int StartOf(int row) => ((int)((uint)row / ScoreTable.TileRows) * Stride) + (int)((uint)row % ScoreTable.TileRows);

    /// <summary>Where the line of a leaf begins in a tile.</summary>
    public int LineOf(int leaf) => (IsPaired ? leaf / 2 : leaf) * ScoreTable.TileRows;

    /// <summary>Whether these units of any leaf can be kept; if not, they are out of its range.</summary>
    public bool Holds(int units) => !IsPaired || units is (> LargestShortCode and <= short.MaxValue) or <= ScoreTable.LargestCode;

    /// <summary>The units of a leaf, or one of the codes of a table.</summary>
    /// <param name="row">A tile from its row on.</param>
    /// <param name="leaf">The leaf.</param>
    public int Read(ReadOnlySpan<int> row, int leaf)
    {
        int line = row[LineOf(leaf)];
        if (!IsPaired)
        {
            return line;
        }
        int units = (leaf & 1) == 0 ? (short)line : line >> 16;
        return units <= LargestShortCode ? units - LeastShortCode + LeastCode : units;
    }

    /// <summary>Puts the units of a leaf, or one of the codes of a table, into its place.</summary>
    /// <param name="row">A tile from its row on.</param>
    /// <param name="leaf">The leaf.</param>
    /// <param name="units">What the shape <see cref="Holds"/>.</param>
    public void Write(Span<int> row, int leaf, int units)
    {
        ref int line = ref row[LineOf(leaf)];
        if (!IsPaired)
        {
            line = units;
            return;
        }
        int half = units <= ScoreTable.LargestCode ? units - LeastCode + LeastShortCode : units;
        line = (leaf & 1) == 0 ? (line & ~0xFFFF) | (half & 0xFFFF) : (line & 0xFFFF) | (half << 16);
    }
}

namespace Rubric.Engine;

/// <summary>How the scores of a table lie in memory: tiles of sixteen rows, in blocks of many tiles.</summary>
/// <remarks>A tile is one line of sixteen 32-bit integers for each leaf, and where a rubric looks at facts one more for their bits. A line
/// is 64 bytes, the width of a cache line and of the widest vectors, and a tile is read strictly forward.</remarks>
internal sealed class TileShape
{
    // About a megabyte: much for one thread to do at a time, little to have to spare.
    private const int BlockNumbers = 1 << 18;

    public TileShape(int leaves, bool hasFacts)
    {
        (Leaves, HasFacts) = (leaves, hasFacts);
        Stride = (leaves + (hasFacts ? 1 : 0)) * ScoreTable.TileRows;
        BlockTiles = 1;
        while (BlockTiles * 2 * Stride <= BlockNumbers)
        {
            BlockTiles *= 2;
        }
    }

    public int Leaves { get; }

    public bool HasFacts { get; }

    /// <summary>The integers of a tile.</summary>
    public int Stride { get; }

    public int BlockTiles { get; }

    public int BlockRows => BlockTiles * ScoreTable.TileRows;
}

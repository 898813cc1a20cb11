using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>The tiles of some rows, aligned to whole cache lines where the runtime can do that.</summary>
internal sealed class TileBlock(TileShape shape)
{
    private readonly AlignedNumbers _numbers = new(shape.BlockTiles * shape.Stride, isCleared: true);

    /// <summary>The rows of this block that are submissions of their own, in order.</summary>
    public List<KeyValuePair<int, Submission>> Submissions { get; } = [];

    public Span<int> Numbers => _numbers.Span;

    public Span<int> Tile(int index) => _numbers.Span.Slice(index * shape.Stride, shape.Stride);
}

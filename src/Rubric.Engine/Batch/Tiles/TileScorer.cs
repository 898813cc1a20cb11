namespace Rubric.Engine;

/// <summary>Scores the tiles of a block.</summary>
internal abstract class TileScorer
{
    /// <summary>Scores rows of a block.</summary>
    /// <param name="block">The block.</param>
    /// <param name="rows">How many of its rows there are.</param>
    /// <param name="defaultFacts">The facts of rows in a table that keeps none.</param>
    /// <param name="target">Gets the results.</param>
    /// <param name="redo">Gets the rows of the block that were not scored: bad or odd scores, and outcomes other than a total and a tier.</param>
    public abstract void Score(TileBlock block, int rows, uint defaultFacts, BlockTarget target, List<int> redo);

    public static TileScorer Of(PlanParts parts, bool wantsGroups)
    {
#if NET
        var program = wantsGroups ? parts.All : parts.Totals;
        switch (parts.Form)
        {
            case ScoreForm.Vector512:
                return new VectorTileScorer<Lanes512>(program, parts, wantsGroups);
            case ScoreForm.Vector256:
                return new VectorTileScorer<Lanes256>(program, parts, wantsGroups);
            case ScoreForm.Vector128:
                return new VectorTileScorer<Lanes128>(program, parts, wantsGroups);
        }
#endif
        return new RowTileScorer(parts, wantsGroups);
    }
}

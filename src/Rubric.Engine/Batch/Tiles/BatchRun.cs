using System.Collections.Immutable;

namespace Rubric.Engine;

/// <summary>Scores a table block by block. Every result has a place of its own, so that the number of threads changes nothing.</summary>
internal static class BatchRun
{
    public static BatchResult Score(ScorePlan plan, ScoreTable table, bool wantsGroups, BatchOptions? options)
    {
        Check(plan, table, options ??= BatchOptions.Default);
        var numbers = new BatchNumbers(plan, table, wantsGroups, options.Recycle?.Numbers);
        var scorer = plan.Parts.TilesFor(wantsGroups);
        var aside = new ImmutableArray<RowAside>[table.Blocks.Count];
        ForEachBlock(table, options, b => aside[b] = ScoreBlock(plan, table, b, scorer, numbers.TargetOf(b, table.RowsOf(b)), wantsGroups));
        return new BatchResult(plan, table.Count, numbers, [.. aside.SelectMany(a => a)], wantsGroups);
    }

    public static TierCounts Count(ScorePlan plan, ScoreTable table, BatchOptions? options)
    {
        Check(plan, table, options ??= BatchOptions.Default);
        var scorer = plan.Parts.TilesFor(wantsGroups: false);
        var counts = new TierTally[table.Blocks.Count];
        ForEachBlock(table, options, b =>
        {
            var tally = new TierTally(plan.Rubric.Tiers.Length);
            byte[] tiers = new byte[table.Shape.BlockRows];
            var aside = ScoreBlock(plan, table, b, scorer, new BlockTarget { Tiers = tiers }, wantsGroups: false);
            tally.Add(tiers.AsSpan(0, table.RowsOf(b)), aside, b * table.Shape.BlockRows);
            counts[b] = tally;
        });
        return TierCounts.Of(plan, counts);
    }

    private static ImmutableArray<RowAside> ScoreBlock(ScorePlan plan, ScoreTable table, int block, TileScorer scorer, BlockTarget target, bool wantsGroups)
    {
        var own = table.Blocks[block];
        var redo = new List<int>();
        scorer.Score(own, table.RowsOf(block), plan.Parts.Facts.Base ?? 0, target, redo);
        if (redo.Count == 0 && own.Submissions.Count == 0)
        {
            return [];
        }
        int first = block * table.Shape.BlockRows;
        var submissions = own.Submissions.Select(s => RowAside.Of(plan.Parts, s.Key, s.Value, wantsGroups));
        var kept = new HashSet<int>(own.Submissions.Select(s => s.Key));
        var numbers = redo
            .Where(r => !kept.Contains(first + r))
            .Select(r => RowAside.Of(plan.Parts, table, first + r, wantsGroups));
        return [.. submissions.Concat(numbers).OrderBy(a => a.Row)];
    }

    private static void ForEachBlock(ScoreTable table, BatchOptions options, Action<int> work)
    {
        if (options.Threads == 1)
        {
            for (int i = 0; i < table.Blocks.Count; i++)
            {
                options.CancellationToken.ThrowIfCancellationRequested();
                work(i);
            }
            return;
        }
        var parallel = new ParallelOptions
        {
            MaxDegreeOfParallelism = options.Threads == 0 ? Environment.ProcessorCount : options.Threads,
            CancellationToken = options.CancellationToken,
        };
        Parallel.For(0, table.Blocks.Count, parallel, work);
    }

    private static void Check(ScorePlan plan, ScoreTable table, BatchOptions options)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (!plan.Parts.HasSameRows(table.Plan.Parts))
        {
            throw new ArgumentException("The table was made for a plan with other leaves, scales or facts.", nameof(table));
        }
        ArgumentOutOfRangeException.ThrowIfNegative(options.Threads, nameof(options));
    }
}

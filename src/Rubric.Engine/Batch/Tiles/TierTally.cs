using System.Collections.Immutable;

namespace Rubric.Engine;

/// <summary>Counts the outcomes of rows.</summary>
internal sealed class TierTally(int tiers)
{
    /// <summary>How many rows have each tier; the last is for none.</summary>
    public long[] Tiers { get; } = new long[tiers + 1];

    /// <summary>How many rows have each status.</summary>
    public long[] Statuses { get; } = new long[(int)EvaluationStatus.Invalid + 1];

    /// <summary>Counts the rows of a block.</summary>
    /// <param name="own">The tiers of its rows.</param>
    /// <param name="aside">The rows whose tier stands there instead, in order.</param>
    /// <param name="first">The number of its first row.</param>
    public void Add(ReadOnlySpan<byte> own, ImmutableArray<RowAside> aside, int first)
    {
        // Four counters for each tier, as counting the same one twice in a row has to wait.
        int[] counts = new int[4 * 256];
        int i = 0;
        for (; i + 3 < own.Length; i += 4)
        {
            counts[own[i]]++;
            counts[256 + own[i + 1]]++;
            counts[512 + own[i + 2]]++;
            counts[768 + own[i + 3]]++;
        }
        for (; i < own.Length; i++)
        {
            counts[own[i]]++;
        }
        foreach (var row in aside)
        {
            counts[own[row.Row - first]]--;
        }
        for (int tier = 0; tier < Tiers.Length; tier++)
        {
            Tiers[tier] += counts[tier] + counts[256 + tier] + counts[512 + tier] + counts[768 + tier];
        }
        Statuses[(int)EvaluationStatus.Scored] += own.Length - aside.Length;
        foreach (var row in aside)
        {
            bool hasTier = row.Result.Status is EvaluationStatus.Scored or EvaluationStatus.Decided;
            Tiers[row.Result.Tier] += hasTier ? 1 : 0;
            Statuses[(int)row.Result.Status]++;
        }
    }

    public void Add(TierTally other)
    {
        for (int i = 0; i < Tiers.Length; i++)
        {
            Tiers[i] += other.Tiers[i];
        }
        for (int i = 0; i < Statuses.Length; i++)
        {
            Statuses[i] += other.Statuses[i];
        }
    }
}

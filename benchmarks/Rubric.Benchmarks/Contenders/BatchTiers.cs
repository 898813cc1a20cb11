using Rubric.Engine;

namespace Rubric.Benchmarks;

/// <summary><see cref="ScorePlan.CountTiers(ScoreTable, BatchOptions?)"/>: how many rows come to each tier.</summary>
public sealed class BatchTiers(Scores scores) : BatchPath(scores)
{
    private TierCounts? _counts;

    public override void Run() => _counts = Table.Plan.CountTiers(Table, Options);

    /// <summary>The counts against what must come out; there are no rows to look at.</summary>
    protected override void CollectOutcomes()
    {
        foreach (var (tier, count) in _counts!.Tiers)
        {
            int place = BenchmarkRubric.Tiers.Index().First(t => t.Item.Id == tier.Id).Index;
            if (count != Scores.Expected.Count(o => o.Tier == place))
            {
                throw new InvalidOperationException($"{count} rows have the tier {tier.Id}.");
            }
        }
        Scores.Expected.CopyTo(Outcomes, 0);
    }
}

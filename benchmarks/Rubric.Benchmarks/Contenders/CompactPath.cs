using Rubric.Engine;
using Rubric.Schema;

namespace Rubric.Benchmarks;

/// <summary><see cref="ScorePlan.ScoreRow"/>, row by row from decimals, with the points of every group.</summary>
public sealed class CompactPath(Scores scores) : ScoringContender(scores)
{
    private readonly ScorePlan _plan =
        ScorePlan.Create(new RubricEvaluator(RubricReader.Read(RubricText.Of(scores.Rubric)).GetValueOrThrow()));

    private readonly long[] _points = new long[scores.Rubric.Indicators.Count + scores.Rubric.Groups.Count];

    /// <summary>Total and tier as numbers, as the baselines have them.</summary>
    public override void Run()
    {
        decimal[] decimals = Scores.Decimals;
        int columns = Scores.Columns;
        for (int row = 0; row < Outcomes.Length; row++)
        {
            var outcome = _plan.ScoreRow(decimals.AsSpan(row * columns, columns), _points);
            _ = outcome.TryGetNumber(out long total);
            Outcomes[row] = new Outcome((int)total, outcome.TierIndex);
        }
    }

    protected override void CollectOutcomes()
    {
        for (int row = 0; row < Outcomes.Length; row++)
        {
            var total = _plan.ScoreRow(Scores.Row(row)).Total!.Value;
            Outcomes[row] = Outcomes[row] with { Hundredths = (int)(total.ToDecimal(2, RoundingMode.Down) * 100) };
        }
    }
}

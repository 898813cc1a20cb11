using Rubric.Engine;
using Rubric.Schema;

namespace Rubric.Benchmarks;

/// <summary><see cref="ScorePlan.ScoreRow"/>, row by row from decimals, with the points of every group.</summary>
public sealed class CompactPath(Scores scores) : ScoringContender(scores)
{
    private readonly ScorePlan _plan =
        ScorePlan.Create(new RubricEvaluator(RubricReader.Read(RubricText.Of(scores.Rubric)).GetValueOrThrow()));

    private readonly (Fraction Total, Tier Tier)[] _results = new (Fraction, Tier)[scores.Rows];

    private readonly long[] _points = new long[scores.Rubric.Indicators.Count + scores.Rubric.Groups.Count];

    public override void Run()
    {
        for (int row = 0; row < _results.Length; row++)
        {
            var outcome = _plan.ScoreRow(Scores.Row(row), _points);
            _results[row] = (outcome.Total!.Value, outcome.Tier!);
        }
    }

    protected override void CollectOutcomes()
    {
        for (int row = 0; row < _results.Length; row++)
        {
            var (total, tier) = _results[row];
            Outcomes[row] = new Outcome((int)(total.ToDecimal(2, RoundingMode.Down) * 100), _plan.Rubric.Tiers.IndexOf(tier));
        }
    }
}

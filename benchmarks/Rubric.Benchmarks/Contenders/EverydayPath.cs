using System.Globalization;
using Rubric.Engine;
using Rubric.Schema;

namespace Rubric.Benchmarks;

/// <summary><see cref="RubricEvaluator.Evaluate(Submission)"/>, submission by submission.</summary>
public sealed class EverydayPath : ScoringContender
{
    private readonly RubricEvaluator _evaluator;
    private readonly Submission[] _submissions;
    private readonly (Fraction Total, Tier Tier)[] _results;

    public EverydayPath(Scores scores)
        : base(scores)
    {
        _evaluator = new RubricEvaluator(RubricReader.Read(RubricText.Of(scores.Rubric)).GetValueOrThrow());
        _submissions = [.. Enumerable.Range(0, scores.Rows).Select(r => SubmissionOf(scores, r))];
        _results = new (Fraction, Tier)[scores.Rows];
    }

    public override void Run()
    {
        for (int row = 0; row < _submissions.Length; row++)
        {
            var evaluation = _evaluator.Evaluate(_submissions[row]);
            _results[row] = (evaluation.Total!.Value, evaluation.Tier!);
        }
    }

    protected override void CollectOutcomes()
    {
        for (int row = 0; row < _results.Length; row++)
        {
            var (total, tier) = _results[row];
            Outcomes[row] = new Outcome((int)(total.ToDecimal(2, RoundingMode.Down) * 100), _evaluator.Rubric.Tiers.IndexOf(tier));
        }
    }

    public static Submission SubmissionOf(Scores scores, int row) => Submission.Create(new SubmissionParts
    {
        Subject = new Subject($"st-{row.ToString(CultureInfo.InvariantCulture)}"),
        Answers = [.. scores.Rubric.Leaves.Zip(scores.Row(row).ToArray(), (leaf, score) => new NamedAnswer(leaf.Id, score))],
    }).GetValueOrThrow();
}

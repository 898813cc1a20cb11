using System.Globalization;
using Rubric.Engine;
using Rubric.Schema;

namespace Rubric.Benchmarks;

/// <summary><see cref="RubricEvaluator.Evaluate(Submission)"/>, submission by submission.</summary>
public sealed class EverydayPath : ScoringContender
{
    private readonly RubricEvaluator _evaluator;
    private readonly Submission[] _submissions;

    public EverydayPath(Scores scores)
        : base(scores)
    {
        _evaluator = new RubricEvaluator(RubricReader.Read(RubricText.Of(scores.Rubric)).GetValueOrThrow());
        _submissions = [.. Enumerable.Range(0, scores.Rows).Select(r => SubmissionOf(scores, r))];
    }

    public override void Run()
    {
        for (int row = 0; row < _submissions.Length; row++)
        {
            var evaluation = _evaluator.Evaluate(_submissions[row]);
            int tier = _evaluator.Rubric.Tiers.IndexOf(evaluation.Tier!);
            Outcomes[row] = new Outcome((int)(evaluation.Total!.Value.Numerator * 100 / evaluation.Total.Value.Denominator), tier);
        }
    }

    public static Submission SubmissionOf(Scores scores, int row) => Submission.Create(new SubmissionParts
    {
        Subject = new Subject($"st-{row.ToString(CultureInfo.InvariantCulture)}"),
        Answers = [.. scores.Rubric.Leaves.Zip(scores.Row(row).ToArray(), (leaf, score) => new NamedAnswer(leaf.Id, score))],
    }).GetValueOrThrow();
}

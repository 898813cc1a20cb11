using Rubric.Schema;

namespace Rubric.Engine.Tests.Speed;

/// <summary>What scoring allocates, which is the same on every machine.</summary>
public sealed class AllocationTests
{
    [Fact]
    public void An_evaluation_of_which_only_the_outcome_is_read_takes_at_most_3_KB()
    {
        var evaluator = new RubricEvaluator(FlagshipShape.Rubric);
        (EvaluationStatus Status, Fraction? Total, string? Tier) seen = default;

        long bytes = LeastBytes.Of(() =>
        {
            var result = evaluator.Evaluate(FlagshipShape.Submission);
            seen = (result.Status, result.Total, result.Tier?.Id);
        });

        // 31 leaves, each half a point short of 100 points in all.
        Assert.Equal((EvaluationStatus.Scored, (Fraction)84.5m, "star-4"), seen);
        Assert.InRange(bytes, 1, 3 * 1024);
    }

    [Theory]
    [InlineData("score")]
    [InlineData("{ score: { step: 0.5 } }")]
    public void A_further_score_takes_twelve_bytes(string scale)
    {
        const int leaves = 40;

        long bytes = BytesOfEqualLeaves(2 * leaves, scale) - BytesOfEqualLeaves(leaves, scale);

        // Its points, and the sum of all points up to it.
        Assert.Equal(leaves * (sizeof(int) + sizeof(long)), bytes);
    }

    private static long BytesOfEqualLeaves(int count, string scale)
    {
        int[] numbers = [.. Enumerable.Range(1, count)];
        var evaluator = Sheets.EvaluatorOf($"full-marks: {10 * count}\nweights: points\nindicators:\n"
            + string.Concat(numbers.Select(n => $"  - {{ id: i{n}, title: t, weight: 10, scale: {scale} }}\n")));
        var submission = Submission.Create(new SubmissionParts { Answers = [.. numbers.Select(n => new NamedAnswer($"i{n}", 7.5m))] }).GetValueOrThrow();
        return LeastBytes.Of(() => Assert.Equal(EvaluationStatus.Scored, evaluator.Evaluate(submission).Status));
    }
}

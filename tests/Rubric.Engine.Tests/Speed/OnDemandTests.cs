using Rubric.Schema;

namespace Rubric.Engine.Tests.Speed;

/// <summary>What an evaluation makes when it is first asked stays the same for everybody.</summary>
public sealed class OnDemandTests
{
    [Fact]
    public void Threads_that_ask_at_once_get_the_same_objects()
    {
        var evaluator = new RubricEvaluator(FlagshipShape.Rubric);
        for (int round = 0; round < 50; round++)
        {
            var result = evaluator.Evaluate(FlagshipShape.Submission);
            object[][] seen = new object[8][];

            Parallel.For(0, seen.Length, i => seen[i] = [.. Everything(result)]);

            // By reference: equal objects would not do.
            Assert.All(seen, objects => Assert.True(objects.SequenceEqual(seen[0], ReferenceEqualityComparer.Instance)));
        }
    }

    [Fact]
    public void What_was_asked_before_is_not_made_again()
    {
        var result = new RubricEvaluator(FlagshipShape.Rubric).Evaluate(FlagshipShape.Submission);

        Assert.True(result.AllIndicators == result.AllIndicators);
        Assert.True(result.TierChecks == result.TierChecks);
        Assert.True(result.Contributions == result.Contributions);
        Assert.True(result.Facts == result.Facts);
        Assert.Same(result.Dimensions, result.Dimensions);
        Assert.Same(result["1"], result.Indicators[0]);
        Assert.Same(result["1.1"], result["1"].Children[0]);
    }

    [Fact]
    public void A_result_asked_late_says_what_one_asked_early_says()
    {
        var evaluator = new RubricEvaluator(FlagshipShape.Rubric);
        var late = evaluator.Evaluate(FlagshipShape.Submission);
        string early = EvaluationText.Of(evaluator.Evaluate(FlagshipShape.Submission));
        // Others in between leave no trace in it.
        evaluator.Evaluate(Sheets.ReadSubmission("answers: { \"1.1.1\": n/a }"));
        evaluator.Evaluate(Sheets.ReadSubmission("answers: { \"1.1.1\": 1 }\nfacts: { months: 5 }"));

        Assert.Equal(early, EvaluationText.Of(late));
    }

    [Fact]
    public void Answers_in_any_order_and_with_gaps_are_found()
    {
        var answers = FlagshipShape.Submission.Answers;
        var evaluator = new RubricEvaluator(FlagshipShape.Rubric);
        var backwards = evaluator.Evaluate(Of([.. answers.Reverse()]));
        var everySecond = evaluator.Evaluate(Of([.. answers.Where((_, i) => i % 2 == 1)]));

        Assert.Equal("84.5", backwards.Total.Text());
        Assert.Equal(answers.Where((_, i) => i % 2 == 0).Select(a => a.Id), everySecond.Missing);
    }

    private static Submission Of(IReadOnlyList<NamedAnswer> answers) =>
        Submission.Create(new SubmissionParts { Answers = [.. answers], Facts = FlagshipShape.Submission.Facts }).GetValueOrThrow();

    private static IEnumerable<object> Everything(Evaluation result) =>
    [
        .. result.AllIndicators,
        .. result.TierChecks,
        .. result.Facts,
        .. result.Dimensions,
        result.Dimensions,
        .. result.Indicators,
        .. result["1"].Children,
    ];
}

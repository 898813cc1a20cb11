using System.Reflection;
using Rubric.Schema;

namespace Rubric.Engine.Tests.Speed;

/// <summary>What scoring allocates, which is the same on every machine.</summary>
public sealed class AllocationTests
{
    private const BindingFlags Inside = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    [Fact]
    public void An_evaluation_of_which_only_the_outcome_is_read_takes_at_most_8_KB()
    {
        var evaluator = new RubricEvaluator(FlagshipShape.Rubric);
        (EvaluationStatus Status, Fraction? Total, string? Tier) seen = default;

        long bytes = BytesOf(() =>
        {
            var result = evaluator.Evaluate(FlagshipShape.Submission);
            seen = (result.Status, result.Total, result.Tier?.Id);
        });

        // 31 leaves, each half a point short of 100 points in all.
        Assert.Equal((EvaluationStatus.Scored, (Fraction)84.5m, "star-4"), seen);
        Assert.InRange(bytes, 1, 8 * 1024);
    }

    [Fact]
    public void Scores_in_steps_that_were_met_before_take_no_memory_of_their_own()
    {
        const int leaves = 31;

        long anew = BytesOfEqualLeaves(leaves, "score");
        long kept = BytesOfEqualLeaves(leaves, "{ score: { step: 0.5 } }");

        // Each answer is an object of a header, a type and a number of three parts.
        Assert.Equal(leaves * 5 * IntPtr.Size, anew - kept);
    }

    [Fact]
    public void Scores_that_are_set_one_after_the_other_are_added_up_and_graded_without_allocation()
    {
        var run = RunOfTally(new RubricEvaluator(FlagshipShape.Rubric), -0.5m);

        Assert.Equal(EvaluationStatus.Scored, run());
        Assert.Equal(0, BytesOf(() => run()));
    }

    [Fact]
    public void Overrides_that_fire_take_no_allocation_either()
    {
        // No leaf earns anything: the cap fires too.
        var run = RunOfTally(new RubricEvaluator(FlagshipShape.Rubric), null);

        Assert.Equal(EvaluationStatus.Scored, run());
        Assert.Equal(0, BytesOf(() => run()));
    }

    private static long BytesOfEqualLeaves(int count, string scale)
    {
        int[] numbers = [.. Enumerable.Range(1, count)];
        var evaluator = Sheets.EvaluatorOf($"full-marks: {10 * count}\nweights: points\nindicators:\n"
            + string.Concat(numbers.Select(n => $"  - {{ id: i{n}, title: t, weight: 10, scale: {scale} }}\n")));
        var submission = Submission.Create(new SubmissionParts { Answers = [.. numbers.Select(n => new NamedAnswer($"i{n}", 7.5m))] }).GetValueOrThrow();
        return BytesOf(() => Assert.Equal(EvaluationStatus.Scored, evaluator.Evaluate(submission).Status));
    }

    /// <summary>The least of several runs: the first ones also make what is kept for ever.</summary>
    private static long BytesOf(Action action)
    {
        long least = long.MaxValue;
        for (int i = 0; i < 50; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            action();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }
        return least;
    }

    /// <summary>What the paths without submissions go through; it is internal, and only its setting up goes by names.</summary>
    /// <param name="evaluator">What scores.</param>
    /// <param name="less">What every leaf has less than its full marks; null for no points at all.</param>
    private static Func<EvaluationStatus> RunOfTally(RubricEvaluator evaluator, decimal? less)
    {
        object plan = typeof(RubricEvaluator).GetMethod("FindPlan", Inside)!.Invoke(evaluator, [null])!;
        var type = typeof(RubricEvaluator).Assembly.GetType("Rubric.Engine.Tally", throwOnError: true)!;
        object tally = type.GetConstructor(Inside, null, [typeof(RubricEvaluator), plan.GetType()], null)!.Invoke([evaluator, plan]);
        object leaves = Get(tally, "Leaves");
        foreach (object leaf in (System.Collections.IEnumerable)Get(plan, "LeavesInOrder"))
        {
            var full = ((IndicatorNode)Get(leaf, "Node")).FullMarks!.Value;
            leaves.GetType().GetMethod("Set", Inside)!.Invoke(leaves, [leaf, less is { } l ? full + l : Fraction.Zero, IndicatorState.Scored]);
        }
        var facts = (Array)Get(Get(tally, "Bound"), "Facts");
        object months = Activator.CreateInstance(facts.GetType().GetElementType()!, null, true, false, (Fraction)30, null)!;
        facts.SetValue(months, 0);
        return (Func<EvaluationStatus>)type.GetMethod("Run", Inside)!.CreateDelegate(typeof(Func<EvaluationStatus>), tally);
    }

    private static object Get(object owner, string property) => owner.GetType().GetProperty(property, Inside)!.GetValue(owner)!;
}

using Rubric.Engine.Tests.Batch.Agreement;

namespace Rubric.Engine.Tests.Batch;

/// <summary>Rows of numbers come to what the evaluator says, whatever the rubric, the arithmetic and the form.</summary>
public sealed class AgreementTests(AgreementTests.Runs runs) : IClassFixture<AgreementTests.Runs>
{
    private const int Samples = 100;

    [Fact]
    public void Plans_agree_with_the_evaluator() => Assert.True(runs.Run.Differences.Count == 0, runs.Run.Differences.MinBy(d => d.Length));

    [Fact]
    public void A_good_share_of_the_rubrics_has_a_plan()
    {
        int scoresOthers = runs.Run.Refusals["… scores other submissions"];

        Assert.True(runs.Run.Planned * 10 >= (runs.Run.Views - scoresOthers) * 6, $"{runs.Run.Planned} of {runs.Run.Views - scoresOthers}");
    }

    [Theory]
    [InlineData("plain Scored")]
    [InlineData("plain Excluded")]
    [InlineData("plain Decided")]
    [InlineData("odd Scored")]
    [InlineData("odd Excluded")]
    [InlineData("aside Scored")]
    [InlineData("aside Incomplete")]
    [InlineData("aside Invalid")]
    [InlineData("aside Decided")]
    public void Rows_of_every_kind_come_to_every_outcome(string kind) => Assert.True(runs.Run.Outcomes.GetValueOrDefault(kind) > 0);

    [Fact]
    public void Some_rubrics_are_scored_in_vectors_and_some_need_64_bits()
    {
        Assert.Contains($"Int32 {Ways.Forms[^1]}", runs.Run.Kinds.Keys);
        Assert.Contains(runs.Run.Kinds.Keys, k => k.StartsWith("Int64", StringComparison.Ordinal));
    }

    /// <summary>The comparison, made once for all of these tests.</summary>
    public sealed class Runs
    {
        public Runs() => Run.Run(Samples, seed: 1);

        internal AgreementRun Run { get; } = new();
    }
}

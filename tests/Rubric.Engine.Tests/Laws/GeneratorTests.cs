using Rubric.Schema;

namespace Rubric.Engine.Tests.Laws;

/// <summary>A law that is tested on too little is no law: everything must occur in what is generated.</summary>
public sealed class GeneratorTests
{
    private static readonly IReadOnlyList<Sample> _samples = [.. Enumerable.Range(0, 600).Select(seed => new Sample(seed))];

    [Fact]
    public void Every_feature_occurs()
    {
        var counts = Enum.GetValues<Feature>().ToDictionary(f => f, f => _samples.Count(s => s.Features.ContainsKey(f)));

        Assert.All(counts, pair => Assert.True(pair.Value >= 10, $"{pair.Key} occurs in {pair.Value} samples only."));
    }

    [Fact]
    public void Every_outcome_occurs()
    {
        var counts = _samples.CountBy(s => s.Result.Status).ToDictionary();

        Assert.True(counts[EvaluationStatus.Scored] >= 150);
        Assert.True(counts[EvaluationStatus.Incomplete] >= 100);
        Assert.True(counts[EvaluationStatus.Excluded] >= 10);
        Assert.True(counts[EvaluationStatus.Decided] >= 10);
        Assert.DoesNotContain(EvaluationStatus.Invalid, counts.Keys);
        Assert.Contains(_samples, s => s.WasEmptied);
    }

    [Fact]
    public void Every_kind_of_contribution_state_and_use_occurs()
    {
        Assert.Equal(Enum.GetValues<ContributionKind>(), _samples.SelectMany(s => s.Result.Contributions).Select(c => c.Kind).Distinct().Order());
        Assert.Equal(Enum.GetValues<IndicatorState>(), _samples.SelectMany(s => s.Result.AllIndicators).Select(i => i.State).Distinct().Order());
        Assert.Equal(Enum.GetValues<NestedUse>(), _samples.SelectMany(s => s.Result.AllIndicators).SelectMany(i => i.Nested).Select(n => n.Use).Distinct().Order());
    }

    [Fact]
    public void Every_override_fires_with_and_without_effect()
    {
        var fired = _samples.SelectMany(s => s.Result.FiredOverrides).ToList();

        Assert.Equal(
            ["CapTier", "Exclude", "FloorTier", "ReplaceTotal", "SetTier", "ShiftTier"],
            fired.Where(f => f.HadEffect).Select(f => f.Override.Effect.GetType().Name).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(
            ["CapTier", "FloorTier", "SetTier", "ShiftTier"],
            fired.Where(f => !f.HadEffect && f.Override.Effect is not ReplaceTotal).Select(f => f.Override.Effect.GetType().Name).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_same_number_makes_the_same_sample() => Assert.Equal(_samples[7].ToString(), new Sample(7).ToString());
}

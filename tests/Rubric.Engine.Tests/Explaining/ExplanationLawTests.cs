using Rubric.Engine.Tests.Conformance;
using Rubric.Engine.Tests.Laws;
using Rubric.Engine.Tests.Published;

namespace Rubric.Engine.Tests.Explaining;

/// <summary>The laws over random rubrics, over every case with a known answer, and over the year of a district.</summary>
[Properties(Arbitrary = [typeof(SampleSeeds)], MaxTest = 300)]
public sealed class ExplanationLawTests
{
    [Property]
    public void The_steps_add_up_to_the_total_and_those_shown_to_the_total_shown(SampleSeed seed) =>
        ExplanationLaw.AddsUp(seed.Sample().Result, seed.Number % 5);

    [Property]
    public void A_leaf_brings_the_points_of_its_result(SampleSeed seed) => ExplanationLaw.LeavesStandAsTheyAre(seed.Sample().Result);

    [Property]
    public void Losses_and_contributions_are_together_the_full_marks(SampleSeed seed) =>
        ExplanationLaw.LossesAndContributionsAreTheFullMarks(seed.Sample().Result);

    [Property]
    public void A_shortfall_is_what_makes_up_for_a_failed_comparison(SampleSeed seed) => ExplanationLaw.ShortfallsSuffice(seed.Sample().Result);

    [Property]
    public void Everything_can_be_told_in_both_languages(SampleSeed seed) => ExplanationLaw.IsTold(seed.Sample().Result);

    [Fact]
    public void The_laws_have_enough_to_see()
    {
        var results = Enumerable.Range(0, 300).Select(seed => new Sample(seed).Result).ToList();

        Assert.True(results.Count(r => ExplanationLaw.AddsUp(r, 2)) >= 90);
        Assert.True(results.Count(ExplanationLaw.LossesAndContributionsAreTheFullMarks) >= 90);
        var kinds = results.SelectMany(r => r.Explain(ExplanationLaw.Quick).Account).Select(s => s.Kind).Distinct();
        Assert.Equal(Enum.GetValues<AccountStepKind>(), kinds.Order());
    }

    [Fact]
    public void The_laws_hold_of_every_case_with_a_known_answer()
    {
        var results = ConformanceCase.All.Select(c => c.Evaluate()).ToList();
        Assert.All(results, HoldsAll);
        Assert.True(results.Count(r => ExplanationLaw.AddsUp(r, 2)) >= 80);
    }

    [Theory]
    [MemberData(nameof(Published))]
    public void The_laws_hold_of_every_published_example(string folder) =>
        Assert.All(PublishedRubrics.ScoreExamples(folder).Values, HoldsAll);

    [Fact]
    public void The_year_has_103_explanations() => Assert.Equal(103, PublishedRubrics.ScoreExamples("jinniu-year").Count);

    public static TheoryData<string> Published => [.. PublishedRubrics.Folders];

    private static void HoldsAll(Evaluation evaluation)
    {
        ExplanationLaw.AddsUp(evaluation, 2);
        ExplanationLaw.LeavesStandAsTheyAre(evaluation);
        ExplanationLaw.LossesAndContributionsAreTheFullMarks(evaluation);
        ExplanationLaw.ShortfallsSuffice(evaluation);
        ExplanationLaw.IsTold(evaluation);
    }
}

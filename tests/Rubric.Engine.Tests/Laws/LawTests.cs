namespace Rubric.Engine.Tests.Laws;

/// <summary>One property a law, over anything that the format allows.</summary>
[Properties(Arbitrary = [typeof(SampleSeeds)], MaxTest = 300)]
public sealed class LawTests
{
    [Property]
    public void The_full_marks_of_the_leaves_add_up_to_the_total_under_every_weighting_and_profile(SampleSeed seed)
    {
        Law.FullMarksAddUp(seed.Sample().Rubric);
        Law.FullMarksAddUp(seed.Sample().Inner);
    }

    [Property]
    public void Contributions_and_adjustments_add_up_to_the_total(SampleSeed seed) => Law.ContributionsAddUp(seed.Sample().Result);

    [Property]
    public void The_order_of_siblings_and_submissions_is_irrelevant(SampleSeed seed) => Law.OrderIsIrrelevant(seed.Sample());

    [Property]
    public void A_submission_by_itself_comes_to_the_same_as_alone_in_a_dossier(SampleSeed seed) => Law.AloneIsAsInADossier(seed.Sample());

    [Property(MaxTest = 600)]
    public void Better_points_in_a_leaf_never_lower_the_total_where_no_override_sets_it(SampleSeed seed) =>
        Law.BetterPointsNeverLowerTheTotal(seed.Sample());

    [Property(MaxTest = 600)]
    public void The_bounds_of_an_incomplete_evaluation_contain_every_completion(SampleSeed seed) =>
        Law.BoundsContainEveryCompletion(seed.Sample());

    [Property(MaxTest = 20)]
    public void In_parallel_it_comes_out_as_one_by_one(SampleSeed seed)
    {
        var samples = Enumerable.Range(0, 6).Select(i => new Sample((seed.Number / 2) + i)).ToList();
        var serial = samples.Select(s => EvaluationText.Of(s.Evaluator.Evaluate(s.Dossier))).ToList();
        // Evaluators that no thread has used before, each for many threads at once.
        var fresh = samples.Select(s => new RubricEvaluator(s.Rubrics, "outer")).ToList();
        string[] parallel = new string[samples.Count * 6];

        Parallel.For(0, parallel.Length, i => parallel[i] = EvaluationText.Of(fresh[i % fresh.Count].Evaluate(samples[i % fresh.Count].Dossier)));

        Assert.All(parallel, (text, i) => Assert.Equal(serial[i % fresh.Count], text));
    }

    /// <summary>Some laws see nothing in some samples; in enough of them they do.</summary>
    [Fact]
    public void The_laws_have_enough_to_see()
    {
        var samples = Enumerable.Range(0, 300).Select(seed => new Sample(seed)).ToList();

        Assert.True(samples.Count(s => Law.ContributionsAddUp(s.Result)) >= 90);
        Assert.True(samples.Count(Law.AloneIsAsInADossier) >= 60);
        Assert.True(samples.Count(Law.BetterPointsNeverLowerTheTotal) >= 40);
        Assert.True(samples.Count(Law.BoundsContainEveryCompletion) >= 90);
    }
}

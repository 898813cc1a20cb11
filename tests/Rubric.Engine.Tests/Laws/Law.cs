using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine.Tests.Laws;

/// <summary>What holds of every evaluation. Where a law needs something that not every sample has, it says whether there was something to see.</summary>
internal static class Law
{
    /// <summary>The full marks of the leaves add up to the total exactly, as written and under every profile.</summary>
    public static void FullMarksAddUp(RubricDefinition rubric)
    {
        foreach (var view in rubric.ProfileViews.Insert(0, rubric.BaseView))
        {
            var main = view.Nodes.Where(n => n.Section == IndicatorSection.Main && !n.IsAbsent).ToList();
            Assert.Equal(rubric.FullMarks, Fraction.Sum(main.Where(n => n.IsScoredLeaf).Select(n => n.FullMarks!.Value)));
            foreach (var group in main.Where(n => n.Indicator.IsGroup))
            {
                var children = group.Children.Where(c => !c.IsAbsent && !c.Indicator.Informational);
                Assert.Equal(group.FullMarks, Fraction.Sum(children.Select(c => c.FullMarks!.Value)));
            }
        }
    }

    /// <summary>Contributions and adjustments add up to the total exactly, in nested results too.</summary>
    public static bool ContributionsAddUp(Evaluation result)
    {
        foreach (var nested in result.AllIndicators.SelectMany(i => i.Nested))
        {
            ContributionsAddUp(nested.Evaluation);
        }
        if (result.Total is not { } total)
        {
            Assert.Empty(result.Contributions);
            return false;
        }
        Assert.Equal(total, Fraction.Sum(result.Contributions.Select(c => c.Points)));
        return true;
    }

    /// <summary>In whatever order siblings, submissions and answers stand, the same comes out.</summary>
    public static void OrderIsIrrelevant(Sample sample)
    {
        var draw = new Draw(sample.Seed);
        ImmutableArray<Indicator> Shuffle(ImmutableArray<Indicator> siblings) =>
            [.. draw.Shuffle(siblings).Select(s => Copy.Of(s, Shuffle(s.Indicators), s.Tiers))];
        RubricDefinition Permute(RubricDefinition rubric) => RubricDefinition.Create(Copy.Of(rubric, Shuffle)).GetValueOrThrow();
        var rubrics = RubricSet.Create(Permute(sample.Inner), Permute(sample.Rubric)).GetValueOrThrow();
        var submissions = draw.Shuffle(sample.Dossier.Submissions)
            .Select(s => Copy.Of(s, draw.Shuffle(s.Answers), draw.Shuffle(s.Facts), draw.Shuffle(s.Awarded)));

        var result = new RubricEvaluator(rubrics, sample.Rubric.Id).Evaluate(new Dossier(submissions));

        Assert.Equal(Outcome(sample.Result), Outcome(result));
    }

    /// <summary>Where nothing else is looked at, a submission is scored by a shorter way, which says the same in every word.</summary>
    public static bool AloneIsAsInADossier(Sample sample)
    {
        var evaluator = new RubricEvaluator(sample.Inner);
        var alone = sample.Dossier.Submissions.Where(s => s.Rubric?.Id == sample.Inner.Id).ToList();
        foreach (var submission in alone)
        {
            Assert.Equal(EvaluationText.Of(evaluator.Evaluate(new Dossier(submission))), EvaluationText.Of(evaluator.Evaluate(submission)));
        }
        return alone.Count > 0;
    }

    /// <summary>Better points in one leaf, of the main tree or the bonus, never lower the total, unless an override sets it.</summary>
    public static bool BetterPointsNeverLowerTheTotal(Sample sample)
    {
        var before = sample.Result;
        var leaves = before.AllIndicators
            .Where(i => i.Node.Section != IndicatorSection.Penalties && i.Node.Scale is not EvaluationScale and not null)
            .Where(i => i.State is IndicatorState.Scored or IndicatorState.Awarded)
            .ToList();
        if (before.Total is null || before.Submission is not { } submission || leaves.Count == 0)
        {
            return false;
        }
        var draw = new Draw(sample.Seed);
        var leaf = draw.Pick(leaves);
        var other = leaf.State == IndicatorState.Awarded ? WithAward(draw, submission, leaf) : WithAnswer(draw, submission, leaf);
        var after = sample.Evaluator.Evaluate(new Dossier(sample.Dossier.Submissions.Replace(submission, other)));
        if (after.Total is null || after[leaf.Id].State != leaf.State || SetsTheTotal(before) || SetsTheTotal(after))
        {
            return false;
        }
        int better = after[leaf.Id].Points!.Value.CompareTo(leaf.Points!.Value);
        int higher = after.Total.Value.CompareTo(before.Total.Value);
        Assert.True(better == 0 ? higher == 0 : higher == 0 || Math.Sign(better) == Math.Sign(higher),
            $"{leaf.Id} from {leaf.Points} to {after[leaf.Id].Points}, the total from {before.Total} to {after.Total}");
        return better != 0;
    }

    /// <summary>Whatever is answered where answers are missing, the total lies in the bounds and the tier is reachable.</summary>
    public static bool BoundsContainEveryCompletion(Sample sample)
    {
        var open = sample.Result;
        if (open.Status != EvaluationStatus.Incomplete)
        {
            return false;
        }
        var draw = new Draw(sample.Seed);
        for (int i = 0; i < 8; i++)
        {
            var done = sample.Evaluator.Evaluate(Complete(draw, sample));
            Assert.Empty(done.Problems);
            if (done.Total is { } total)
            {
                Assert.True(open.Lowest <= total && total <= open.Highest, $"{total} outside of {open.Lowest} to {open.Highest}");
            }
            if (done.Tier is { } tier)
            {
                Assert.True(open.Reachable.Contains(tier), $"{tier.Id} reached by:\n{EvaluationText.Of(done)}");
            }
            Assert.All(done.Reachable, t => Assert.Contains(t, open.Reachable));
        }
        return true;
    }

    private static Submission WithAnswer(Draw draw, Submission submission, IndicatorResult leaf)
    {
        var answer = RandomAnswer.To(draw, leaf.Node, mayNotApply: false);
        return Copy.Of(submission, submission.Answers.Select(a => a.Id == leaf.Id ? new NamedAnswer(a.Id, answer) : a), submission.Facts, submission.Awarded);
    }

    private static Submission WithAward(Draw draw, Submission submission, IndicatorResult leaf)
    {
        var award = new Award { Indicator = leaf.Id, Points = draw.PartOf(leaf.FullMarks!.Value).Round(2, RoundingMode.Down), Reason = "复核" };
        return Copy.Of(submission, submission.Answers, submission.Facts, submission.Awarded.Select(a => a.Indicator == leaf.Id ? award : a));
    }

    private static bool SetsTheTotal(Evaluation result) => result.FiredOverrides.Any(o => o.Override.Effect is ReplaceTotal);

    /// <summary>The dossier with an answer to everything that is missing in its own submission, and full sheets for what waits for others.</summary>
    private static Dossier Complete(Draw draw, Sample sample)
    {
        var submissions = sample.Dossier.Submissions.ToList();
        var answers = new List<NamedAnswer>();
        var facts = new List<NamedAnswer>();
        foreach (string id in sample.Result.Missing)
        {
            if (id.StartsWith("fact:", StringComparison.Ordinal))
            {
                var fact = sample.Rubric.Facts.Single(f => "fact:" + f.Id == id);
                facts.Add(new(fact.Id, RandomAnswer.ToFact(draw, fact)));
            }
            else if (sample.View.Find(id)!.Scale is EvaluationScale)
            {
                submissions.AddRange(Enumerable.Range(0, draw.Between(1, 3)).Select(_ =>
                    new RandomSubmission(draw, sample.Inner) { MayHaveGaps = false, MayNotApply = false, MayBeAwarded = false, Phase = id }.Make()));
            }
            else
            {
                answers.Add(new(id, RandomAnswer.To(draw, sample.View.Find(id)!, mayNotApply: false)));
            }
        }
        if (sample.Result.Submission is { } own)
        {
            submissions[submissions.IndexOf(own)] = Copy.Of(own, own.Answers.Concat(answers), own.Facts.Concat(facts), own.Awarded);
        }
        else
        {
            submissions.Add(Submission.Create(new() { Rubric = sample.Rubric.Reference, Answers = [.. answers], Facts = [.. facts] }).GetValueOrThrow());
        }
        return new Dossier(submissions);
    }

    /// <summary>What came out, by id, so that it does not depend on any order.</summary>
    private static string Outcome(Evaluation result)
    {
        var indicators = result.AllIndicators
            .OrderBy(i => i.Id, StringComparer.Ordinal)
            .Select(i => $"{i.Id} {i.State} {i.Points} {i.ApplicableFullMarks} {i.SubGrade?.Id}");
        string[] lines =
        [
            $"{result.Status} {result.Total} {result.TierBeforeOverrides?.Id} {result.Tier?.Id} {result.Lowest} {result.Highest}",
            string.Join(' ', result.Reachable.Select(t => t.Id)),
            string.Join(' ', result.Missing.Order(StringComparer.Ordinal)),
            string.Join(' ', result.FiredOverrides.Select(o => $"{o.Override.Id} {o.HadEffect}")),
            string.Join(' ', result.Dimensions.Select(d => $"{d.Key} {d.Points} {d.ApplicableFullMarks}")),
            .. indicators,
        ];
        return string.Join('\n', lines);
    }
}

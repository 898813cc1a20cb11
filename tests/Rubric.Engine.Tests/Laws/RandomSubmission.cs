using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine.Tests.Laws;

/// <summary>Submissions that fit a rubric.</summary>
/// <param name="draw">The chance.</param>
/// <param name="rubric">The rubric.</param>
internal sealed class RandomSubmission(Draw draw, RubricDefinition rubric)
{
    /// <summary>Whether leaves and facts may be left unanswered.</summary>
    public bool MayHaveGaps { get; init; } = true;

    /// <summary>Whether anything may be answered n/a.</summary>
    public bool MayNotApply { get; init; } = true;

    /// <summary>Whether people may award points: to a penalty even more than its scale can take off.</summary>
    public bool MayBeAwarded { get; init; } = true;

    public string? Phase { get; init; }

    public Submission Make()
    {
        var view = draw.Chance(60) || rubric.ProfileViews.IsEmpty ? rubric.BaseView : draw.Pick(rubric.ProfileViews);
        if (view.Profile is not null)
        {
            draw.Mark(Feature.ProfileUsed);
        }
        bool hasGaps = MayHaveGaps && draw.Chance(45);
        var answers = new List<NamedAnswer>();
        var awards = new List<Award>();
        var covered = new HashSet<IndicatorNode>();
        foreach (var node in view.Nodes.Where(n => !n.IsOmitted && !n.IsAbsent))
        {
            if (node.Parent is not null && covered.Contains(node.Parent))
            {
                covered.Add(node);
            }
            else if (node.Indicator.IsGroup)
            {
                if (MayNotApply && draw.Chance(5) && LeavesBelow(node).All(l => MayBeNotApplicable(l)))
                {
                    draw.Mark(Feature.NotApplicableGroup);
                    answers.Add(new(node.Id, AnswerValue.NotApplicable));
                    covered.Add(node);
                }
            }
            else
            {
                AnswerLeaf(node, hasGaps, answers, awards);
            }
        }
        return Submission.Create(new SubmissionParts
        {
            Rubric = rubric.Reference,
            Subject = new Subject("s"),
            By = new Evaluator("zhang", "expert"),
            Phase = Phase,
            Profile = view.Profile?.Id,
            Answers = [.. draw.Shuffle(answers)],
            Facts = Facts(hasGaps),
            Awarded = [.. awards],
        }).GetValueOrThrow();
    }

    private void AnswerLeaf(IndicatorNode leaf, bool hasGaps, List<NamedAnswer> answers, List<Award> awards)
    {
        if (MayBeAwarded && leaf.IsScoredLeaf && draw.Chance(4, Feature.Award))
        {
            awards.Add(new Award { Indicator = leaf.Id, Points = draw.PartOf(leaf.FullMarks!.Value).Round(2, RoundingMode.Down), Reason = "申诉成立" });
        }
        if (hasGaps && draw.Chance(20, Feature.Missing))
        {
            return;
        }
        if (MayNotApply && MayBeNotApplicable(leaf) && draw.Chance(12, Feature.NotApplicableAnswer))
        {
            answers.Add(new(leaf.Id, draw.Pick<AnswerValue>("n/a", "N/A", "不适用")));
        }
        else if (leaf.Scale is not EvaluationScale)
        {
            answers.Add(new(leaf.Id, RandomAnswer.To(draw, leaf, MayNotApply)));
        }
    }

    private ImmutableArray<NamedAnswer> Facts(bool hasGaps) =>
        [.. rubric.Facts.Where(f => !(hasGaps && draw.Chance(20, Feature.MissingFact))).Select(f => new NamedAnswer(f.Id, RandomAnswer.ToFact(draw, f)))];

    private static bool MayBeNotApplicable(IndicatorNode leaf) =>
        leaf.Indicator.Informational || leaf.NotApplicable != NotApplicablePolicy.Refuse;

    private static IEnumerable<IndicatorNode> LeavesBelow(IndicatorNode node) =>
        node.Children.SelectMany(c => c.Indicator.IsGroup ? LeavesBelow(c) : [c]).Where(l => !l.IsAbsent);
}

using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Finds what depends on each missing answer of an incomplete evaluation, one at a time.</summary>
internal sealed class OpenQuestions
{
    private readonly Evaluation _evaluation;
    private readonly EvaluationRerun _again;
    private readonly LeafWorkings _workings;

    private OpenQuestions(Evaluation evaluation)
    {
        (_evaluation, _again) = (evaluation, new EvaluationRerun(evaluation));
        _workings = _again.Prepare()!;
    }

    /// <summary>The questions, the one on which most depends first.</summary>
    public static ImmutableArray<OpenQuestion> Of(Evaluation evaluation)
    {
        if (evaluation.Status != EvaluationStatus.Incomplete)
        {
            return [];
        }
        var questions = new OpenQuestions(evaluation);
        return [.. evaluation.Missing
            .Select(questions.Ask)
            .OrderByDescending(q => q.TiersDecided)
            .ThenByDescending(q => q.Span ?? Fraction.Zero)];
    }

    private OpenQuestion Ask(string id) =>
        new(id, id.StartsWith("fact:", StringComparison.Ordinal) ? OfFact(id.Substring("fact:".Length)) : OfLeaf(_evaluation[id].Node), _evaluation);

    private ImmutableArray<OpenOutcome> OfLeaf(IndicatorNode leaf)
    {
        var leaves = _workings.Leaves;
        return [.. new[] { leaves.Low[leaf.Index], leaves.High[leaf.Index] }
            .Distinct()
            .Select(p => OutcomeOf(_workings with { Leaves = With(leaves, leaf.Index, p) }, null, p))];
    }

    private ImmutableArray<OpenOutcome> OfFact(string id)
    {
        var facts = _evaluation.Rubric.Facts;
        int index = facts.IndexOf(facts.First(f => string.Equals(f.Id, id, StringComparison.Ordinal)));
        var moves = FactMoves.Find(_evaluation.Rubric, facts[index], FactValue.Unknown, PathOptions.Default).Select(s => s.MoveAt(0).Fact).OrderBy(v => v.Number);
        return [.. moves.Select(v => OutcomeOf(_workings with { Bound = With(_workings.Bound, index, v) }, v.Text(facts[index].Type), null))];
    }

    private OpenOutcome OutcomeOf(LeafWorkings workings, string? fact, Fraction? points)
    {
        var after = _again.Score(workings);
        return after.Status == EvaluationStatus.Incomplete
            ? new OpenOutcome(fact, points, after.Lowest, after.Highest, after.Reachable)
            : new OpenOutcome(fact, points, after.Total, after.Total, after.Tier is { } tier ? [tier] : []);
    }

    /// <summary>The leaf at exactly these points, though still without an answer: what conditions make of that stays open.</summary>
    private static LeafPoints With(LeafPoints leaves, int index, Fraction points)
    {
        Fraction[] low = [.. leaves.Low];
        Fraction[] high = [.. leaves.High];
        low[index] = high[index] = points;
        return new LeafPoints(leaves, low, high);
    }

    private static BoundSubmission With(BoundSubmission bound, int index, FactValue value)
    {
        FactValue[] facts = [.. bound.Facts];
        facts[index] = value;
        return bound.With(facts);
    }
}

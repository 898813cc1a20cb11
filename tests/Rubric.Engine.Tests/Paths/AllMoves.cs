using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine.Tests.Paths;

/// <summary>Every change that a path may make, written from the list in docs/paths.md; points are asked of the public evaluator.</summary>
internal sealed class AllMoves
{
    private readonly PathCase _case;
    private readonly IReadOnlyList<Condition> _conditions;

    /// <summary>The rubric without tiers and overrides, which would hide points.</summary>
    private readonly RubricEvaluator _points;

    /// <summary>The same without rounding, in which any difference of entries shows.</summary>
    private readonly RubricEvaluator _exact;
    private readonly Evaluation _start;

    public AllMoves(PathCase theCase)
    {
        _case = theCase;
        _conditions = [.. AllConditions(theCase.Rubric)];
        _points = EvaluatorOf(theCase.Rubric.Rounding);
        _exact = EvaluatorOf(RoundingPolicy.None);
        _start = _points.Evaluate(theCase.Dossier);
    }

    /// <summary>Whether there are points at all.</summary>
    public bool CanBeMeasured => _start.Status is not EvaluationStatus.Excluded;

    public List<MovesOfOne> Find()
    {
        var all = new List<MovesOfOne>();
        foreach (var node in _case.View.Nodes)
        {
            bool moves = node.IsScoredLeaf && !node.IsAbsent && !_start.Missing.Contains(node.Id)
                && _start[node.Id].State is IndicatorState.Scored or IndicatorState.Unanswered;
            if (moves && OfLeaf(node) is { All.Count: > 1 } found)
            {
                all.Add(found);
            }
        }
        foreach (var fact in _case.Rubric.Facts.Where(f => _case.ChangeableFacts.Contains(f.Id)))
        {
            all.Add(OfFact(fact));
        }
        return all;
    }

    private RubricEvaluator EvaluatorOf(RoundingPolicy rounding)
    {
        var rubric = Laws.Copy.WithTiers(_case.Rubric, [], [], rounding);
        var others = _case.Rubrics.Where(r => r != _case.Rubric);
        return new RubricEvaluator(RubricSet.Create([.. others, rubric]).GetValueOrThrow(), rubric.Id);
    }

    private MovesOfOne OfLeaf(IndicatorNode leaf)
    {
        var now = _start[leaf.Id].Points!.Value;
        var moves = new List<(OneMove Move, Fraction To)>();
        foreach (var (answer, isWorse) in AnswersOf(leaf))
        {
            if (_points.Evaluate(_case.With([new(leaf.Id, answer)], [], []))[leaf.Id] is { State: IndicatorState.Scored, Points: { } points })
            {
                moves.Add((new OneMove(answer, null, Fraction.Abs(points - now), isWorse || IsLess(leaf, points, now)), points));
            }
        }
        foreach (var award in AwardsOf(leaf))
        {
            var points = _points.Evaluate(_case.With([], [], [AwardOf(leaf.Id, award)]))[leaf.Id].Points!.Value;
            moves.Add((new OneMove(null, award, Fraction.Abs(points - now), IsLess(leaf, points, now)), points));
        }
        bool isNamed = _conditions.OfType<AnswerCondition>().Any(c => c.Indicator == leaf.Id);
        var kept = isNamed ? moves : moves.Where(m => m.To != now).GroupBy(m => (m.To, m.Move.Lowers)).Select(g => g.First());
        return new MovesOfOne(leaf.Id, IsFact: false, [new OneMove(null, null, Fraction.Zero, false), .. kept.Select(m => m.Move)]);
    }

    public static Award AwardOf(string leaf, Fraction points) => new() { Indicator = leaf, Points = points, Reason = "代" };

    private static bool IsLess(IndicatorNode leaf, Fraction points, Fraction now) =>
        leaf.Section == IndicatorSection.Penalties ? points > now : points < now;

    private IEnumerable<(AnswerValue Answer, bool IsWorse)> AnswersOf(IndicatorNode leaf)
    {
        bool isPenalty = leaf.Section == IndicatorSection.Penalties;
        var answer = Answered(leaf);
        return leaf.Scale switch
        {
            OptionsScale s => s.Options.Select(o => (AnswerValue.OfText(o.Id), false)),
            YesNoScale => [(true, false), (false, false)],
            ChecklistScale s => Counts([.. s.Items.Select(i => (i.Id, 1))], answer, fewerIsBetter: isPenalty),
            DeductionsScale s => Counts([.. s.Items.Select(i => (i.Id, Most(i, leaf)))], answer, fewerIsBetter: true),
            AdditionsScale s => Counts([.. s.Items.Select(i => (i.Id, Most(i, leaf)))], answer, fewerIsBetter: isPenalty),
            MeasuredScale s => new Numbers(_case, leaf, s, _conditions).Answers(answer, EarnsMore).Select(a => (a, false)),
            _ => [],
        };
    }

    /// <summary>From so many findings or events on, another one changes nothing.</summary>
    private static int Most(CountedItem item, IndicatorNode leaf)
    {
        var maximum = leaf.ScaleMaximum!.Value;
        var points = item.Points.Of(maximum);
        int count = 1;
        while (!points.IsZero && points * count < (item.Limit?.Of(maximum) ?? maximum))
        {
            count++;
        }
        return count;
    }

    /// <summary>Every way of counting every item.</summary>
    private static IEnumerable<(AnswerValue Answer, bool IsWorse)> Counts(List<(string Id, int Most)> items, AnswerValue? answer, bool fewerIsBetter)
    {
        var now = items.ToDictionary(i => i.Id, i => CountOf(answer, i.Id));
        IEnumerable<ImmutableArray<(string Id, int Count)>> ways = [[]];
        foreach (var (id, most) in items)
        {
            ways = ways.SelectMany(w => Enumerable.Range(0, Math.Max(most, now[id]) + 1).Select(n => w.Add((id, n))));
        }
        return ways.Select(w => (
            AnswerValue.OfMap(w.Where(p => p.Count > 0).Select(p => KeyValuePair.Create(p.Id, (AnswerValue)p.Count))) is { Entries.IsEmpty: false } map && items.Any(i => i.Most > 1 || now[i.Id] > 1)
                ? map
                : AnswerValue.OfList(w.Where(p => p.Count > 0).Select(p => (AnswerValue)p.Id)),
            w.Any(p => fewerIsBetter ? p.Count > now[p.Id] : p.Count < now[p.Id])));
    }

    private static int CountOf(AnswerValue? answer, string id) =>
        answer is null ? 0
        : answer.Kind == AnswerKind.Map ? answer.Entries.Where(e => e.Key == id).Select(e => int.Parse(e.Value.Text!, System.Globalization.CultureInfo.InvariantCulture)).FirstOrDefault()
        : answer.Kind == AnswerKind.List ? answer.Items.Count(i => i.Text == id)
        : answer.Text == id ? 1 : 0;

    private AnswerValue? Answered(IndicatorNode leaf) => _case.Own?.Answers.Where(a => a.Id == leaf.Id).Select(a => a.Value).FirstOrDefault();

    /// <summary>Whether one single entry of a leaf earns more than another; null where one of them does not apply.</summary>
    private bool? EarnsMore(IndicatorNode leaf, AnswerValue one, AnswerValue other) => Earns(leaf, one) > Earns(leaf, other) ? true : Earns(leaf, one) < Earns(leaf, other) ? false : null;

    private Fraction? Earns(IndicatorNode leaf, AnswerValue entry) =>
        _exact.Evaluate(_case.With([new(leaf.Id, entry)], [], []))[leaf.Id] is { State: IndicatorState.Scored } result ? result.Points : null;

    /// <summary>The points that the submissions of an evaluation leaf could bring together: steps from 0 to the best that there can be.</summary>
    private IEnumerable<Fraction> AwardsOf(IndicatorNode leaf)
    {
        if (leaf.Scale is not EvaluationScale scale)
        {
            yield break;
        }
        var best = Fraction.Min(Fraction.One, BestRate(scale)) * leaf.FullMarks!.Value;
        best = best.Round(9, RoundingMode.Down);
        for (var points = Fraction.Zero; points < best; points += _case.Step)
        {
            yield return points;
        }
        yield return best;
    }

    /// <summary>What nobody evaluated yet can still come to.</summary>
    private Fraction BestRate(EvaluationScale scale)
    {
        var rubric = RubricDefinition.Create(new RubricParts
        {
            Id = "alone",
            Version = "1",
            Title = "独",
            Indicators = [new Indicator { Id = "a", Title = "项", Weight = 100, Scale = scale }],
        }).GetValueOrThrow();
        var set = RubricSet.Create([.. _case.Rubrics.Where(r => r != _case.Rubric), rubric]).GetValueOrThrow();
        return new RubricEvaluator(set, "alone").Evaluate(new Dossier()).Highest!.Value / 100;
    }

    private MovesOfOne OfFact(Fact fact)
    {
        var text = _case.Own?.Facts.Where(f => f.Id == fact.Id).Select(f => f.Value.Text).FirstOrDefault() ?? fact.Default;
        var named = _conditions.OfType<FactCondition>().Where(c => c.Fact == fact.Id).ToList();
        IEnumerable<string> values = named.Count == 0 ? [] : fact.Type switch
        {
            FactType.YesNo => ["yes", "no"],
            FactType.Choice => fact.Values.Select(v => v.Id),
            _ => Numbers.OfFact(named.Select(c => c.Bounds), text is null ? null : Fraction.Parse(text)).Select(n => n.ToString()),
        };
        return new MovesOfOne(fact.Id, IsFact: true, [new OneMove(null, null, Fraction.Zero, false), .. values.Select(v => new OneMove(v, null, Fraction.Zero, false))]);
    }

    private static IEnumerable<Condition> AllConditions(RubricDefinition rubric)
    {
        var open = new Stack<Condition>(
            [.. rubric.Tiers.SelectMany(t => t.Require), .. rubric.Overrides.SelectMany(o => o.When), .. rubric.BaseView.Nodes.SelectMany(n => n.Indicator.Tiers).SelectMany(t => t.Require)]);
        while (open.Count > 0)
        {
            var condition = open.Pop();
            yield return condition;
            ImmutableArray<Condition> parts = condition switch
            {
                AllCondition c => c.Conditions,
                AnyCondition c => c.Conditions,
                AtLeastCondition c => c.Conditions,
                NotCondition c => [c.Condition],
                _ => [],
            };
            foreach (var part in parts)
            {
                open.Push(part);
            }
        }
    }
}

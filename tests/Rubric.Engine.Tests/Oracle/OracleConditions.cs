using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Oracle;

/// <summary>Conditions as yes, no or open (null), by what is known of everything that they name (format, sections 5 and 9).</summary>
public sealed class OracleConditions(OracleView view, OracleSheet sheet)
{
    /// <summary>Before scoring an unanswered fact or answer meets no condition; later it is open.</summary>
    public bool BeforeScoring { get; set; }

    public Span? Total { get; set; }

    public string? Tier { get; set; }

    public Dictionary<string, (Span Points, Exact Applicable, bool Missing)> Dimensions { get; set; } = [];

    public bool? All(IEnumerable<Condition> conditions) => Three.All(conditions.Select(Holds));

    /// <summary>The tiers that can come out, from the top: every open one, up to the first certain one; null at the end is "no tier".</summary>
    public List<string?> Walk(ImmutableArray<Tier> tiers, Span points, Exact whole)
    {
        var found = new List<string?>();
        foreach (var tier in tiers)
        {
            bool? holds = Three.And(points.Satisfies(tier.Bounds, whole), All(tier.Require));
            if (holds != false)
            {
                found.Add(tier.Id);
            }
            if (holds == true)
            {
                return found;
            }
        }
        found.Add(null);
        return found;
    }

    private bool? Holds(Condition condition) => condition switch
    {
        IndicatorCondition { Indicator: IndicatorCondition.Total } c => Total is { } total ? total.Satisfies(c.Bounds, Exact.Of(view.Rubric.FullMarks)) : false,
        IndicatorCondition c => Holds(view.ById[c.Indicator], c.Bounds, c.Tiers),
        EachCondition c => Three.All(Applicable(c.Each).Select(n => Holds(n, c.Bounds, c.Tiers))),
        DimensionCondition c => Dimensions.TryGetValue($"{c.Dimension.Dimension}/{c.Dimension.Value}", out var found) ? found.Points.Satisfies(c.Bounds, found.Applicable) : false,
        AnswerCondition c => Answer(view.ById[c.Indicator], c),
        FactCondition c => Fact(c),
        EvaluationCondition c => Evaluation(view.ById[c.Indicator], c.Tiers),
        TierCondition c => Tier is { } tier && c.Tiers.Contains(tier),
        CountCondition c => Count(Applicable(c.Count.Each).Select(n => Holds(n, c.Count.Bounds, c.Count.Tiers)), c.Bounds),
        AllCondition c => All(c.Conditions),
        AnyCondition c => Count(c.Conditions.Select(Holds), new Bounds { Min = 1 }),
        AtLeastCondition c => Count(c.Conditions.Select(Holds), new Bounds { Min = c.Number }),
        NotCondition c => Three.Not(Holds(c.Condition)),
        _ => throw new InvalidOperationException(),
    };

    private static bool? Count(IEnumerable<bool?> all, Bounds bounds)
    {
        var each = all.ToList();
        return new Span(each.Count(h => h == true), each.Count(h => h != false)).Satisfies(bounds, 1);
    }

    private IEnumerable<OracleNode> Applicable(IndicatorSelector set)
    {
        var nodes = !set.Ids.IsEmpty ? set.Ids.Select(id => view.ById[id])
            : view.Main.SelectMany(n => n.SelfAndBelow()).Where(n => set.Level is { } level ? n.Depth == level : n.IsScoredLeaf);
        return nodes.Where(n => n.Applicable is not null);
    }

    private static bool? Holds(OracleNode node, Bounds bounds, ImmutableArray<string> tiers)
    {
        if (node.Applicable is not { } applicable)
        {
            return false;
        }
        bool? held = node.Points!.Value.Satisfies(bounds, applicable);
        if (tiers.IsEmpty)
        {
            return held;
        }
        int hits = node.Grades.Count(g => g is not null && tiers.Contains(g));
        return Three.And(held, Three.Between(hits > 0 && hits == node.Grades.Count, hits == 0));
    }

    private bool? Answer(OracleNode leaf, AnswerCondition condition)
    {
        if (leaf.Omitted || leaf.AsIfNotWritten || leaf.SaidNotApplicable)
        {
            return false;
        }
        if (leaf.Answer is not { } answer)
        {
            return leaf.Missing && leaf.Scale is not EvaluationScale && !BeforeScoring ? null : false;
        }
        if (OracleScales.TurnsOutNotApplicable(leaf, answer))
        {
            return false;
        }
        bool inList = condition.In.IsEmpty
            || condition.In.Any(id => answer.Counts.GetValueOrDefault(id) > 0 || (answer.Yes is { } yes && AnswerReading.YesNo(id) == yes));
        bool inBounds = condition.Bounds.IsEmpty || answer.Numbers.Any(n => ((Span)n).Satisfies(condition.Bounds, 1) == true);
        return inList && inBounds;
    }

    private bool? Fact(FactCondition condition)
    {
        if (sheet.Facts[condition.Fact] is not { } value)
        {
            return BeforeScoring ? false : null;
        }
        return value.Yes ?? (value.Number is { } number ? ((Span)number).Satisfies(condition.Bounds, 1) : condition.In.Contains(value.Choice!));
    }

    // A result counts as combined although there are too few of them yet: a veto is not lost because another sheet is.
    private static bool? Evaluation(OracleNode leaf, ImmutableArray<string> tiers)
    {
        bool hit = leaf.Nested.Any(n => n.Result.Tier is { } tier && tiers.Contains(tier) && (n.Use is "Combined" or "Trimmed" || n.Result.Status == "Decided"));
        return hit ? true : leaf.Missing ? null : false;
    }
}

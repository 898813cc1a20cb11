using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Makes the conditions of a rubric ready for rows of numbers, and says which cannot be.</summary>
internal sealed class PlanConditions(PlanTree tree, List<string> refusals)
{
    private readonly List<Condition> _facts = [];
    private readonly List<PlanCondition> _sums = [];

    /// <summary>The conditions on facts alone, each one bit of a row, lowest bit first.</summary>
    public IReadOnlyList<Condition> Facts => _facts;

    /// <summary>The conditions that compare a sum, by the number of their test.</summary>
    public IReadOnlyList<PlanCondition> Sums => _sums;

    public PlanCondition AllOf(IEnumerable<Condition> conditions, string where) => All([.. conditions.Select(c => Of(c, where))]);

    /// <summary>The conditions of a tier: what the standing is compared with, and what it requires.</summary>
    public PlanCondition Of(Tier tier, PlanTarget target, string where)
    {
        var required = tier.Require.Select(c => Of(c, where));
        return All([.. tier.Bounds.IsEmpty ? required : required.Prepend(Sum(target, tier.Bounds))]);
    }

    private PlanCondition Of(Condition condition, string where)
    {
        if (ConditionTree.IsOnFactsAlone(condition))
        {
            return OnFacts(condition);
        }
        switch (condition)
        {
            case IndicatorCondition c when string.Equals(c.Indicator, IndicatorCondition.Total, StringComparison.Ordinal):
                return Sum(PlanTarget.Total, c.Bounds);
            case IndicatorCondition c:
                return OnNode(Find(c.Indicator), c.Bounds, c.Tiers, where, isMember: false);
            case EachCondition c:
                return All(Members(c, where));
            case CountCondition c:
                return Counted(Members(c.Count, where), c.Bounds);
            case DimensionCondition c:
                return OnDimension(c);
            case AnswerCondition c:
                return OnAnswer(c, where);
            case TierCondition c:
                return new PlanCondition { Kind = PlanConditionKind.Tier, Tiers = TierBits(c.Tiers) };
            case AllCondition c:
                return AllOf(c.Conditions, where);
            case AnyCondition c:
                return PlanCondition.Any([.. c.Conditions.Select(p => Of(p, where))]);
            case AtLeastCondition c:
                return new PlanCondition { Kind = PlanConditionKind.Count, Parts = [.. c.Conditions.Select(p => Of(p, where))], Least = c.Number };
            case NotCondition c:
                return PlanCondition.Not(Of(c.Condition, where));
            default:
                return Refuse($"{where} looks at the results of other rubrics");
        }
    }

    private PlanCondition Sum(PlanTarget target, Bounds bounds, bool isMember = false)
    {
        var condition = new PlanCondition
        {
            Kind = PlanConditionKind.Sum,
            Target = target,
            Bounds = bounds,
            IsMember = isMember,
            Test = _sums.Count,
        };
        _sums.Add(condition);
        return condition;
    }

    private PlanCondition OnFacts(Condition condition)
    {
        _facts.Add(condition);
        return new PlanCondition { Kind = PlanConditionKind.Facts, Bit = _facts.Count - 1 };
    }

    private PlanCondition OnNode(IndicatorNode node, Bounds bounds, ImmutableArray<string> tiers, string where, bool isMember)
    {
        if (tree.Figures.IsOut[node.Index])
        {
            return PlanCondition.Never;
        }
        if (tiers.IsEmpty)
        {
            return Sum(PlanTarget.Node(node), bounds, isMember);
        }
        var graded = Graded(node, tiers, where);
        // That the indicator applies is asked first, of which a member of a set depends.
        return new PlanCondition
        {
            Kind = PlanConditionKind.Count,
            Parts = [Sum(PlanTarget.Node(node), bounds, isMember), graded],
            Least = PlanCondition.AllThatApply,
            IsMember = isMember,
        };
    }

    /// <summary>That the first of an indicator's own tiers that holds is one of these.</summary>
    private PlanCondition Graded(IndicatorNode node, ImmutableArray<string> wanted, string where)
    {
        var above = new List<PlanCondition>();
        var ways = ImmutableArray.CreateBuilder<PlanCondition>();
        foreach (var tier in node.Indicator.Tiers)
        {
            var holds = Of(tier, PlanTarget.Node(node), where);
            if (wanted.Contains(tier.Id))
            {
                ways.Add(All([holds, .. above.Select(PlanCondition.Not)]));
            }
            above.Add(holds);
        }
        return PlanCondition.Any(ways.ToImmutable());
    }

    private ImmutableArray<PlanCondition> Members(EachCondition each, string where)
    {
        var nodes = each.Each.Ids.IsEmpty
            ? tree.Plan.Nodes.Where(n => n.Section == IndicatorSection.Main && !n.Indicator.Informational
                && (each.Each.Level is { } level ? n.Depth == level : !n.Indicator.IsGroup))
            : each.Each.Ids.Select(Find);
        return [.. nodes.Where(n => !tree.Figures.IsOut[n.Index]).Select(n => OnNode(n, each.Bounds, each.Tiers, where, isMember: true))];
    }

    private static PlanCondition Counted(ImmutableArray<PlanCondition> members, Bounds bounds)
    {
        // Bounds are all upper or lower limits, so the numbers that satisfy them stand together.
        int[] good = [.. Enumerable.Range(0, members.Length + 1)
            .Where(n => new Standing(n, n, Fraction.One).Satisfies(bounds))];
        return good.Length == 0 ? PlanCondition.Never
            : new PlanCondition { Kind = PlanConditionKind.Count, Parts = members, Least = good[0], Most = good[^1] == members.Length ? int.MaxValue : good[^1] };
    }

    private PlanCondition OnDimension(DimensionCondition condition)
    {
        bool applies = !tree.LeavesOf(condition.Dimension).IsEmpty;
        return applies ? Sum(new PlanTarget(PlanTargetKind.Dimension, tree.IndexOf(condition.Dimension)), condition.Bounds) : PlanCondition.Never;
    }

    private PlanCondition OnAnswer(AnswerCondition condition, string where)
    {
        var leaf = Find(condition.Indicator);
        if (leaf.IsAbsent || leaf.IsOmitted)
        {
            return PlanCondition.Never;
        }
        if (!leaf.IsScoredLeaf || AnswerPoints.Of(leaf, condition) is not { } points)
        {
            return Refuse($"{where} asks for the answer of '{leaf.Id}', which its points do not tell");
        }
        return PlanCondition.Any([.. points.Select(b => Sum(PlanTarget.Scale(leaf), b))]);
    }

    private PlanCondition Refuse(string reason)
    {
        refusals.Add(reason);
        return PlanCondition.Never;
    }

    private IndicatorNode Find(string id) => tree.Plan.View.Find(id)!;

    private ulong TierBits(ImmutableArray<string> ids)
    {
        ulong bits = 0;
        for (int i = 0; i < tree.Plan.View.Rubric.Tiers.Length; i++)
        {
            if (ids.Contains(tree.Plan.View.Rubric.Tiers[i].Id))
            {
                bits |= 1UL << i;
            }
        }
        return bits;
    }

    private static PlanCondition All(ImmutableArray<PlanCondition> parts) => PlanCondition.All(parts);
}

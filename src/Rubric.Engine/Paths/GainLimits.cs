using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>The most that groups and total can gain when only so many answers may change, or only for so much.</summary>
/// <remarks>Sound, not exact: of the variables not decided the ones that gain most are taken for changed; of the costs, those that gain most for what they cost.</remarks>
internal sealed class GainLimits
{
    private readonly ViewPlan _plan;
    private readonly Applicability _applies;
    private readonly ImmutableArray<PathVariable> _variables;
    private readonly Sum[] _groups;
    private readonly Sum _total;

    public GainLimits(LeafWorkings start, ImmutableArray<PathVariable> variables, PathBox open)
    {
        (_plan, _applies, _variables) = (start.Plan, start.Leaves.FindApplicability(), variables);
        var figures = RollUp.Of(_plan, open.Cheapest, _applies);
        var rounding = _plan.View.Rubric.Rounding;
        var jump = rounding.Groups is { } places ? 2 * Grains.OfPlaces(places) : Fraction.Zero;
        _groups = [.. _plan.Nodes
            .Where(n => n.Indicator.IsGroup && n.Section != IndicatorSection.Penalties)
            .Select(g => SumOf(g, GroupsBelow(g), FactorsTo(g, figures), Fraction.One, jump, open))
            .Where(s => s.Gains.Length > 0)];
        _total = TotalOf(figures, jump, open);
    }

    /// <summary>The limits for a box, or null where an allowance sets none.</summary>
    public PointLimits? Of(PathBox box, Allowance allowance)
    {
        if (ReferenceEquals(allowance, Allowance.Everything))
        {
            return null;
        }
        var cheapest = RollUp.Of(_plan, box.Cheapest, _applies);
        var limits = new PointLimits(_plan.Nodes.Length);
        foreach (var group in _groups)
        {
            limits.Groups[group.Node!.Index] = cheapest.Points[group.Node.Index] + MostGain(group, box, allowance.Below(RootOf(group.Node)));
        }
        limits.Total = cheapest.Unlimited + MostGain(_total, box, allowance);
        return limits;
    }

    public static IndicatorNode RootOf(IndicatorNode node) => node.Parent is { } parent ? RootOf(parent) : node;

    private Fraction MostGain(Sum sum, PathBox box, Allowance allowance) =>
        sum.Slack + (allowance.Cost is { } cost
            ? Fraction.Min(MostByChanges(sum, box, allowance.Changes), MostByCost(sum, box, cost))
            : MostByChanges(sum, box, allowance.Changes));

    private Fraction MostByChanges(Sum sum, PathBox box, int changes)
    {
        var most = Fraction.Zero;
        foreach (var gain in sum.Gains)
        {
            var choice = box[gain.Variable];
            if (choice.IsUndecided)
            {
                if (changes > 0)
                {
                    most += gain.WhenOpen;
                    changes--;
                }
            }
            else if (choice.IsOpen)
            {
                most += Left(gain, box) * gain.Factor;
            }
        }
        return most;
    }

    private Fraction MostByCost(Sum sum, PathBox box, Fraction cost)
    {
        var most = Fraction.Zero;
        foreach (var gain in sum.ByCost)
        {
            if (!box[gain.Variable].IsOpen)
            {
                continue;
            }
            var points = Left(gain, box);
            var price = _variables[gain.Variable].Price;
            if (!price.IsZero)
            {
                points = Fraction.Min(points, cost / price);
                cost -= points * price;
            }
            most += points * gain.Factor;
            if (cost.IsZero && !price.IsZero)
            {
                break;
            }
        }
        return most;
    }

    /// <summary>The points by which a leaf can still do better: more of them, or for a penalty fewer.</summary>
    private Fraction Left(Gain gain, PathBox box)
    {
        int leaf = _variables[gain.Variable].Leaf!.Index;
        return gain.IsPenalty ? box.Cheapest[leaf] - box.Low[leaf] : box.High[leaf] - box.Cheapest[leaf];
    }

    private Sum TotalOf(Figures figures, Fraction jump, PathBox open)
    {
        var factors = new Fraction[_plan.Nodes.Length];
        foreach (var root in _plan.Roots)
        {
            var toRoot = FactorsTo(root, figures);
            var factor = root.Section == IndicatorSection.Main ? figures.RootFactor : Fraction.One;
            for (int i = root.Index; i <= LastBelow(root); i++)
            {
                factors[i] = toRoot[i] * factor;
            }
        }
        return SumOf(null, [.. _plan.Nodes.Where(n => n.Indicator.IsGroup)], factors, Fraction.One, jump, open);
    }

    private Sum SumOf(IndicatorNode? node, ImmutableArray<IndicatorNode> groups, Fraction[] factors, Fraction rootFactor, Fraction jump, PathBox open)
    {
        var gains = new List<Gain>();
        for (int v = 0; v < _variables.Length; v++)
        {
            if (_variables[v].Leaf is { } leaf && (node is null || (leaf.Index > node.Index && leaf.Index <= LastBelow(node))))
            {
                var gain = new Gain(v, factors[leaf.Index] * rootFactor, leaf.Section == IndicatorSection.Penalties, default);
                gains.Add(gain with { WhenOpen = Left(gain, open) * gain.Factor });
            }
        }
        return new Sum(
            node,
            [.. gains.OrderByDescending(g => g.WhenOpen)],
            [.. gains.OrderByDescending(g => _variables[g.Variable].Price.IsZero).ThenByDescending(g => _variables[g.Variable].Price.IsZero ? Fraction.Zero : g.Factor / _variables[g.Variable].Price)],
            Fraction.Sum(groups.Select(g => factors[g.Index])) * jump);
    }

    /// <summary>By what the points of everything below a group are multiplied on the way to it.</summary>
    private Fraction[] FactorsTo(IndicatorNode group, Figures figures)
    {
        var factors = new Fraction[_plan.Nodes.Length];
        factors[group.Index] = Fraction.One;
        for (int i = group.Index + 1; i <= LastBelow(group); i++)
        {
            int parent = _plan.Nodes[i].Parent!.Index;
            factors[i] = factors[parent] * figures.Factor[parent];
        }
        return factors;
    }

    private ImmutableArray<IndicatorNode> GroupsBelow(IndicatorNode group) =>
        [.. Enumerable.Range(group.Index, LastBelow(group) - group.Index + 1).Select(i => _plan.Nodes[i]).Where(n => n.Indicator.IsGroup)];

    private int LastBelow(IndicatorNode node)
    {
        int last = node.Index;
        while (last + 1 < _plan.Nodes.Length && _plan.Nodes[last + 1].Depth > node.Depth)
        {
            last++;
        }
        return last;
    }

    /// <summary>What one variable can add to a sum.</summary>
    private readonly record struct Gain(int Variable, Fraction Factor, bool IsPenalty, Fraction WhenOpen);

    /// <summary>Everything that can add to one group, or to the total.</summary>
    private sealed record Sum(IndicatorNode? Node, ImmutableArray<Gain> Gains, ImmutableArray<Gain> ByCost, Fraction Slack);
}

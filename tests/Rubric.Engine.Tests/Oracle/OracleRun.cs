using Rubric.Schema;

namespace Rubric.Oracle;

/// <summary>One evaluation of one sheet without errors (format, section 9, steps 2 to 6).</summary>
public sealed class OracleRun
{
    private readonly OracleView _view;
    private readonly OracleSheet _sheet;
    private readonly OracleTree _tree;
    private readonly OracleConditions _conditions;
    private readonly OracleOverrides _overrides;
    private readonly RubricDefinition _rubric;

    public OracleRun(OracleView view, OracleSheet sheet, Func<OracleNode, Exact> bestRate)
    {
        (_view, _sheet, _rubric) = (view, sheet, view.Rubric);
        _tree = new OracleTree(view, bestRate);
        _conditions = new OracleConditions(view, sheet);
        _overrides = new OracleOverrides(_rubric, _conditions);
    }

    public OracleResult Run()
    {
        if (_overrides.BeforeScoring() is { } first)
        {
            string? tier = (first.Effect as SetTier)?.Tier;
            _tree.Score();
            ForgetPoints();
            return new OracleResult
            {
                Status = tier is null ? "Excluded" : "Decided",
                View = _view,
                Tier = tier,
                Fired = [new OracleFired(first.Id, null, tier, true)],
            };
        }
        Score();
        List<string> missing = [.. _view.All.Where(n => n.IsScoredLeaf && n.Missing).Select(n => n.Id),
            .. _rubric.Facts.Where(f => _sheet.Facts[f.Id] is null && IsNamed(f.Id)).Select(f => $"fact:{f.Id}")];
        bool nothing = _view.Main.SelectMany(n => n.ScoredLeaves()).All(l => l.Mark == Mark.NotApplicable);
        if (nothing)
        {
            return Nothing(missing);
        }
        var total = Total()!.Value;
        return missing.Count == 0 ? Finish(total) : Bounds(total, missing);
    }

    /// <summary>The best total over full marks, or the best rate of what is taken, with every leaf at its best.</summary>
    public Exact Best(string? take)
    {
        foreach (var leaf in _view.All.Where(n => n.IsScoredLeaf))
        {
            leaf.Unanswered = UnansweredPolicy.Incomplete;
        }
        _tree.Score();
        if (_view.Main.SelectMany(n => n.ScoredLeaves()).All(l => l.Omitted))
        {
            return 0;
        }
        if (take is null)
        {
            foreach (var penalty in _view.Penalties)
            {
                penalty.Points = (Exact)0;
            }
            var replaced = _rubric.Overrides.Select(o => o.Effect).OfType<ReplaceTotal>().Select(r => Exact.Of(r.Total));
            return replaced.Aggregate(Total()!.Value.Rounded.High, Exact.Max) / Exact.Of(_rubric.FullMarks);
        }
        if (take.Contains('/', StringComparison.Ordinal))
        {
            return _tree.Dimensions.TryGetValue(take, out var value) ? value.Points.High / value.Applicable : 0;
        }
        var node = _view.ById[take];
        return node.Applicable is { } applicable ? node.Points!.Value.High / applicable : 0;
    }

    private void Score()
    {
        _tree.Score();
        // From below: the tiers of a group may ask for the sub-grades below it.
        foreach (var node in Enumerable.Reverse(_view.All))
        {
            if (node.Applicable is { } applicable && !node.Indicator.Tiers.IsEmpty)
            {
                node.Grades = _conditions.Walk(node.Indicator.Tiers, node.Points!.Value, applicable);
            }
        }
        _conditions.Dimensions = _tree.Dimensions;
    }

    /// <summary>The total before and after its rounding; null if nothing applies.</summary>
    private (Span Rounded, Span Unrounded)? Total()
    {
        if (_tree.MainTree() is not { } main)
        {
            return null;
        }
        var total = main + OracleTree.Outside(_view.Bonus, _rubric.Bonus) - OracleTree.Outside(_view.Penalties, _rubric.Penalties);
        if (_rubric.TotalLimit is { } limit)
        {
            total = total.Map(t => Exact.Min(t, Exact.Of(limit)));
        }
        total = total.Map(t => Exact.Max(t, 0));
        return (total.Map(t => t.Round(_rubric.Rounding.Total, _rubric.Rounding.Mode)), total);
    }

    private OracleResult Finish((Span Rounded, Span Unrounded) totals)
    {
        var (total, outcomes, before) = Outcomes(totals);
        bool excluded = outcomes.Count == 0;
        return new OracleResult
        {
            Status = excluded ? "Excluded" : "Scored",
            View = _view,
            Dimensions = _tree.Dimensions,
            Total = total.High,
            TierBefore = before.Single(),
            Tier = excluded ? null : outcomes.Single(),
            Fired = _overrides.Fired,
        };
    }

    private OracleResult Bounds((Span Rounded, Span Unrounded) totals, List<string> missing)
    {
        var (bounds, outcomes, _) = Outcomes(totals);
        return new OracleResult
        {
            Status = "Incomplete",
            View = _view,
            Dimensions = _tree.Dimensions,
            Missing = missing,
            Lowest = bounds.Low,
            Highest = bounds.High,
            Reachable = Reachable(outcomes),
        };
    }

    /// <summary>Nothing is applicable: there is nothing to add up, whatever the policies, so nothing shows any points.</summary>
    private OracleResult Nothing(List<string> missing)
    {
        ForgetPoints();
        return new OracleResult
        {
            Status = missing.Count == 0 ? "Excluded" : "Incomplete",
            View = _view,
            Missing = missing,
            Reachable = missing.Count == 0 ? [] : Reachable([]),
        };
    }

    /// <summary>Where nothing was scored, all that can be said is what does not apply and what is only recorded.</summary>
    private void ForgetPoints()
    {
        foreach (var node in _view.All)
        {
            node.Mark = node.Mark is Mark.NotApplicable or Mark.Informational ? node.Mark : Mark.NotScored;
            (node.Points, node.ComputedPoints, node.Applicable, node.Grades) = (null, null, null, []);
        }
    }

    private List<string> Reachable(List<string?> outcomes)
    {
        List<string?> all = [.. outcomes, .. _overrides.OpenBeforeScoring()];
        return [.. _rubric.Tiers.Select(t => t.Id).Where(all.Contains)];
    }

    private (Span Total, List<string?> Outcomes, List<string?> Before) Outcomes((Span Rounded, Span Unrounded) totals)
    {
        var (total, seen) = (totals.Rounded, _rubric.Rounding.ExactTiers ? totals.Unrounded : totals.Rounded);
        _overrides.ReplaceTotal(ref total, ref seen);
        var before = _conditions.Walk(_rubric.Tiers, seen, Exact.Of(_rubric.FullMarks));
        return (total, _overrides.Run(before), before);
    }

    /// <summary>Whether any <c>when</c> or <c>require</c> of the rubric names a fact.</summary>
    private bool IsNamed(string fact) =>
        _rubric.Tiers.SelectMany(t => t.Require)
            .Concat(_view.All.SelectMany(n => n.Indicator.Tiers).SelectMany(t => t.Require))
            .Concat(_rubric.Overrides.SelectMany(o => o.When))
            .SelectMany(Parts)
            .OfType<FactCondition>()
            .Any(c => c.Fact == fact);

    private static IEnumerable<Condition> Parts(Condition condition)
    {
        IEnumerable<Condition> inner = condition switch
        {
            AllCondition c => c.Conditions,
            AnyCondition c => c.Conditions,
            AtLeastCondition c => c.Conditions,
            NotCondition c => [c.Condition],
            _ => [],
        };
        return inner.SelectMany(Parts).Prepend(condition);
    }
}

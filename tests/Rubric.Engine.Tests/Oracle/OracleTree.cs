using Rubric.Schema;

namespace Rubric.Oracle;

/// <summary>Leaves, groups, sub-grades and dimensions (format, section 9, steps 3 and 4).</summary>
public sealed class OracleTree(OracleView view, Func<OracleNode, Exact> bestRate)
{
    private readonly RoundingPolicy _rounding = view.Rubric.Rounding;

    /// <summary>Points and applicable full marks of every dimension value that anything belongs to.</summary>
    public Dictionary<string, (Span Points, Exact Applicable, bool Missing)> Dimensions { get; } = new(StringComparer.Ordinal);

    /// <summary>Scores everything, children before their parents.</summary>
    public void Score()
    {
        foreach (var root in view.Main.Concat(view.Bonus).Concat(view.Penalties))
        {
            Score(root);
        }
        foreach (var dimension in view.Rubric.Dimensions)
        {
            foreach (var value in dimension.Values)
            {
                Add(dimension.Id, value.Id);
            }
        }
    }

    /// <summary>The main tree: the sum of the roots × full marks / their applicable full marks; null if none applies.</summary>
    public Span? MainTree()
    {
        var applicable = view.Main.Where(n => n.Applicable is not null).ToList();
        if (applicable.Count == 0)
        {
            return null;
        }
        var full = Exact.Sum(applicable.Select(n => n.Applicable!.Value));
        return Sum(applicable).Map(p => p * Exact.Of(view.Rubric.FullMarks) / full);
    }

    /// <summary>The sum of bonus or penalties within its limit.</summary>
    public static Span Outside(List<OracleNode> roots, Supplement? supplement)
    {
        var sum = Sum(roots.Where(r => r.Points is not null));
        return supplement?.Limit is { } limit ? sum.Map(p => Exact.Min(p, Exact.Of(limit))) : sum;
    }

    private static Span Sum(IEnumerable<OracleNode> nodes) => nodes.Aggregate((Span)(Exact)0, (sum, n) => sum + n.Points!.Value);

    private void Score(OracleNode node)
    {
        foreach (var child in node.Children)
        {
            Score(child);
        }
        if (node.AsIfNotWritten)
        {
            node.Mark = node.Mark == Mark.Informational ? Mark.Informational : Mark.NotApplicable;
        }
        else if (node.IsGroup)
        {
            ScoreGroup(node);
        }
        else if (node.IsScoredLeaf)
        {
            ScoreLeaf(node);
        }
    }

    private void ScoreLeaf(OracleNode leaf)
    {
        var full = leaf.Full!.Value;
        bool applies = !leaf.Omitted && !leaf.SaidNotApplicable;
        Exact? computed = null;
        if (applies && leaf.Scale is EvaluationScale)
        {
            computed = leaf.CombinedRate * full;
        }
        else if (applies && leaf.Answer is { } answer)
        {
            computed = OracleScales.Points(leaf, answer) * full / leaf.Maximum!.Value;
            applies = computed is not null;
        }
        if (computed is { } points)
        {
            computed = Leaf(leaf, points);
        }

        leaf.Applicable = full;
        if (leaf.Award is { } award)
        {
            (leaf.Mark, leaf.Points, leaf.ComputedPoints) = (Mark.Awarded, Leaf(leaf, Exact.Of(award.Points)), computed);
        }
        else if (!applies)
        {
            leaf.Mark = Mark.NotApplicable;
            CountNotApplicable(leaf, p => Leaf(leaf, p));
        }
        else if (computed is { } scored)
        {
            (leaf.Mark, leaf.Points) = (Mark.Scored, scored);
        }
        else
        {
            leaf.Mark = Mark.Unanswered;
            leaf.Missing = leaf.Unanswered == UnansweredPolicy.Incomplete;
            leaf.Points = !leaf.Missing ? (Exact)0
                : leaf.Scale is EvaluationScale ? new Span(0, bestRate(leaf)).Map(r => Leaf(leaf, r * full))
                : OracleScales.Range(leaf).Map(p => Leaf(leaf, p * full / leaf.Maximum!.Value));
        }
    }

    private static void CountNotApplicable(OracleNode node, Func<Exact, Exact> round)
    {
        var full = node.Full!.Value;
        Exact? points = node.Policy switch
        {
            NotApplicablePolicy.Zero => 0,
            NotApplicablePolicy.Full => round(full),
            _ => null,
        };
        node.Points = points is { } counted ? counted : null;
        node.Applicable = points is null ? null : full;
    }

    private void ScoreGroup(OracleNode group)
    {
        var full = group.Full!.Value;
        var children = group.Children.Where(c => !c.AsIfNotWritten && !c.Indicator.Informational).ToList();
        var applicable = children.Where(c => c.Applicable is not null).ToList();
        if (applicable.Count == 0)
        {
            CountNotApplicable(group, Group);
        }
        else
        {
            var sum = Sum(applicable);
            var had = Exact.Sum(applicable.Select(c => c.Applicable!.Value));
            if (children.Any(c => c.Applicable is null && c.Policy == NotApplicablePolicy.RescaleParent))
            {
                (sum, had) = (sum.Map(p => p * full / had), full);
            }
            sum = sum.Map(Group);
            if (group.Section != Section.Main)
            {
                (sum, had) = (sum.Map(p => Exact.Min(p, full)), full);
            }
            (group.Points, group.Applicable) = (sum, had);
        }
        group.Missing = children.Any(c => c.Missing);
        group.Mark = group.ScoredLeaves().All(l => l.Mark == Mark.NotApplicable) ? Mark.NotApplicable
            : group.Missing ? Mark.Unanswered : Mark.Scored;
    }

    private void Add(string dimension, string value)
    {
        var leaves = view.Main.SelectMany(n => n.ScoredLeaves())
            .Where(l => l.Applicable is not null && l.Dimensions.TryGetValue(dimension, out string? own) && own == value)
            .ToList();
        if (leaves.Count > 0)
        {
            Dimensions[$"{dimension}/{value}"] = (Sum(leaves), Exact.Sum(leaves.Select(l => l.Applicable!.Value)), leaves.Any(l => l.Missing));
        }
    }

    // In bonus and penalties the weight is the most that a leaf can add or take.
    private Exact Leaf(OracleNode leaf, Exact points)
    {
        var rounded = points.Round(_rounding.Leaves, _rounding.Mode);
        return leaf.Section == Section.Main ? rounded : Exact.Min(rounded, leaf.Full!.Value);
    }

    private Exact Group(Exact points) => points.Round(_rounding.Groups, _rounding.Mode);
}

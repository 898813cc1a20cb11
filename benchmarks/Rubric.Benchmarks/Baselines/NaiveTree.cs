namespace Rubric.Benchmarks;

/// <summary>What most people write: a tree of objects, dictionaries by id, recursion, a list of tiers.</summary>
public sealed class NaiveTree : ScoringContender
{
    private readonly NaiveNode _root;
    private readonly List<NaiveTier> _tiers;
    private readonly List<Dictionary<string, decimal>> _sheets;

    public NaiveTree(Scores scores)
        : base(scores) => (_root, _tiers, _sheets) = (NaiveNode.Of(scores.Rubric), NaiveTier.Of(scores.Rubric), NaiveNode.Sheets(scores));

    public override void Run()
    {
        for (int row = 0; row < _sheets.Count; row++)
        {
            var points = new Dictionary<string, decimal>();
            decimal total = Math.Round(Points(_root, _sheets[row], points), 2, MidpointRounding.AwayFromZero);
            Outcomes[row] = new Outcome((int)(total * 100), Tier(total, points));
        }
    }

    private static decimal Points(NaiveNode node, Dictionary<string, decimal> scores, Dictionary<string, decimal> points)
    {
        if (node.Children.Count == 0)
        {
            return scores[node.Id] * node.PointsOfOne;
        }
        decimal sum = 0;
        foreach (var child in node.Children)
        {
            sum += Points(child, scores, points);
        }
        points[node.Id] = sum;
        return sum;
    }

    private int Tier(decimal total, Dictionary<string, decimal> points)
    {
        for (int i = 0; i < _tiers.Count; i++)
        {
            if (Holds(_tiers[i], total, points))
            {
                return i;
            }
        }
        return -1;
    }

    private static bool Holds(NaiveTier tier, decimal total, Dictionary<string, decimal> points)
    {
        if (total < tier.Needed)
        {
            return false;
        }
        foreach (var (id, floor) in tier.Floors)
        {
            if (points[id] < floor)
            {
                return false;
            }
        }
        return true;
    }
}

namespace Rubric.Benchmarks;

/// <summary><see cref="NaiveTree"/> with LINQ.</summary>
public sealed class NaiveLinqTree : ScoringContender
{
    private readonly NaiveNode _root;
    private readonly List<NaiveTier> _tiers;
    private readonly List<Dictionary<string, decimal>> _sheets;

    public NaiveLinqTree(Scores scores)
        : base(scores) => (_root, _tiers, _sheets) = (NaiveNode.Of(scores.Rubric), NaiveTier.Of(scores.Rubric), NaiveNode.Sheets(scores));

    public override void Run()
    {
        for (int row = 0; row < _sheets.Count; row++)
        {
            var points = new Dictionary<string, decimal>();
            decimal total = Math.Round(Points(_root, _sheets[row], points), 2, MidpointRounding.AwayFromZero);
            var tier = _tiers.First(t => total >= t.Needed && t.Floors.All(f => points[f.Id] >= f.Points));
            Outcomes[row] = new Outcome((int)(total * 100), _tiers.IndexOf(tier));
        }
    }

    private static decimal Points(NaiveNode node, Dictionary<string, decimal> scores, Dictionary<string, decimal> points) =>
        node.Children.Count == 0
            ? scores[node.Id] * node.PointsOfOne
            : points[node.Id] = node.Children.Sum(c => Points(c, scores, points));
}

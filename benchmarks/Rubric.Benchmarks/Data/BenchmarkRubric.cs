namespace Rubric.Benchmarks;

/// <summary>A rubric of any size in the shape of <c>rubrics/jinniu-station</c>; with 31 leaves it has that one's tree, weights, tiers and floors.</summary>
/// <remarks>Every leaf is a score on a maximum of its own, all with denominators of twos and fives, so that <c>decimal</c> is exact too.</remarks>
public sealed class BenchmarkRubric
{
    /// <summary>All points are whole multiples of a two-hundredth: half of what the total is rounded to, so that ties occur.</summary>
    public const int PartsOfAPoint = 200;

    public const int Roots = 8;

    private static readonly int[] s_groupsOfARoot = [2, 2, 1, 1, 2, 1, 1, 2];
    private static readonly int[] s_leavesOfAGroup = [4, 3, 3, 2, 3, 3, 4, 3, 2, 2, 1, 1];
    private static readonly int[] s_weights = [3, 3, 1, 2, 2, 2, 3, 3, 3, 2, 3, 3, 4, 2, 4, 4, 3, 3, 3, 3, 3, 3, 4, 3, 3, 4, 4, 5, 5, 5, 5];
    private static readonly (int Maximum, decimal Step)[] s_scales = [(10, 0.5m), (5, 0.1m), (20, 1m), (100, 1m), (4, 0.5m), (10, 0.1m), (50, 1m)];

    public BenchmarkRubric(int leaves)
    {
        Indicators = Build(leaves);
        Groups = [.. Indicators.SelectMany(r => r.Groups)];
        Leaves = [.. Groups.SelectMany(g => g.Leaves)];
        FullMarks = Indicators.Sum(r => r.Weight);
    }

    public static IReadOnlyList<BenchmarkTier> Tiers { get; } =
    [
        new("star-5", 90, 80), new("star-4", 80, 70), new("star-3", 70, 60), new("star-2", 60, 50), new("star-1", 50, 40), new("unrated", 0, 0),
    ];

    public IReadOnlyList<BenchmarkGroup> Indicators { get; }

    public IReadOnlyList<BenchmarkGroup> Groups { get; }

    public IReadOnlyList<BenchmarkLeaf> Leaves { get; }

    public int FullMarks { get; }

    /// <summary>The points that a tier needs.</summary>
    public decimal Needed(BenchmarkTier tier) => FullMarks * tier.Total / 100m;

    public static decimal Floor(BenchmarkGroup indicator, BenchmarkTier tier) => indicator.Weight * tier.Floor / 100m;

    private static List<BenchmarkGroup> Build(int leaves)
    {
        var sizes = Sizes(leaves);
        int group = 0, leaf = 0;
        var roots = new List<BenchmarkGroup>();
        for (int r = 0; r < Roots; r++)
        {
            int end = sizes.Count * s_groupsOfARoot.Take(r + 1).Sum() / s_leavesOfAGroup.Length;
            var groups = new List<BenchmarkGroup>();
            for (; group < end; group++)
            {
                string id = $"{r + 1}.{groups.Count + 1}";
                groups.Add(new BenchmarkGroup(id, [], [.. Enumerable.Range(1, sizes[group]).Select(n => Leaf($"{id}.{n}", leaf++))]));
            }
            roots.Add(new BenchmarkGroup($"{r + 1}", groups, []));
        }
        return roots;
    }

    /// <summary>How many leaves each second-level indicator has.</summary>
    private static List<int> Sizes(int leaves)
    {
        var sizes = new List<int>();
        for (int left = leaves; left > 0; left -= sizes[^1])
        {
            sizes.Add(Math.Min(left, s_leavesOfAGroup[sizes.Count % s_leavesOfAGroup.Length]));
        }
        return sizes;
    }

    private static BenchmarkLeaf Leaf(string id, int index)
    {
        var (maximum, step) = s_scales[index % s_scales.Length];
        return new BenchmarkLeaf(id, s_weights[index % s_weights.Length], maximum, step);
    }
}

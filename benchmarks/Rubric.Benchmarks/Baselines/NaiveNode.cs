namespace Rubric.Benchmarks;

/// <summary>A node of the tree that most people write.</summary>
public sealed class NaiveNode
{
    public required string Id { get; init; }

    public decimal PointsOfOne { get; init; }

    public List<NaiveNode> Children { get; } = [];

    public static NaiveNode Of(BenchmarkRubric rubric)
    {
        var total = new NaiveNode { Id = "total" };
        total.Children.AddRange(rubric.Indicators.Select(Of));
        return total;
    }

    /// <summary>The scores of every row by the id of the leaf.</summary>
    public static List<Dictionary<string, decimal>> Sheets(Scores scores) =>
        [.. Enumerable.Range(0, scores.Rows).Select(row => Sheet(scores, row))];

    private static Dictionary<string, decimal> Sheet(Scores scores, int row)
    {
        var sheet = new Dictionary<string, decimal>();
        for (int leaf = 0; leaf < scores.Columns; leaf++)
        {
            sheet[scores.Rubric.Leaves[leaf].Id] = scores.Row(row)[leaf];
        }
        return sheet;
    }

    private static NaiveNode Of(BenchmarkGroup group)
    {
        var node = new NaiveNode { Id = group.Id };
        node.Children.AddRange(group.Groups.Select(Of));
        node.Children.AddRange(group.Leaves.Select(l => new NaiveNode { Id = l.Id, PointsOfOne = l.PointsOfOne }));
        return node;
    }
}

using Rubric.Schema;

namespace Rubric.Engine.Tests.Paths;

/// <summary>Which path is best, and for which tier.</summary>
public sealed class PathOrderTests
{
    /// <summary>From 60 points: a can bring 20 at once, b and c 5 each.</summary>
    private const string Rubric = """
        facts: [{ id: rated, title: 已认定, type: yes-no, default: no }]
        indicators:
          - { id: a, title: 甲, weight: 40, scale: { options: [{ id: high, title: 高, points: 40 }, { id: low, title: 低, points: 20 }] } }
          - { id: g, title: 组, weight: 60, indicators: [{ id: b, title: 乙, weight: 30, scale: { score: { step: 5 } } }, { id: c, title: 丙, weight: 30, scale: { score: { step: 5 } } }] }
        tiers:
          - { id: t80, title: 八十, min: 80 }
          - { id: t70, title: 七十, min: 70 }
          - { id: apart, title: 单列, ranked: false, max: 30 }
          - { id: t0, title: 零 }
        overrides: [{ id: rated, title: 直接认定, when: { fact: rated }, set: t80 }]
        """;

    private static readonly Evaluation _result = Sheets.Scored(Rubric, "answers: { a: low, b: 20, c: 20 }");

    [Theory]
    [InlineData(PathOrder.FewestChanges, "b: 30", "1", "10")]
    [InlineData(PathOrder.LeastPoints, "b: 30", "10", "10")]
    public void The_next_better_tier_is_the_one_asked_for_unless_another_is(PathOrder order, string steps, string cost, string points) =>
        Assert.Equal((steps, cost, points, "t70"), Told(_result.PathTo(options: new PathOptions { Order = order })));

    [Fact]
    public void The_fewest_changes_may_move_more_points_than_are_needed()
    {
        const string rubric = """
            indicators:
              - { id: a, title: 甲, weight: 40, scale: { options: [{ id: high, title: 高, points: 40 }, { id: low, title: 低, points: 0 }] } }
              - { id: b, title: 乙, weight: 30, scale: { score: { step: 5 } } }
              - { id: c, title: 丙, weight: 30, scale: { score: { step: 5 } } }
            tiers: [{ id: t70, title: 七十, min: 70 }, { id: t0, title: 零 }]
            """;
        var result = Sheets.Scored(rubric, "answers: { a: low, b: 15, c: 20 }");
        PathOptions By(PathOrder order) => new() { Order = order, Costs = [new("a", 0.5m), new("c", 2)] };

        Assert.Equal(("a: high", "1", "40", "t70"), Told(result.PathTo(options: By(PathOrder.FewestChanges))));
        // 35 points are needed; b and c have 25 of them.
        Assert.Equal(("a: high", "40", "40", "t70"), Told(result.PathTo(options: By(PathOrder.LeastPoints))));
        Assert.Equal(("a: high", "20", "40", "t70"), Told(result.PathTo(options: By(PathOrder.LeastCost))));
        var lower = Sheets.Scored(rubric.Replace("min: 70", "min: 60", StringComparison.Ordinal), "answers: { a: low, b: 15, c: 20 }");
        Assert.Equal(("b: 30, c: 30", "25", "25", "t70"), Told(lower.PathTo(options: By(PathOrder.LeastPoints))));
        Assert.Equal(("a: high", "20", "40", "t70"), Told(lower.PathTo(options: By(PathOrder.LeastCost))));
    }

    [Fact]
    public void A_cost_of_a_group_holds_for_what_is_below_it_unless_that_has_one()
    {
        PathOptions By(params (string Id, int Cost)[] costs) => new() { Order = PathOrder.LeastCost, Costs = [.. costs.Select(c => KeyValuePair.Create(c.Id, (Fraction)c.Cost))] };

        Assert.Equal(("a: high", "20", "20", "t80"), Told(_result.PathTo(options: By(("g", 3)))));
        Assert.Equal(("c: 30", "10", "10", "t70"), Told(_result.PathTo(options: By(("g", 3), ("c", 1)))));
    }

    [Fact]
    public void A_changed_fact_costs_once()
    {
        var options = new PathOptions { Order = PathOrder.LeastCost, ChangeableFacts = ["rated"] };

        Assert.Equal(("rated: yes", "1", "0", "t80"), Told(_result.PathTo("t80", options)));
        Assert.Equal(("rated: yes", "9", "0", "t80"), Told(_result.PathTo("t80", options with { Costs = [new("rated", 9)] })));
        Assert.Equal(("a: high", "20", "20", "t80"), Told(_result.PathTo("t80", options with { Costs = [new("rated", 99)] })));
    }

    [Fact]
    public void Among_paths_of_the_same_cost_the_one_with_fewer_changes_is_taken()
    {
        var path = _result.PathTo("t80", new PathOptions { Order = PathOrder.LeastPoints });

        // b and c would bring the same 20 points.
        Assert.Equal(("a: high", "20", "20", "t80"), Told(path));
    }

    [Fact]
    public void A_better_tier_will_do_but_of_an_unranked_one_there_is_none()
    {
        var high = Sheets.Scored(Rubric, "answers: { a: high, b: 20, c: 25 }");

        Assert.Equal("t80", high.Tier!.Id);
        Assert.Equal(PathStatus.AlreadyReached, high.PathTo("t70").Status);
        Assert.Equal(PathStatus.AlreadyReached, high.PathTo().Status);
        Assert.Null(high.PathTo().Target);
        var path = high.PathTo("apart", new PathOptions { MayLower = true, Order = PathOrder.LeastPoints });
        Assert.Equal(("apart", "55", 3), (path.Result!.Tier!.Id, path.Cost.ToString(), path.Steps.Length));
    }

    [Fact]
    public void From_an_unranked_tier_the_next_better_one_is_the_lowest_that_is_ranked()
    {
        var apart = Sheets.Scored(Rubric, "answers: { a: low, b: 5, c: 0 }");

        Assert.Equal(("apart", "t0"), (apart.Tier!.Id, apart.PathTo().Target!.Id));
        // Above 30 it is ranked again.
        Assert.Equal(("c: 10", "1", "10", "t0"), Told(apart.PathTo()));
    }

    private static (string Steps, string Cost, string Points, string? Tier) Told(TierPath path)
    {
        Assert.True(path.IsProvenMinimal);
        return (string.Join(", ", path.Steps.Select(s => $"{s.Id}: {s.To}")), path.Cost.ToString(), path.Points.ToString(), path.Result?.Tier?.Id);
    }
}

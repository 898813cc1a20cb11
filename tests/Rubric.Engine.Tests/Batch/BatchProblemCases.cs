using System.Collections.Immutable;
using Rubric.Engine.Tests.Binding;
using Rubric.Schema;

namespace Rubric.Engine.Tests.Batch;

/// <summary>What only rows of numbers can be wrong about.</summary>
internal static class BatchProblemCases
{
    public static AnswerProblem[] All { get; } =
    [
        new("RUB6036", "points between two options", () => Find("{ options: [{ id: a, title: 甲, points: 100 }, { id: b, title: 乙, points: 1.2 }, { id: c, title: 丙, points: 0 }] }", t => t.Add([2.5m])), 0, 0,
            "'x' cannot earn '2.5' points on its scale, which gives one of: 0, 1.2, 100. Give one of these.",
            "“x”在其评分尺度上得不到“2.5”分；可得的分值：0、1.2、100。请改用其中的分值。") { Document = null },
        new("RUB6036", "points off the step", () => Find("{ score: { step: 0.5 } }", t => t.Add([3.3m])), 0, 0,
            "'x' cannot earn '3.3' points on its scale, which gives 0 to 100 in steps of 0.5. Give one of these.",
            "“x”在其评分尺度上得不到“3.3”分；可得的分值：0 到 100，每档 0.5。请改用其中的分值。") { Document = null },
        new("RUB6036", "points below 0", () => Find("{ score: {} }", t => t.Add([-0.001m])), 0, 0,
            "'x' cannot earn '-0.001' points on its scale, which gives 0 to 100. Give one of these.",
            "“x”在其评分尺度上得不到“-0.001”分；可得的分值：0 到 100。请改用其中的分值。") { Document = null },
        new("RUB6037", "a column that is not set", () => Find("{ score: {} }", t => t.AddRows(1)), 0, 0,
            "There is no score for 'x'. Set one, or say that it does not apply.",
            "“x”没有分值。请填写分值，或注明不适用。") { Document = null },
        new("RUB6037", "an empty cell", () => Find("{ score: {} }", t => t.SetAnswers(0, [""], t.AddRows(1))), 0, 0,
            "There is no score for 'x'. Set one, or say that it does not apply.",
            "“x”没有分值。请填写分值，或注明不适用。") { Document = null },
        new("RUB6038", "units above the best", () => Find("{ score: {} }", t => t.AddUnits([10_001])), 0, 0,
            "'x' has from 0 to 10000 units, not '10001'. Give a number in between.",
            "“x”的单位数应在 0 到 10000 之间，这里是“10001”。请改用其间的数。") { Document = null },
        new("RUB6038", "units below 0", () => Find("{ score: {} }", t => t.AddUnits([int.MinValue])), 0, 0,
            "'x' has from 0 to 10000 units, not '-2147483648'. Give a number in between.",
            "“x”的单位数应在 0 到 10000 之间，这里是“-2147483648”。请改用其间的数。") { Document = null },
    ];

    private static ImmutableArray<Diagnostic> Find(string scale, Action<ScoreTable> fill)
    {
        var plan = ScorePlan.Create(Sheets.EvaluatorOf($"indicators: [{{ id: x, title: 甲, weight: 100, scale: {scale} }}]"));
        var table = new ScoreTable(plan);
        fill(table);
        var bad = Assert.Single(plan.Score(table).BadScores);
        Assert.Equal("rows[0].x", bad.Problem.Path);
        return [bad.Problem];
    }
}

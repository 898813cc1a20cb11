using Rubric.Schema;

namespace Rubric.Engine.Tests.Explaining;

/// <summary>How far evaluators are apart, worked by hand.</summary>
public sealed class DisagreementTests
{
    private static readonly RubricDefinition _inner = Sheets.ReadRubric(
        "full-marks: 20\nindicators: [{ id: x, title: 子, weight: 10 }, { id: y, title: 丑, weight: 10, not-applicable: rescale-total }]\n", "inner");

    [Fact]
    public void Rates_mean_spread_and_distance_are_exact()
    {
        var disagreement = Assert.Single(Evaluate("", "{ x: 6, y: 10 }", "{ x: 8, y: 9 }", "{ x: 8, y: 10 }").Disagreements);

        // 16/20, 17/20 and 18/20.
        Assert.Equal(("0.85", "0.1"), (disagreement.Mean.ToString(), disagreement.Spread.ToString()));
        Assert.Equal([("0.8", "-0.05"), ("0.85", "0"), ("0.9", "0.05")], disagreement.Rates.Select(r => (r.Rate.ToString(), r.FromMean.ToString())));
        // x: 0.6, 0.8, 0.8 is wider than y: 1, 0.9, 1.
        Assert.Equal([("x", "0.2", "11/15"), ("y", "0.1", "29/30")], disagreement.Parts.Select(p => (p.Indicator.Id, p.Spread.ToString(), p.Mean.ToString())));
    }

    [Fact]
    public void Only_what_the_leaf_takes_is_looked_at()
    {
        var disagreement = Assert.Single(Evaluate(", take: y", "{ x: 6, y: 10 }", "{ x: 8, y: 9 }", "{ x: 8, y: n/a }").Disagreements);
        Assert.Equal(["1", "0.9"], disagreement.Rates.Select(r => r.Rate.ToString()));
        Assert.Equal(["y"], disagreement.Parts.Select(p => p.Indicator.Id));
    }

    [Fact]
    public void One_sheet_disagrees_with_nobody() => Assert.Empty(Evaluate("", "{ x: 6, y: 10 }").Disagreements);

    [Fact]
    public void Whoever_stands_farthest_is_named_and_sheets_of_one_evaluator_are_numbered()
    {
        string text = Evaluate(", combine: trimmed-mean", "{ x: 6, y: 10 }", "{ x: 8, y: 9 }", "{ x: 10, y: 10 }").ToText();
        // 80 %, 85 % and 100 %: 88.33 on average; the lowest and the highest are trimmed off.
        Assert.Contains("各表         3  88.33%  80.00%  100.00%           20.00  zhang（第 3 份）高 11.67（已去掉）\n", text, StringComparison.Ordinal);
        Assert.Contains("子    各表         3  80.00%  60.00%  100.00%           40.00  zhang（第 1 份）低 20.00（已去掉）、zhang（第 3 份）高 20.00（已去掉）\n", text, StringComparison.Ordinal);
    }

    private static Explanation Evaluate(string more, params string[] answers)
    {
        var outer = Sheets.ReadRubric($"indicators: [{"{"} id: all, title: 各表, weight: 100, scale: {"{"} evaluation: {"{"} rubric: inner{more} {"} } }"}]\n", "outer");
        var evaluator = new RubricEvaluator(RubricSet.Create(outer, _inner).GetValueOrThrow(), "outer");
        return evaluator.Evaluate(new Dossier(answers.Select(a => Sheets.ReadSubmission($"by: zhang\nanswers: {a}", "inner")))).Explain(ExplanationLaw.Quick);
    }
}

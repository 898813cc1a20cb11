using Rubric.Schema;

namespace Rubric.Engine.Tests.Batch;

/// <summary>What rows of numbers cannot express is refused when the plan is made, with all reasons.</summary>
public sealed class PlanRefusalTests
{
    private const string Leaf = "indicators: [{ id: a, title: 甲, weight: 100 }]\n";

    private const string Bands = "indicators: [{ id: a, title: 甲, weight: 100, scale: { bands: { steps: [{ min: 5, points: 100 }, { points: 0 }] } } }]\n";

    [Theory]
    [InlineData("indicators: [{ id: a, title: 甲, weight: 100, scale: { evaluation: { rubric: inner } } }]", null, "'a' scores other submissions")]
    [InlineData(Bands + "tiers: [{ id: t, title: 级, require: { answer: a, min: 6 } }]", null, "the tier 't' asks for the answer of 'a', which its points do not tell")]
    [InlineData(Bands + "tiers: [{ id: t, title: 级 }]\noverrides: [{ id: o, title: 降, when: { answer: a, min: 6 }, set: t }]", null,
        "the override 'o' asks for the answer of 'a', which its points do not tell")]
    [InlineData("indicators: [{ id: a, title: 甲, weight: 100, scale: { options: [{ id: x, title: 子, points: 100 }, { id: y, title: 丑, points: 100 }] } }]\n"
        + "tiers: [{ id: t, title: 级, require: { answer: a, in: x } }]", null, "the tier 't' asks for the answer of 'a', which its points do not tell")]
    [InlineData(Leaf + "not-applicable: rescale-total\nprofiles: [{ id: p, title: 室, omit: [a] }]", "p", "the profile omits everything")]
    [InlineData("rounding: { leaves: 0 }\nnot-applicable: rescale-total\nindicators: [{ id: a, title: 甲, weight: 30 }, { id: b, title: 乙, weight: 70 }]\n"
        + "profiles: [{ id: p, title: 室, omit: [a] }]", "p", "it rounds within the tree where the profile rescales points")]
    [InlineData("full-marks: 1000000000\nindicators: [{ id: a, title: 甲, weight: 1000000000 }]", null, "the points of 'a' have more than 2,147,483,646 steps")]
    [InlineData(Leaf + "rounding: { total: 0 }\nfacts: [{ id: v, title: 事故, type: yes-no, default: no }]\noverrides: [{ id: o, title: 降, when: { fact: v }, total: 0.5 }]", null,
        "the override 'o' replaces the total by one that is not rounded as the rubric says")]
    public void Each_obstacle_has_its_words(string rubric, string? profile, string reason)
    {
        var inner = Sheets.ReadRubric(Leaf, "inner");
        var evaluator = new RubricEvaluator(RubricSet.Create(Sheets.ReadRubric(rubric), inner).GetValueOrThrow(), "r");

        Assert.False(ScorePlan.TryCreate(evaluator, new() { Profile = profile }, out var plan, out var reasons));
        Assert.Null(plan);
        Assert.Equal([reason], reasons);
        var thrown = Assert.Throws<NotSupportedException>(() => ScorePlan.Create(evaluator, new() { Profile = profile }));
        Assert.Equal($"The rubric 'r@1' cannot be scored from rows of numbers: {reason}. Use RubricEvaluator.Evaluate.", thrown.Message);
    }

    [Theory]
    [InlineData(63, true)]
    [InlineData(64, false)]
    public void Tiers_fit_six_bits(int tiers, bool fits)
    {
        string rubric = Leaf + "tiers:\n" + string.Concat(Enumerable.Range(0, tiers).Select(i => $"  - {{ id: t{i}, title: 级, min: {99 - i} }}\n"));

        Assert.Equal(fits, ScorePlan.TryCreate(Sheets.EvaluatorOf(rubric), null, out _, out var reasons));
        Assert.Equal(fits ? [] : ["it has 64 tiers, more than 63"], reasons);
        Assert.All(fits ? Plans.InEveryWay(rubric, 37) : [], o => Assert.Equal("t62", o.Tier?.Id));
    }

    [Theory]
    [InlineData(31, true)]
    [InlineData(32, false)]
    public void Conditions_on_facts_fit_31_bits(int facts, bool fits)
    {
        string rubric = Leaf + "facts:\n" + string.Concat(Enumerable.Range(0, facts).Select(i => $"  - {{ id: f{i}, title: 实, type: yes-no, default: no }}\n"))
            + "tiers: [{ id: t, title: 级 }, { id: last, title: 末 }]\noverrides:\n"
            + string.Concat(Enumerable.Range(0, facts).Select(i => $"  - {{ id: o{i}, title: 降, when: {{ fact: f{i} }}, lower: 1 }}\n"));

        Assert.Equal(fits, ScorePlan.TryCreate(Sheets.EvaluatorOf(rubric), null, out var plan, out var reasons));
        Assert.Equal(fits ? [] : ["it has 32 conditions on facts, more than 31"], reasons);
        for (int i = 0; fits && i < facts; i++)
        {
            var table = new ScoreTable(plan!);
            table.Add([5], plan!.GetFacts(KeyValuePair.Create($"f{i}", (AnswerValue)true)));
            table.Add([5]);
            Assert.Equal(["last", "t"], new[] { 0, 1 }.Select(r => plan.Score(table)[r].Tier?.Id));
        }
    }

    [Fact]
    public void All_obstacles_are_told_at_once()
    {
        const string Rubric = Bands + """
            rounding: { total: 0 }
            tiers: [{ id: t, title: 级, require: { answer: a, min: 6 } }]
            overrides: [{ id: o, title: 降, when: { answer: a, min: 7 }, total: 0.5 }]
            """;

        Assert.False(ScorePlan.TryCreate(Sheets.EvaluatorOf(Rubric), null, out _, out var reasons));
        Assert.Equal(3, reasons.Length);
    }

    [Fact]
    public void Options_out_of_their_range_throw()
    {
        var evaluator = Sheets.EvaluatorOf(Leaf + "profiles: [{ id: p, title: 室, scales: { a: yes-no } }]");

        var thrown = Assert.Throws<ArgumentException>("options", () => ScorePlan.Create(evaluator, new() { Profile = "q" }));
        Assert.StartsWith("The rubric 'r@1' has no profile 'q'. It has: p.", thrown.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>("evaluator", () => ScorePlan.Create(null!));
        Assert.Throws<ArgumentNullException>("options", () => ScorePlan.Create(evaluator, new() { Facts = null! }));
        Assert.Throws<ArgumentOutOfRangeException>("options", () => ScorePlan.Create(evaluator, new() { Decimals = 7 }));
        Assert.Throws<ArgumentOutOfRangeException>("options", () => ScorePlan.Create(evaluator, new() { Decimals = -1 }));
        Assert.Throws<ArgumentOutOfRangeException>("options", () => ScorePlan.Create(evaluator, new() { Arithmetic = (ScoreArithmetic)4 }));
        Assert.Throws<ArgumentOutOfRangeException>("options", () => ScorePlan.Create(evaluator, new() { Form = (ScoreForm)(-1) }));
    }

    [Fact]
    public void A_form_that_is_not_there_is_refused() =>
        Assert.ThrowsAny<ArgumentException>(() => Plans.Of(Leaf, new() { Form = Ways.Forms[^1] + 1 }));

    [Fact]
    public void Facts_that_decide_something_must_be_known()
    {
        const string Rubric = Leaf + """
            facts:
              - { id: v, title: 事故, type: yes-no }
              - { id: n, title: 次数, type: number }
              - { id: idle, title: 备注, type: yes-no }
            tiers: [{ id: t, title: 级, require: [{ not: { fact: v } }, { fact: n, max: 2 }] }]
            """;
        var plan = Plans.Of(Rubric);
        var table = new ScoreTable(plan);

        var thrown = Assert.Throws<ArgumentException>("facts", () => table.Add([5]));
        Assert.StartsWith("The rubric 'r@1' looks at facts that have no default: 'v', 'n'. Give them with the row (GetFacts), or for all rows in ScorePlanOptions.Facts.", thrown.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("facts", () => table.AddRows(1));
        Assert.Throws<ArgumentException>("facts", () => plan.GetFacts(new KeyValuePair<string, AnswerValue>("v", true)));
        Assert.Throws<RubricException>(() => plan.GetFacts(new KeyValuePair<string, AnswerValue>("w", true)));
        Assert.Throws<RubricException>(() => Plans.Of(Rubric, new() { Facts = [new("v", "maybe")] }));
        var facts = plan.GetFacts(new("v", false), new("n", 2));
        Assert.Equal("t", plan.ScoreRow([5], facts: facts).Tier?.Id);
        Assert.Null(plan.ScoreRow([5], facts: plan.GetFacts(new("v", false), new("n", 2.1m))).Tier);
        Assert.Equal("t", Plans.Of(Rubric, new() { Facts = [new("v", false), new("n", 1)] }).ScoreRow([5]).Tier?.Id);
        Assert.True(facts == plan.GetFacts(new("v", false), new("n", 0)) && facts != default && !facts.Equals("no") && facts.Equals((object)facts));
        Assert.Equal(facts.GetHashCode(), plan.GetFacts(new("v", false), new("n", 0)).GetHashCode());
    }
}

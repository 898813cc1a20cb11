using Rubric.Schema;

namespace Rubric.Engine.Tests.Tiering;

/// <summary>A leaf that other submissions are scored for has no answer, unless a profile's scale asks for one.</summary>
public sealed class EvaluationLeafAnswerTests
{
    private static readonly RubricEvaluator _evaluator = new(
        RubricSet.Create(
            Sheets.ReadRubric("indicators: [{ id: a, title: 甲, weight: 100 }]", "sheet"),
            Sheets.ReadRubric("""
                indicators: [{ id: e, title: 评, weight: 100, scale: { evaluation: { rubric: sheet } } }]
                profiles: [{ id: p, title: 自评, scales: { e: { score: { step: 1 } } } }]
                tiers:
                  - { id: high, title: 高, require: { answer: e, min: 60 } }
                  - { id: low, title: 低 }
                """, "year")).GetValueOrThrow(),
        "year");

    [Fact]
    public void An_evaluation_leaf_without_results_can_still_meet_no_answer_condition()
    {
        var result = _evaluator.Evaluate(Sheets.ReadSubmission("answers: {}", "year"));

        Assert.Equal(["e"], result.Missing);
        Assert.Equal(["low"], result.Reachable.Select(t => t.Id));
    }

    [Fact]
    public void Where_a_profile_asks_for_an_answer_instead_the_condition_is_open()
    {
        var result = _evaluator.Evaluate(Sheets.ReadSubmission("profile: p\nanswers: {}", "year"));

        Assert.Equal(["e"], result.Missing);
        Assert.Equal(["high", "low"], result.Reachable.Select(t => t.Id));
    }
}

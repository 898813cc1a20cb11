using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Understands answers again, which were found good when they were scored.</summary>
internal static class AnswerReading
{
    /// <summary>The answer as the scale of the leaf understands it; null for none, and for one that says it does not apply.</summary>
    public static TypedAnswer? Read(IndicatorNode leaf, AnswerValue? answer) =>
        answer is null || leaf.Indicator.IsGroup || leaf.Scale is EvaluationScale || answer.IsNotApplicable ? null
        : LeafScorings.Of(leaf).Bind(answer, new AnswerContext(leaf.Id, new BindingReport()));
}

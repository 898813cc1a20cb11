using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>An evaluation leaf takes no answer but n/a: its points come from other submissions.</summary>
internal sealed class EvaluationScoring : LeafScoring
{
    public override Fraction Highest => throw new InvalidOperationException("What an evaluation can reach depends on the rubric that it evaluates.");

    public override TypedAnswer? Bind(AnswerValue value, in AnswerContext context)
    {
        context.Report(DiagnosticCodes.AnswerToEvaluation, value, value.ToString());
        return null;
    }

    public override bool TryScore(TypedAnswer answer, out Fraction points)
    {
        points = default;
        return false;
    }
}

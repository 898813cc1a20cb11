using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Scores a <see cref="ScoreScale"/>: the number is the points.</summary>
internal sealed class ScoreScoring(ScoreScale scale, Fraction maximum, bool isBounded) : MeasuredScoring(scale, maximum)
{
    protected override bool TryBindEntry(AnswerValue value, AnswerContext context, out Fraction actual, out Fraction target)
    {
        target = default;
        if (!TryReadNumber(value, context, out actual))
        {
            return false;
        }
        if (actual.Sign < 0 || (isBounded && actual > Maximum))
        {
            if (isBounded)
            {
                context.Report(DiagnosticCodes.ScoreOutOfRange, value, actual, Maximum);
            }
            else
            {
                context.Report(DiagnosticCodes.NegativeNumber, value, actual);
            }
            return false;
        }
        if (scale.Step is { } step && !(actual / step).IsWhole)
        {
            var below = (actual / step).Round(0, RoundingMode.Down) * step;
            context.Report(DiagnosticCodes.ScoreOffStep, value, actual, step, below, Fraction.Min(below + step, Maximum));
            return false;
        }
        return true;
    }

    protected override bool TryScoreEntry(in Fraction actual, in Fraction target, out Fraction points)
    {
        points = actual;
        return true;
    }
}

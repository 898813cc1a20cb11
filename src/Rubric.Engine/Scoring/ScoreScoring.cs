using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Scores a <see cref="ScoreScale"/>: the number is the points.</summary>
internal sealed class ScoreScoring(ScoreScale scale, Fraction maximum, bool isBounded) : MeasuredScoring(scale, maximum)
{
    private readonly Fraction _most = maximum;
    private readonly Fraction _step = scale.Step ?? default;

    protected override bool TryBindEntry(AnswerValue value, in AnswerContext context, out Fraction actual, out Fraction target)
    {
        target = default;
        if (!TryReadNumber(value, context, out actual))
        {
            return false;
        }
        if (actual.Sign < 0 || (isBounded && Ordering.Compare(actual, _most) > 0))
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
        if (!_step.IsZero && !IsMultiple(actual, _step))
        {
            var step = _step;
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

    private static bool IsMultiple(in Fraction number, in Fraction step)
    {
        if (!number.TryGetParts(out long numerator, out long denominator) || !step.TryGetParts(out long stepNumerator, out long stepDenominator))
        {
            return (number / step).IsWhole;
        }
        // Both are in lowest terms: what their quotient has below the line can only be cancelled crosswise.
        return (denominator == 1 || stepDenominator % denominator == 0) && (stepNumerator == 1 || numerator % stepNumerator == 0);
    }
}

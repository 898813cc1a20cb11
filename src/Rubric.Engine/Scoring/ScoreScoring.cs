using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Scores a <see cref="ScoreScale"/>: the number is the points.</summary>
internal sealed class ScoreScoring(ScoreScale scale, Fraction maximum, bool isBounded) : MeasuredScoring(scale, maximum)
{
    protected override Measurement? BindEntry(AnswerValue value, AnswerContext context)
    {
        if (!TryReadNumber(value, context, out var number))
        {
            return null;
        }
        if (number < 0 || (isBounded && number > Maximum))
        {
            if (isBounded)
            {
                context.Report(DiagnosticCodes.ScoreOutOfRange, value, number, Maximum);
            }
            else
            {
                context.Report(DiagnosticCodes.NegativeNumber, value, number);
            }
            return null;
        }
        if (scale.Step is { } step && !(number / step).IsWhole)
        {
            var below = (number / step).Round(0, RoundingMode.Down) * step;
            context.Report(DiagnosticCodes.ScoreOffStep, value, number, step, below, Fraction.Min(below + step, Maximum));
            return null;
        }
        return new Measurement(number, default);
    }

    protected override Fraction? ScoreEntry(Measurement entry) => entry.Actual;
}

using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Scores a <see cref="RatioScale"/>: actual over target, or target over actual, up to 1.</summary>
internal sealed class RatioScoring(RatioScale scale, Fraction maximum) : MeasuredScoring(scale, maximum)
{
    // Against a target of 0 every number above 0 is beyond it, and 0 itself is what when-zero says.
    protected override Fraction LowestEntry =>
        scale is { Target.IsZero: true, LowerIsBetter: false, WhenZero: not ZeroRatio.Zero } ? Maximum : Fraction.Zero;

    protected override Fraction HighestEntry =>
        scale is { Target.IsZero: true, LowerIsBetter: true, WhenZero: not ZeroRatio.Full } ? Fraction.Zero : Maximum;

    protected override Measurement? BindEntry(AnswerValue value, AnswerContext context)
    {
        if (scale.Target is null && SpreadsheetDate.IsIn(value))
        {
            context.Report(DiagnosticCodes.RatioBecameDate, value, value.ToString());
            return null;
        }
        if (ReadEntry(Cell.AsRatio(value), context) is not { } entry)
        {
            return null;
        }
        if (entry.Actual < 0 || entry.Target < 0)
        {
            context.Report(DiagnosticCodes.NegativeNumber, value, Fraction.Min(entry.Actual, entry.Target));
            return null;
        }
        if (entry.Actual.IsZero && entry.Target.IsZero && scale.WhenZero is null)
        {
            context.Report(DiagnosticCodes.ZeroOverZero, value);
            return null;
        }
        return entry;
    }

    protected override Fraction? ScoreEntry(Measurement entry)
    {
        var (number, divisor) = scale.LowerIsBetter ? (entry.Target, entry.Actual) : (entry.Actual, entry.Target);
        if (!divisor.IsZero)
        {
            return Maximum * Fraction.Min(Fraction.One, number / divisor);
        }
        if (!number.IsZero)
        {
            return Maximum;
        }
        return scale.WhenZero switch
        {
            ZeroRatio.Full => Maximum,
            ZeroRatio.Zero => Fraction.Zero,
            _ => null,
        };
    }

    private Measurement? ReadEntry(AnswerValue value, AnswerContext context)
    {
        if (value.Kind != AnswerKind.Map)
        {
            if (scale.Target is not { } target)
            {
                context.Report(DiagnosticCodes.TargetMissing, value, value.ToString());
                return null;
            }
            return TryReadNumber(value, context, out var number) ? new Measurement(number, target) : null;
        }
        return ReadPair(value, context);
    }

    private Measurement? ReadPair(AnswerValue value, AnswerContext context)
    {
        AnswerValue? actual = null;
        AnswerValue? target = null;
        foreach (var entry in value.Entries)
        {
            switch (entry.Key)
            {
                case "actual":
                    actual = entry.Value;
                    break;
                case "target":
                    target = entry.Value;
                    break;
                default:
                    context.Report(DiagnosticCodes.NotActualOrTarget, entry.Value, entry.Key);
                    return null;
            }
        }
        if (scale.Target is { } fixedTarget)
        {
            context.Report(DiagnosticCodes.TargetGiven, value, fixedTarget);
            return null;
        }
        if (actual is null || target is null)
        {
            context.Report(DiagnosticCodes.TargetMissing, value, value.ToString());
            return null;
        }
        return TryReadNumber(actual, context, out var a) & TryReadNumber(target, context, out var t) ? new Measurement(a, t) : null;
    }
}

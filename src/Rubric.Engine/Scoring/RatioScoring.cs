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

    protected override bool TryBindEntry(AnswerValue value, in AnswerContext context, out Fraction actual, out Fraction target)
    {
        (actual, target) = (default, default);
        if (scale.Target is null && SpreadsheetDate.IsIn(value))
        {
            context.Report(DiagnosticCodes.RatioBecameDate, value, value.ToString());
            return false;
        }
        if (ReadEntry(Cell.AsRatio(value), context) is not { } read)
        {
            return false;
        }
        if (read.Actual < 0 || read.Target < 0)
        {
            context.Report(DiagnosticCodes.NegativeNumber, value, Fraction.Min(read.Actual, read.Target));
            return false;
        }
        if (read.Actual.IsZero && read.Target.IsZero && scale.WhenZero is null)
        {
            context.Report(DiagnosticCodes.ZeroOverZero, value);
            return false;
        }
        (actual, target) = (read.Actual, read.Target);
        return true;
    }

    protected override bool TryScoreEntry(in Fraction actual, in Fraction target, out Fraction points)
    {
        var (number, divisor) = scale.LowerIsBetter ? (target, actual) : (actual, target);
        if (!divisor.IsZero)
        {
            points = number < divisor ? Maximum * (number / divisor) : Maximum;
            return true;
        }
        points = !number.IsZero || scale.WhenZero == ZeroRatio.Full ? Maximum : Fraction.Zero;
        return !number.IsZero || scale.WhenZero is ZeroRatio.Full or ZeroRatio.Zero;
    }

    private Measurement? ReadEntry(AnswerValue value, in AnswerContext context)
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

    private Measurement? ReadPair(AnswerValue value, in AnswerContext context)
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

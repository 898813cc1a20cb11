using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>A scale of numbers: one, or a list of them where it is repeated, each scored and the points combined.</summary>
internal abstract class MeasuredScoring(MeasuredScale scale, Fraction maximum) : LeafScoring
{
    protected Fraction Maximum => maximum;

    public sealed override Fraction Lowest => LowestEntry;

    /// <summary>A sum can reach the maximum by many entries, if any earns something.</summary>
    public sealed override Fraction Highest =>
        scale.Repeated == Repetition.Sum && HighestEntry.Sign > 0 ? maximum : HighestEntry;

    protected virtual Fraction LowestEntry => Fraction.Zero;

    protected virtual Fraction HighestEntry => maximum;

    public sealed override TypedAnswer? Bind(AnswerValue value, AnswerContext context)
    {
        var written = Cell.AsList(value);
        if (written.Kind != AnswerKind.List)
        {
            return BindEntry(written, context) is { } single ? new NumbersAnswer(single) : null;
        }
        if (scale.Repeated is null)
        {
            context.Report(DiagnosticCodes.ListNotAllowed, value, value.ToString());
            return null;
        }
        if (written.Items.IsEmpty)
        {
            context.Report(DiagnosticCodes.EmptyListAnswered, value);
            return null;
        }
        return BindEntries(written.Items, context);
    }

    public sealed override Fraction? Score(TypedAnswer answer)
    {
        var numbers = (NumbersAnswer)answer;
        if (numbers.IsSingle)
        {
            // One number is its own mean, sum, median, least and greatest; only a sum stops at the maximum.
            var single = ScoreEntry(numbers.First);
            return scale.Repeated == Repetition.Sum && single is { } only ? Fraction.Min(only, maximum) : single;
        }
        var points = new List<Fraction>(numbers.Entries.Length);
        foreach (var entry in numbers.Entries)
        {
            if (ScoreEntry(entry) is { } scored)
            {
                points.Add(scored);
            }
        }
        return points.Count == 0 ? null : Combine(points);
    }

    protected abstract Measurement? BindEntry(AnswerValue value, AnswerContext context);

    /// <summary>The points of one entry; null where it does not apply.</summary>
    protected abstract Fraction? ScoreEntry(Measurement entry);

    protected static bool TryReadNumber(AnswerValue value, AnswerContext context, out Fraction number)
    {
        if (ScalarText.TryParseNumber(value.Text, out number))
        {
            return true;
        }
        context.Report(DiagnosticCodes.AnswerNotANumber, value, value.ToString(), NumberText.Advise(value.Text ?? ""));
        return false;
    }

    private NumbersAnswer? BindEntries(ImmutableArray<AnswerValue> items, AnswerContext context)
    {
        var entries = ImmutableArray.CreateBuilder<Measurement>(items.Length);
        foreach (var item in items)
        {
            if (ScalarText.IsNotApplicable(item.Text))
            {
                context.Report(DiagnosticCodes.NotApplicableInList, item, item.ToString());
            }
            else if (BindEntry(item, context) is { } entry)
            {
                entries.Add(entry);
            }
        }
        return entries.Count == items.Length ? new NumbersAnswer(entries.MoveToImmutable()) : null;
    }

    private Fraction Combine(List<Fraction> points) => scale.Repeated switch
    {
        null => points[0],
        Repetition.Sum => Fraction.Min(Fraction.Sum(points), maximum),
        Repetition.Median => Averages.Median(points),
        Repetition.Min => points.Min(),
        Repetition.Max => points.Max(),
        _ => Averages.Mean(points),
    };
}

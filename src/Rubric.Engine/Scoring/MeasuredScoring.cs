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

    public sealed override TypedAnswer? Bind(AnswerValue value, in AnswerContext context)
    {
        var written = Cell.AsList(value);
        if (written.Kind != AnswerKind.List)
        {
            return TryBindEntry(written, context, out var actual, out var target) ? NumbersAnswer.Of(actual, target) : null;
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

    public sealed override bool TryScore(TypedAnswer answer, out Fraction points)
    {
        if (answer is NumberAnswer number)
        {
            return TryScoreSingle(number.Number, default, out points);
        }
        var entries = ((NumbersAnswer)answer).Entries;
        if (entries.Length == 1)
        {
            return TryScoreSingle(entries[0].Actual, entries[0].Target, out points);
        }
        var scored = new List<Fraction>(entries.Length);
        foreach (var entry in entries)
        {
            if (TryScoreEntry(entry.Actual, entry.Target, out var single))
            {
                scored.Add(single);
            }
        }
        points = scored.Count == 0 ? default : Combine(scored);
        return scored.Count > 0;
    }

    /// <summary>Understands a number, with the target of a ratio; 0 for scales without one.</summary>
    protected abstract bool TryBindEntry(AnswerValue value, in AnswerContext context, out Fraction actual, out Fraction target);

    /// <summary>Finds the points of one entry; false where it does not apply.</summary>
    protected abstract bool TryScoreEntry(in Fraction actual, in Fraction target, out Fraction points);

    protected static bool TryReadNumber(AnswerValue value, in AnswerContext context, out Fraction number)
    {
        if (value.TryReadNumber(out number))
        {
            return true;
        }
        context.Report(DiagnosticCodes.AnswerNotANumber, value, value.ToString(), NumberText.Advise(value.Text ?? ""));
        return false;
    }

    private NumbersAnswer? BindEntries(ImmutableArray<AnswerValue> items, in AnswerContext context)
    {
        var entries = ImmutableArray.CreateBuilder<Measurement>(items.Length);
        foreach (var item in items)
        {
            if (item.IsNotApplicable)
            {
                context.Report(DiagnosticCodes.NotApplicableInList, item, item.ToString());
            }
            else if (TryBindEntry(item, context, out var actual, out var target))
            {
                entries.Add(new Measurement(actual, target));
            }
        }
        return entries.Count == items.Length ? NumbersAnswer.Of(entries.MoveToImmutable()) : null;
    }

    /// <summary>One number is its own mean, sum, median, least and greatest; only a sum stops at the maximum.</summary>
    private bool TryScoreSingle(in Fraction actual, in Fraction target, out Fraction points)
    {
        bool applies = TryScoreEntry(actual, target, out points);
        if (scale.Repeated == Repetition.Sum)
        {
            points = Fraction.Min(points, maximum);
        }
        return applies;
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

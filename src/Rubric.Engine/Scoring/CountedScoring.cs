using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Scores deductions, from the maximum down, and additions, from 0 up: so many points for each finding or event, up to a limit an item.</summary>
internal sealed class CountedScoring : LeafScoring
{
    private readonly ImmutableArray<CountedItem> _items;
    private readonly ImmutableArray<string> _ids;
    private readonly Fraction _maximum;
    private readonly bool _countsDown;
    private readonly Fraction _most;

    public CountedScoring(ImmutableArray<CountedItem> items, Fraction maximum, bool countsDown)
    {
        (_items, _maximum, _countsDown) = (items, maximum, countsDown);
        _ids = [.. items.Select(i => i.Id)];
        _most = Fraction.Min(Fraction.Sum(items.Select(MostOf)), maximum);
    }

    public override Fraction Lowest => _countsDown ? _maximum - _most : Fraction.Zero;

    public override Fraction Highest => _countsDown ? _maximum : _most;

    public override TypedAnswer? Bind(AnswerValue value, in AnswerContext context) => CountsBinder.BindCounts(value, _ids, context);

    public override bool TryScore(TypedAnswer answer, out Fraction points)
    {
        var counts = ((CountsAnswer)answer).Counts;
        var sum = new FractionSum();
        for (int i = 0; i < counts.Length; i++)
        {
            if (counts[i] > 0)
            {
                sum.Add(PointsOf(_items[i], counts[i]));
            }
        }
        var counted = Fraction.Min(sum.Value, _maximum);
        points = _countsDown ? _maximum - counted : counted;
        return true;
    }

    private Fraction PointsOf(CountedItem item, int count)
    {
        var points = item.Points.Of(_maximum) * count;
        return item.Limit is { } limit ? Fraction.Min(points, limit.Of(_maximum)) : points;
    }

    private Fraction MostOf(CountedItem item) =>
        item.Points.Value.IsZero ? Fraction.Zero : item.Limit?.Of(_maximum) ?? _maximum;
}

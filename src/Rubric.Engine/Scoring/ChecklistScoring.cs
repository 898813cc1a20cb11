using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Scores a <see cref="ChecklistScale"/>: by the points of the met items, or by how many are met.</summary>
internal sealed class ChecklistScoring : LeafScoring
{
    private readonly ImmutableArray<string> _ids;
    private readonly ImmutableArray<Fraction> _points;
    private readonly ImmutableArray<Fraction> _byCount;

    public ChecklistScoring(ChecklistScale scale, Fraction maximum)
    {
        _ids = [.. scale.Items.Select(i => i.Id)];
        if (scale.ByCount.IsEmpty)
        {
            _points = [.. scale.Items.Select(i => i.Points!.Value.Of(maximum))];
            Highest = Fraction.Sum(_points);
            return;
        }
        var steps = scale.ByCount.OrderBy(s => s.Count).ToList();
        _byCount = [.. Enumerable.Range(0, _ids.Length + 1).Select(met => PointsFor(met, steps, maximum))];
        Lowest = _byCount.Min();
        Highest = _byCount.Max();
    }

    public override Fraction Lowest { get; }

    public override Fraction Highest { get; }

    public override TypedAnswer? Bind(AnswerValue value, in AnswerContext context) => CountsBinder.BindMet(value, _ids, context);

    public override bool TryScore(TypedAnswer answer, out Fraction points)
    {
        var counts = ((CountsAnswer)answer).Counts;
        var sum = new FractionSum();
        int met = 0;
        for (int i = 0; i < counts.Length; i++)
        {
            if (counts[i] > 0)
            {
                met++;
                sum.Add(_byCount.IsDefault ? _points[i] : Fraction.Zero);
            }
        }
        points = _byCount.IsDefault ? sum.Value : _byCount[met];
        return true;
    }

    private static Fraction PointsFor(int met, List<CountPoints> ascending, Fraction maximum)
    {
        var points = Fraction.Zero;
        foreach (var step in ascending)
        {
            if (step.Count <= met)
            {
                points = step.Points.Of(maximum);
            }
        }
        return points;
    }
}

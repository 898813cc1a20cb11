using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Scores a <see cref="CurveScale"/>: straight lines, flat beyond both ends.</summary>
internal sealed class CurveScoring : MeasuredScoring
{
    private readonly ImmutableArray<(Fraction X, Fraction Points)> _through;

    public CurveScoring(CurveScale scale, Fraction maximum)
        : base(scale, maximum) => _through = [.. scale.Through.Select(p => (p.X, p.Points.Of(maximum)))];

    protected override Fraction LowestEntry => _through.Min(p => p.Points);

    protected override Fraction HighestEntry => _through.Max(p => p.Points);

    protected override bool TryBindEntry(AnswerValue value, in AnswerContext context, out Fraction actual, out Fraction target)
    {
        target = default;
        return TryReadNumber(value, context, out actual);
    }

    protected override bool TryScoreEntry(in Fraction actual, in Fraction target, out Fraction points)
    {
        points = PointsAt(actual);
        return true;
    }

    public Fraction PointsAt(in Fraction x)
    {
        if (x <= _through[0].X)
        {
            return _through[0].Points;
        }
        for (int i = 1; i < _through.Length; i++)
        {
            var (from, to) = (_through[i - 1], _through[i]);
            if (x <= to.X)
            {
                return from.Points + ((to.Points - from.Points) * (x - from.X) / (to.X - from.X));
            }
        }
        return _through[_through.Length - 1].Points;
    }
}

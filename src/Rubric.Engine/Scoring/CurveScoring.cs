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

    protected override Measurement? BindEntry(AnswerValue value, AnswerContext context) =>
        TryReadNumber(value, context, out var number) ? new Measurement(number, default) : null;

    protected override Fraction? ScoreEntry(Measurement entry) => PointsAt(entry.Actual);

    public Fraction PointsAt(Fraction x)
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

using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Scores a <see cref="BandsScale"/>: the first step that holds.</summary>
internal sealed class BandsScoring : MeasuredScoring
{
    private readonly ImmutableArray<BandStep> _steps;
    private readonly ImmutableArray<Fraction> _points;
    private readonly Lazy<ImmutableArray<Fraction>> _reached;

    public BandsScoring(BandsScale scale, Fraction maximum)
        : base(scale, maximum)
    {
        _steps = scale.Steps;
        _points = [.. scale.Steps.Select(s => s.Points.Of(maximum))];
        _reached = new Lazy<ImmutableArray<Fraction>>(() => [.. ReachedSteps.In(_steps).Select(i => _points[i])]);
    }

    protected override Fraction LowestEntry => _reached.Value.Min();

    protected override Fraction HighestEntry => _reached.Value.Max();

    protected override bool TryBindEntry(AnswerValue value, in AnswerContext context, out Fraction actual, out Fraction target)
    {
        target = default;
        if (!TryReadNumber(value, context, out actual))
        {
            return false;
        }
        if (FindStep(actual) < 0)
        {
            context.Report(DiagnosticCodes.NoBandHolds, value, actual);
            return false;
        }
        return true;
    }

    protected override bool TryScoreEntry(in Fraction actual, in Fraction target, out Fraction points)
    {
        points = _points[FindStep(actual)];
        return true;
    }

    private int FindStep(Fraction number)
    {
        for (int i = 0; i < _steps.Length; i++)
        {
            if (_steps[i].Bounds.Hold(number))
            {
                return i;
            }
        }
        return -1;
    }
}

using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Scores an <see cref="OptionsScale"/>: the points of the option.</summary>
internal sealed class OptionsScoring : LeafScoring
{
    private readonly ImmutableArray<string> _ids;
    private readonly ImmutableArray<Fraction> _points;
    private readonly ImmutableArray<CountsAnswer> _answers;

    public OptionsScoring(OptionsScale scale, Fraction maximum)
    {
        _ids = [.. scale.Options.Select(o => o.Id)];
        // One for each option, so that answers take nothing new.
        _answers = [.. _ids.Select(id => new CountsAnswer(_ids, [.. _ids.Select(i => string.Equals(i, id, StringComparison.Ordinal) ? 1 : 0)]))];
        _points = [.. scale.Options.Select(o => o.Points.Of(maximum))];
    }

    public override Fraction Lowest => _points.Min();

    public override Fraction Highest => _points.Max();

    public override TypedAnswer? Bind(AnswerValue value, in AnswerContext context)
    {
        int index = value.Text is null ? -1 : _ids.IndexOf(value.Text);
        if (index < 0)
        {
            context.Report(DiagnosticCodes.NotAnOption, value, value.ToString(), Hints.DidYouMean(value.ToString(), _ids));
            return null;
        }
        return _answers[index];
    }

    public override bool TryScore(TypedAnswer answer, out Fraction points)
    {
        points = _points[((CountsAnswer)answer).Counts.IndexOf(1)];
        return true;
    }
}

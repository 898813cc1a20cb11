using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>One number with what its leaf makes of it, kept for all submissions that bring the same.</summary>
/// <param name="number">The number as answered.</param>
/// <param name="points">The points of the leaf, rounded as the rubric says.</param>
internal sealed class ScoredAnswer(in Fraction number, in Fraction points) : NumbersAnswer
{
    private readonly Fraction _number = number;
    private readonly Fraction _points = points;

    public ref readonly Fraction Points => ref _points;

    public override ImmutableArray<Measurement> Entries => [new Measurement(_number, default)];

    public override bool Satisfies(Bounds bounds) => bounds.Hold(_number);
}

using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>One number, without a target or with a target of 0: what most answers are.</summary>
internal sealed class NumberAnswer : NumbersAnswer
{
    private readonly Fraction _number;

    public NumberAnswer(in Fraction number) => _number = number;

    public ref readonly Fraction Number => ref _number;

    public override ImmutableArray<Measurement> Entries => [new Measurement(_number, default)];

    public override bool Satisfies(Bounds bounds) => bounds.Hold(_number);
}

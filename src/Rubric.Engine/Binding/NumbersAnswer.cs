using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>A measured number, or several where the scale is repeated.</summary>
internal sealed class NumbersAnswer(ImmutableArray<Measurement> entries) : TypedAnswer
{
    public ImmutableArray<Measurement> Entries => entries;

    public override ImmutableArray<Fraction> Numbers => [.. entries.Select(e => e.Actual)];

    public override bool Satisfies(Bounds bounds) => entries.Any(e => bounds.Hold(e.Actual));
}

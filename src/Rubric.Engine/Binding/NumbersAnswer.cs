using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>A measured number, or several where the scale is repeated.</summary>
internal abstract class NumbersAnswer : TypedAnswer
{
    public abstract ImmutableArray<Measurement> Entries { get; }

    public sealed override ImmutableArray<Fraction> Numbers => [.. Entries.Select(e => e.Actual)];

    public static NumbersAnswer Of(in Fraction actual, in Fraction target) =>
        target.IsZero ? new NumberAnswer(actual) : new MeasuredAnswer([new Measurement(actual, target)]);

    public static NumbersAnswer Of(ImmutableArray<Measurement> entries) => new MeasuredAnswer(entries);
}

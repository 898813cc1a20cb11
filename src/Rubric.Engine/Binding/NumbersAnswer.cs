using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>A measured number, or several where the scale is repeated.</summary>
internal sealed class NumbersAnswer : TypedAnswer
{
    // Most answers are one number, which takes no array.
    private readonly Measurement _first;
    private readonly ImmutableArray<Measurement> _several;

    public NumbersAnswer(in Measurement single) => _first = single;

    public NumbersAnswer(ImmutableArray<Measurement> entries) => (_first, _several) = (entries[0], entries);

    public bool IsSingle => _several.IsDefault;

    public Measurement First => _first;

    public ImmutableArray<Measurement> Entries => IsSingle ? [_first] : _several;

    public override ImmutableArray<Fraction> Numbers => [.. Entries.Select(e => e.Actual)];

    public override bool Satisfies(Bounds bounds)
    {
        if (bounds.Hold(_first.Actual))
        {
            return true;
        }
        for (int i = 1; !IsSingle && i < _several.Length; i++)
        {
            if (bounds.Hold(_several[i].Actual))
            {
                return true;
            }
        }
        return false;
    }
}

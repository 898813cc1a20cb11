using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Numbers with their targets, or several numbers.</summary>
internal sealed class MeasuredAnswer(ImmutableArray<Measurement> entries) : NumbersAnswer
{
    public override ImmutableArray<Measurement> Entries => entries;

    public override bool Satisfies(Bounds bounds)
    {
        foreach (var entry in entries)
        {
            if (bounds.Hold(entry.Actual))
            {
                return true;
            }
        }
        return false;
    }
}

using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>What a look at the sources of a <see cref="RubricCatalog"/> brought.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
/// <param name="Added">The rubrics that were added, new ones and new versions.</param>
/// <param name="Diagnostics">What is wrong in the sources as they are now; what had been read before stays as it was.</param>
public sealed record RubricRefresh(ImmutableArray<RubricDefinition> Added, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Gets whether any of the diagnostics is an error.</summary>
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);
}

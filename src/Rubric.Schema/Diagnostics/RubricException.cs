using System.Collections.Immutable;

namespace Rubric.Schema;

/// <summary>A rubric or a submission has errors, and the caller asked for it without them.</summary>
public sealed class RubricException : Exception
{
    /// <summary>Makes an exception that carries diagnostics.</summary>
    /// <param name="diagnostics">What was found, an error among it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="diagnostics"/> is null.</exception>
    public RubricException(IEnumerable<Diagnostic> diagnostics)
        : this([.. diagnostics ?? throw new ArgumentNullException(nameof(diagnostics))])
    {
    }

    private RubricException(ImmutableArray<Diagnostic> diagnostics)
        : base(string.Join("\n", diagnostics)) => Diagnostics = diagnostics;

    /// <summary>Gets everything that was found, by place.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }
}

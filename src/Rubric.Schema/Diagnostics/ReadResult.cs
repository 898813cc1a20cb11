using System.Collections.Immutable;

namespace Rubric.Schema;

/// <summary>What reading or checking gave: a value, diagnostics, or both.</summary>
/// <typeparam name="T">What is read.</typeparam>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class ReadResult<T>
    where T : class
{
    internal ReadResult(T? value, ImmutableArray<Diagnostic> diagnostics) => (Value, Diagnostics) = (value, diagnostics);

    /// <summary>Gets what was read.</summary>
    /// <value><see langword="null"/> where errors left nothing that could be used.</value>
    public T? Value { get; }

    /// <summary>Gets everything that was found, by place: errors, warnings and hints.</summary>
    /// <value>At most a hundred; a last one then counts the rest.</value>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Gets whether an error is among the diagnostics.</summary>
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);

    /// <summary>Returns what was read, if there was no error.</summary>
    /// <returns>The value.</returns>
    /// <exception cref="RubricException">There is an error among the diagnostics; it carries them all.</exception>
    public T GetValueOrThrow() => Value is not null && !HasErrors ? Value : throw new RubricException(Diagnostics);
}

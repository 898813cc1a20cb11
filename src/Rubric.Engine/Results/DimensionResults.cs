using System.Collections;
using System.Collections.Immutable;

namespace Rubric.Engine;

/// <summary>The results of the dimension values of an evaluation, in the order of the rubric and by key.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class DimensionResults : IReadOnlyList<DimensionResult>
{
    private readonly ImmutableArray<DimensionResult> _results;

    internal DimensionResults(ImmutableArray<DimensionResult> results) => _results = results;

    /// <summary>Gets how many dimension values there are.</summary>
    public int Count => _results.Length;

    internal static DimensionResults Empty { get; } = new([]);

    /// <summary>Gets a result by its position.</summary>
    /// <param name="index">The position, from 0.</param>
    /// <returns>The result.</returns>
    public DimensionResult this[int index] => _results[index];

    /// <summary>Gets a result by its key.</summary>
    /// <param name="key">Dimension and value, such as <c>aspect/build</c>.</param>
    /// <returns>The result.</returns>
    /// <exception cref="KeyNotFoundException">The rubric has no such dimension value.</exception>
    public DimensionResult this[string key] =>
        Find(key) ?? throw new KeyNotFoundException($"There is no dimension value '{key}'.");

    /// <summary>Returns a result by its key.</summary>
    /// <param name="key">Dimension and value, such as <c>aspect/build</c>.</param>
    /// <returns>The result, or <see langword="null"/> if the rubric has no such dimension value.</returns>
    public DimensionResult? Find(string key)
    {
        foreach (var result in _results)
        {
            if (string.Equals(result.Key, key, StringComparison.Ordinal))
            {
                return result;
            }
        }
        return null;
    }

    /// <summary>Returns the results, in the order of the rubric.</summary>
    /// <returns>An enumerator.</returns>
    public IEnumerator<DimensionResult> GetEnumerator() => ((IEnumerable<DimensionResult>)_results).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

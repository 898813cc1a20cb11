using System.Collections.Immutable;

namespace Rubric.Schema;

internal static class ImmutableArrays
{
    /// <summary>Makes an array that was never set an empty one, so that no property is ever <c>default</c>.</summary>
    public static ImmutableArray<T> OrEmpty<T>(this ImmutableArray<T> array) => array.IsDefault ? [] : array;
}

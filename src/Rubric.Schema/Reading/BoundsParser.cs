namespace Rubric.Schema;

/// <summary>Reads comparators, which stand among the other keys of a tier, a condition or a step.</summary>
internal static class BoundsParser
{
    /// <summary>Reads bounds of points, or of a rate where they are percentages.</summary>
    public static Bounds Read(MappingReader map) => Read(map, node => node.Amount());

    /// <summary>Reads bounds of a number that is no points: an answer, a fact, a count.</summary>
    public static Bounds ReadPlain(MappingReader map) => Read(map, node => node.Number() is { } number ? Amount.Points(number) : null);

    private static Bounds Read(MappingReader map, Func<NodeReader, Amount?> read)
    {
        Amount? Of(string key) => map.Optional(key) is { } node ? read(node) : null;
        return new Bounds { Min = Of("min"), Above = Of("above"), Max = Of("max"), Below = Of("below"), Is = Of("is") };
    }
}

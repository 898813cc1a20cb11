using System.Collections.Immutable;

namespace Rubric.Schema;

/// <summary>Reads dimensions, their values, and what indicators say of them.</summary>
internal static class DimensionParser
{
    public static Dimension Read(NodeReader node) => node.Open(Concepts.Dimension, "id", "title", "values") is not { } map ? null! : new Dimension
    {
        Id = map.Required("id")?.Id() ?? "",
        Title = map.Required("title")?.Localized() ?? "",
        Values = map.Required("values")?.List(ReadValue) ?? [],
    };

    /// <summary>Reads <c>{ aspect: build }</c>, the values that an indicator has.</summary>
    public static ImmutableArray<DimensionAssignment> ReadAssignments(NodeReader node)
    {
        var assignments = ImmutableArray.CreateBuilder<DimensionAssignment>();
        foreach (var (dimension, value) in node.Entries())
        {
            if (value.Id() is { } id)
            {
                assignments.Add(new(dimension.Text, id));
            }
        }
        return assignments.ToImmutable();
    }

    /// <summary>Reads <c>aspect/build</c>, a value as conditions name it.</summary>
    public static DimensionAssignment? ReadReference(NodeReader node)
    {
        if (node.Id() is not { } text)
        {
            return null;
        }
        int slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash <= 0 || slash == text.Length - 1)
        {
            node.Report(DiagnosticCodes.BadDimensionValue, text);
            return null;
        }
        return new(text.Substring(0, slash), text.Substring(slash + 1));
    }

    private static DimensionValue ReadValue(NodeReader node) => node.Open(Concepts.DimensionValue, "id", "title") is not { } map ? null! : new DimensionValue
    {
        Id = map.Required("id")?.Id() ?? "",
        Title = map.Required("title")?.Localized() ?? "",
    };
}

namespace Rubric.Schema;

/// <summary>Rules on the dimension values of indicators.</summary>
internal static class DimensionRules
{
    private const int MaxListed = 20;

    public static void Check(CheckContext context)
    {
        foreach (var node in context.Nodes)
        {
            CheckAssignments(node, context.PathOf(node)["dimensions"], context);
        }
        for (int i = 0; i < context.Rubric.Dimensions.Length; i++)
        {
            if (context.Rubric.Dimensions[i]?.Id is { } dimension)
            {
                CheckLeaves(dimension, ModelPath.Root["dimensions"][i], context);
            }
        }
    }

    /// <summary>Looks up what conditions and indicators write as <c>dimension/value</c>.</summary>
    public static bool CheckReference(DimensionAssignment named, ModelPath path, CheckContext context)
    {
        if (string.IsNullOrEmpty(named.Dimension) || string.IsNullOrEmpty(named.Value))
        {
            return false;
        }
        var dimension = context.Rubric.Dimensions.FirstOrDefault(d => string.Equals(d?.Id, named.Dimension, StringComparison.Ordinal));
        if (dimension is null)
        {
            context.AddUnknown(path, Say.Dimension, named.Dimension, context.Rubric.Dimensions.Select(d => d?.Id));
            return false;
        }
        if (dimension.Values.Any(v => string.Equals(v?.Id, named.Value, StringComparison.Ordinal)))
        {
            return true;
        }
        var kind = Say.Both($"value of the dimension '{dimension.Id}' called", $"维度“{dimension.Id}”的取值");
        context.AddUnknown(path, kind, named.Value, dimension.Values.Select(v => v?.Id));
        return false;
    }

    private static void CheckAssignments(IndicatorNode node, ModelPath path, CheckContext context)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var assignment in node.Indicator.Dimensions)
        {
            if (assignment.Dimension is null)
            {
                continue;
            }
            var at = path[assignment.Dimension];
            if (!seen.Add(assignment.Dimension))
            {
                context.Add(DiagnosticCodes.DuplicateId, at, assignment.Dimension, Say.Dimension, Say.At(at, context.Report));
            }
            else
            {
                CheckReference(assignment, at, context);
            }
        }
    }

    private static void CheckLeaves(string dimension, ModelPath path, CheckContext context)
    {
        // A dimension that is not known may be this one, misspelt.
        var known = new HashSet<string?>(context.Rubric.Dimensions.Select(d => d?.Id), StringComparer.Ordinal);
        var outside = context.Nodes
            .Where(n => n.IsScoredLeaf && n.Section == IndicatorSection.Main
                && !n.Dimensions.Any(d => string.Equals(d.Dimension, dimension, StringComparison.Ordinal) || !known.Contains(d.Dimension)))
            .ToList();
        // What reading could not read may be the value that is missing here.
        if (outside.Count == 0 || context.MayHideIds)
        {
            return;
        }
        var names = outside.Take(MaxListed).Select(n => n.Id).Concat(outside.Count > MaxListed ? ["…"] : []);
        context.Add(DiagnosticCodes.LeavesOutsideDimension, path, dimension, Say.List(names));
    }
}

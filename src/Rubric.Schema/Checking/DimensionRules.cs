namespace Rubric.Schema;

/// <summary>Rules on the dimension values of indicators.</summary>
internal static class DimensionRules
{
    private const int MaxListed = 20;

    public static void Check(CheckContext context)
    {
        foreach (var node in context.Nodes)
        {
            if (!node.Indicator.Dimensions.IsEmpty)
            {
                CheckAssignments(node, context.PathOf(node)["dimensions"], context);
            }
        }
        // What reading could not read may be the value that is missing.
        if (!context.MayHideIds && !context.Rubric.Dimensions.IsEmpty)
        {
            CheckLeaves(context);
        }
    }

    /// <summary>Looks up what conditions and indicators write as <c>dimension/value</c>.</summary>
    public static bool CheckReference(DimensionAssignment named, ModelPath path, CheckContext context)
    {
        if (string.IsNullOrEmpty(named.Dimension) || string.IsNullOrEmpty(named.Value))
        {
            return false;
        }
        if (context.FindDimension(named.Dimension) is not { } dimension)
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

    /// <summary>Looks for dimensions that not every leaf has a value of.</summary>
    private static void CheckLeaves(CheckContext context)
    {
        var leaves = context.Nodes.Where(n => n.IsScoredLeaf && n.Section == IndicatorSection.Main
            // A dimension that is not known may be any of them, misspelt.
            && n.Dimensions.All(d => d.Dimension is not null && context.FindDimension(d.Dimension) is not null)).ToList();
        var inside = new Dictionary<string, Coverage>(StringComparer.Ordinal);
        foreach (var leaf in leaves)
        {
            foreach (var assignment in leaf.Dimensions)
            {
                if (!inside.TryGetValue(assignment.Dimension, out var coverage))
                {
                    inside.Add(assignment.Dimension, coverage = new Coverage());
                }
                coverage.Add(leaf);
            }
        }
        for (int i = 0; i < context.Rubric.Dimensions.Length; i++)
        {
            if (context.Rubric.Dimensions[i]?.Id is not { } dimension || (inside.TryGetValue(dimension, out var coverage) && coverage.Leaves == leaves.Count))
            {
                continue;
            }
            var outside = leaves
                .Where(n => !n.Dimensions.Any(d => string.Equals(d.Dimension, dimension, StringComparison.Ordinal)))
                .Take(MaxListed + 1)
                .Select(n => n.Id)
                .ToList();
            if (outside.Count > 0)
            {
                var names = outside.Take(MaxListed).Concat(outside.Count > MaxListed ? ["…"] : []);
                context.Add(DiagnosticCodes.LeavesOutsideDimension, ModelPath.Root["dimensions"][i], dimension, Say.List(names));
            }
        }
    }

    /// <summary>How many leaves have a value of a dimension.</summary>
    private sealed class Coverage
    {
        private IndicatorNode? _last;

        public int Leaves { get; private set; }

        /// <summary>Counts a leaf, once where it names the dimension twice.</summary>
        public void Add(IndicatorNode leaf)
        {
            Leaves += ReferenceEquals(_last, leaf) ? 0 : 1;
            _last = leaf;
        }
    }
}

namespace Rubric.Schema;

/// <summary>Rules on single indicators: what a group, a leaf and an informational leaf may have.</summary>
internal static class IndicatorRules
{
    private static readonly LocalizedText _group = Say.Both("A group (an indicator with indicators below it)", "有下级指标的指标");
    private static readonly LocalizedText _informational = Say.Both("An informational indicator", "仅作记录的指标");

    public static void Check(CheckContext context)
    {
        foreach (var node in context.Nodes)
        {
            CheckKeys(node.Indicator, context.PathOf(node), context);
            if (node.Indicator.IsGroup && !HasScoredLeaf(node) && !node.Children.Any(c => c.Indicator.IsGroup))
            {
                AddNoScoredLeaf(context.PathOf(node), Say.Both($"Below '{node.Id}'", $"“{node.Id}”之下"), context);
            }
        }
        var roots = context.Nodes.Where(n => n.Depth == 1 && n.Section == IndicatorSection.Main).ToList();
        if (roots.Count > 0 && roots.All(r => !r.IsScoredLeaf && !r.Indicator.IsGroup))
        {
            AddNoScoredLeaf(ModelPath.Root, Say.Both("In this rubric", "评价表中"), context);
        }
    }

    private static void CheckKeys(Indicator indicator, ModelPath path, CheckContext context)
    {
        if (indicator.IsGroup)
        {
            if (indicator.Scale is not null)
            {
                context.AddOutOfPlace(path["scale"], _group);
            }
            if (indicator.Unanswered is not null)
            {
                context.AddOutOfPlace(path["unanswered"], _group);
            }
            if (indicator.Informational)
            {
                context.AddOutOfPlace(path["informational"], _group);
            }
        }
        else if (indicator.Informational && indicator.Weight is not null)
        {
            context.AddOutOfPlace(path["weight"], _informational);
        }
        if (indicator.Weight is { Sign: <= 0 } weight && !indicator.Informational)
        {
            context.AddOutOfRange(path["weight"], weight.ToString(), Say.AboveZero);
        }
    }

    /// <summary>Reports a group, unless reading has lost something below it.</summary>
    private static void AddNoScoredLeaf(ModelPath path, LocalizedText where, CheckContext context)
    {
        if (!context.Report.HasBrokenIn(path))
        {
            context.Add(DiagnosticCodes.NoScoredLeaf, path["indicators"], where);
        }
    }

    private static bool HasScoredLeaf(IndicatorNode node) =>
        node.Indicator.IsGroup ? node.Children.Any(HasScoredLeaf) : node.IsScoredLeaf;
}

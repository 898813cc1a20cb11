namespace Rubric.Schema;

/// <summary>Rules on what becomes of indicators that do not apply: where that is refused, and how it is mixed (format, section 7).</summary>
internal sealed class NotApplicableRules
{
    private readonly CheckContext _context;
    private readonly HashSet<string> _mixed = new(StringComparer.Ordinal);

    // Whether reading could not read a policy, which some indicator may follow.
    private readonly bool _isBroken;

    private NotApplicableRules(CheckContext context)
    {
        _context = context;
        _isBroken = context.Report.BrokenPaths.Any(p => p.EndsWith("not-applicable", StringComparison.Ordinal));
    }

    public static void Check(CheckContext context)
    {
        var rules = new NotApplicableRules(context);
        rules.CheckRatios();
        rules.CheckMixing(context.Rubric.BaseView, null);
        for (int i = 0; i < context.Rubric.Profiles.Length; i++)
        {
            if (context.Rubric.Profiles[i] is { NotApplicable: not null })
            {
                rules.CheckMixing(context.Rubric.ProfileViews[i], ModelPath.Root["profiles"][i]["not-applicable"]);
            }
        }
    }

    private void CheckRatios()
    {
        foreach (var node in _context.Nodes)
        {
            if (node.Indicator.Scale is RatioScale)
            {
                CheckRatio(node.Indicator.Scale, node, _context.PathOf(node)["scale"]);
            }
        }
        for (int i = 0; i < _context.Rubric.Profiles.Length; i++)
        {
            foreach (var (id, scale) in _context.Rubric.Profiles[i]?.Scales ?? [])
            {
                if (id is not null && _context.Rubric.BaseView.Find(id) is { } node)
                {
                    CheckRatio(scale, node, ModelPath.Root["profiles"][i]["scales"][id]);
                }
            }
        }
    }

    private void CheckRatio(Scale? scale, IndicatorNode node, ModelPath path)
    {
        if (scale is RatioScale { WhenZero: ZeroRatio.NotApplicable } && node.IsScoredLeaf && node.NotApplicable == NotApplicablePolicy.Refuse
            && !_isBroken)
        {
            _context.Add(DiagnosticCodes.NotApplicableRefused, path["ratio"]["when-zero"], node.Id ?? "");
        }
    }

    /// <summary>Looks for both rescalings among siblings and along one line down. For the roots both are the same.</summary>
    private void CheckMixing(ProfileView view, ModelPath? place)
    {
        // The first child of each group that rescales, and the first that does so in the other way.
        var (first, unlike) = (new Dictionary<int, IndicatorNode>(), new Dictionary<int, IndicatorNode>());
        foreach (var node in view.Nodes.Where(n => n.Section == IndicatorSection.Main && n.Depth > 1 && !n.IsAbsent))
        {
            if (!Rescales(node))
            {
                continue;
            }
            int group = node.Parent!.Index;
            IndicatorNode? other = null;
            if (!first.TryGetValue(group, out var eldest))
            {
                first.Add(group, node);
            }
            else if (eldest.NotApplicable != node.NotApplicable)
            {
                other = eldest;
                unlike.TryAdd(group, node);
            }
            else
            {
                unlike.TryGetValue(group, out other);
            }
            for (var above = node.Parent; other is null && above is { Depth: > 1 }; above = above.Parent)
            {
                other = Rescales(above) && above.NotApplicable != node.NotApplicable ? above : null;
            }
            if (other is not null && _mixed.Add(BranchOf(node)))
            {
                var (total, parent) = node.NotApplicable == NotApplicablePolicy.RescaleTotal ? (node, other) : (other, node);
                _context.Add(DiagnosticCodes.MixedRescaling, place ?? PlaceOf(node), total.Id ?? "", parent.Id ?? "");
            }
        }
    }

    private static bool Rescales(IndicatorNode node) =>
        !node.Indicator.Informational && node.NotApplicable is NotApplicablePolicy.RescaleParent or NotApplicablePolicy.RescaleTotal;

    /// <summary>The root above a node: one warning for all that is mixed below it.</summary>
    private string BranchOf(IndicatorNode node)
    {
        var root = node;
        while (root.Parent is not null)
        {
            root = root.Parent;
        }
        return _context.PathOf(root).ToString();
    }

    /// <summary>The key that gives a node its policy.</summary>
    private ModelPath PlaceOf(IndicatorNode node)
    {
        if (!node.Indicator.IsGroup && node.Indicator.NotApplicable is not null)
        {
            return _context.PathOf(node)["not-applicable"];
        }
        for (var above = node.Parent; above is not null; above = above.Parent)
        {
            if (above.Indicator.NotApplicable is not null)
            {
                return _context.PathOf(above)["not-applicable"];
            }
        }
        return ModelPath.Root["not-applicable"];
    }
}

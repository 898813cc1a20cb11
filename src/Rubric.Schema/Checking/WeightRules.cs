using System.Collections.Immutable;

namespace Rubric.Schema;

/// <summary>The weights of siblings add up exactly, in the rubric as written and under every profile (format, sections 3 and 7).</summary>
internal sealed class WeightRules
{
    private const int MaxListed = 40;

    private readonly CheckContext _context;

    // The groups (null for the roots) whose siblings are wrong as written; a profile need not say it again.
    private readonly HashSet<int> _wrong = [];

    private WeightRules(CheckContext context) => _context = context;

    private bool IsPoints => _context.Rubric.Weights == Weighting.Points;

    public static void Check(CheckContext context)
    {
        if (context.Rubric.Weights == Weighting.Relative || context.Report.IsBroken(ModelPath.Root["weights"]))
        {
            return;
        }
        var rules = new WeightRules(context);
        rules.CheckBase();
        for (int i = 0; i < context.Rubric.Profiles.Length; i++)
        {
            if (context.Rubric.Profiles[i] is { } profile)
            {
                rules.CheckProfile(profile, context.Rubric.ProfileViews[i], ModelPath.Root["profiles"][i]["weights"]);
            }
        }
    }

    private void CheckBase()
    {
        var view = _context.Rubric.BaseView;
        foreach (var family in Families(view))
        {
            var (parent, siblings) = (family.Parent, family.Siblings);
            var list = parent is null ? ModelPath.Root["indicators"] : _context.PathOf(parent)["indicators"];
            if (_context.Report.IsBroken(list) || HasHole(parent) || TargetOf(parent) is not { } target)
            {
                _wrong.Add(Key(parent));
            }
            else if (!Check(siblings, target, list, Whose(parent, null), n => _context.PathOf(n)["weight"]))
            {
                _wrong.Add(Key(parent));
            }
        }
    }

    private void CheckProfile(Profile profile, ProfileView view, ModelPath path)
    {
        var changed = new HashSet<string>(profile.Weights.Select(w => w.Indicator).OfType<string>(), StringComparer.Ordinal);
        // A weight of what is not known is missing somewhere.
        if (changed.Count == 0 || changed.Any(id => view.Find(id) is null)
            || _context.Report.IsBroken(path) || _context.Report.HasBrokenIn(path.Parent!["omit"]))
        {
            return;
        }
        foreach (var family in Families(view))
        {
            var (parent, siblings) = (family.Parent, family.Siblings);
            if (_wrong.Contains(Key(parent)) || parent is { IsOmitted: true } or { IsAbsent: true } || TargetOf(parent) is not { } target)
            {
                continue;
            }
            // A weight of what is omitted is reported as such.
            if (siblings.Any(s => s.IsAbsent && s.Id is not null && changed.Contains(s.Id)))
            {
                continue;
            }
            var reweighted = siblings.FirstOrDefault(s => s.Id is not null && changed.Contains(s.Id));
            // Under points the children must match a parent that this profile changes.
            bool mustMatch = IsPoints && parent?.Id is not null && changed.Contains(parent.Id);
            if (reweighted is not null || mustMatch)
            {
                Check([.. siblings.Where(s => !s.IsAbsent)], target, path[reweighted?.Id ?? parent!.Id], Whose(parent, profile),
                    n => n.Id is not null && changed.Contains(n.Id) ? path[n.Id] : _context.PathOf(n)["weight"]);
            }
        }
    }

    /// <summary>Checks one sum and reports it; false if it is wrong or cannot be known.</summary>
    private bool Check(ImmutableArray<IndicatorNode> siblings, Fraction target, ModelPath path, LocalizedText whose, Func<IndicatorNode, ModelPath> pathOf)
    {
        var weights = new FractionSum();
        bool any = false;
        foreach (var sibling in siblings)
        {
            if (sibling.Indicator.Informational)
            {
                continue;
            }
            if (sibling.Weight is not { Sign: > 0 } weight || (_context.Report.HasBroken && _context.Report.IsBroken(pathOf(sibling))))
            {
                return false;
            }
            weights.Add(weight);
            any = true;
        }
        var sum = weights.Value;
        if (!any || sum == target)
        {
            return any;
        }
        ImmutableArray<IndicatorNode> weighed = [.. siblings.Where(s => !s.Indicator.Informational)];
        var off = Fraction.Abs(sum - target);
        var difference = sum > target ? Say.Both($"{off} too much", $"多了 {off}") : Say.Both($"{off} too little", $"少了 {off}");
        _context.Add(DiagnosticCodes.WrongWeightSum, path, whose, Parts(weighed, pathOf), sum.ToString(), target.ToString(), difference);
        return false;
    }

    private LocalizedText Parts(ImmutableArray<IndicatorNode> siblings, Func<IndicatorNode, ModelPath> pathOf)
    {
        var (english, chinese) = (new List<string>(), new List<string>());
        foreach (var sibling in siblings.Take(MaxListed))
        {
            string part = $"{sibling.Id}: {sibling.Weight}";
            var place = _context.Report.PlaceOf(pathOf(sibling));
            english.Add(place.IsKnown ? $"{part} (line {place.StartLine})" : part);
            chinese.Add(place.IsKnown ? $"{part}（第 {place.StartLine} 行）" : part);
        }
        if (siblings.Length > MaxListed)
        {
            english.Add($"{siblings.Length - MaxListed} more");
            chinese.Add($"其余 {siblings.Length - MaxListed} 项");
        }
        return Say.Both(string.Join(" + ", english), string.Join(" + ", chinese));
    }

    /// <summary>What the weights below a group, or of the roots, must add up to; null where that is itself wrong.</summary>
    private Fraction? TargetOf(IndicatorNode? parent)
    {
        if (!IsPoints)
        {
            return 100;
        }
        if (parent is null)
        {
            return _context.Report.IsBroken(ModelPath.Root["full-marks"]) || _context.Rubric.FullMarks.Sign <= 0 ? null : _context.Rubric.FullMarks;
        }
        return parent.Weight is not { Sign: > 0 } || _context.Report.IsBroken(_context.PathOf(parent)["weight"]) ? null : parent.Weight;
    }

    private bool HasHole(IndicatorNode? parent) =>
        (parent is null ? _context.Rubric.Indicators : parent.Indicator.Indicators).Contains(null!);

    private static int Key(IndicatorNode? parent) => parent?.Index ?? -1;

    /// <summary>The roots of the main tree, then what is below each of its groups.</summary>
    private static List<Family> Families(ProfileView view)
    {
        var families = new List<Family> { new(null, [.. view.Nodes.Where(n => n.Parent is null && n.Section == IndicatorSection.Main)]) };
        foreach (var node in view.Nodes)
        {
            if (node.Indicator.IsGroup && node.Section == IndicatorSection.Main)
            {
                families.Add(new(node, node.Children));
            }
        }
        return families;
    }

    private static LocalizedText Whose(IndicatorNode? parent, Profile? profile)
    {
        string english = parent is null ? "of the top-level indicators" : $"below '{parent.Id}'";
        string chinese = parent is null ? "一级指标" : $"“{parent.Id}”的下级指标";
        return profile is null ? Say.Both(english, chinese)
            : Say.Both($"{english} under the profile '{profile.Id}'", $"对象类型“{profile.Id}”下，{chinese}");
    }

    /// <summary>A group, null above the roots, and what is right below it.</summary>
    private sealed class Family(IndicatorNode? parent, ImmutableArray<IndicatorNode> siblings)
    {
        public IndicatorNode? Parent => parent;

        public ImmutableArray<IndicatorNode> Siblings => siblings;
    }
}

using System.Collections.Immutable;

namespace Rubric.Schema;

/// <summary>Rules on what a profile omits and changes (format, section 7); its sums and scales are checked with those of the rubric.</summary>
internal static class ProfileRules
{
    private static readonly LocalizedText _group = Say.Both("A group", "有下级指标的指标");
    private static readonly LocalizedText _informational = Say.Both("An informational indicator", "仅作记录的指标");
    private static readonly LocalizedText _omitted = Say.Both("An indicator that this profile omits", "该对象类型略去的指标");

    public static void Check(CheckContext context)
    {
        for (int i = 0; i < context.Rubric.Profiles.Length; i++)
        {
            if (context.Rubric.Profiles[i] is not { } profile)
            {
                continue;
            }
            var (view, path) = (context.Rubric.ProfileViews[i], ModelPath.Root["profiles"][i]);
            for (int j = 0; j < profile.Omit.Length; j++)
            {
                context.Find(profile.Omit[j], path["omit"][j]);
            }
            CheckWeights(profile, view, path["weights"], context);
            CheckScales(profile, view, path["scales"], context);
            CheckOmissions(profile, view, path["omit"], context);
        }
    }

    private static void CheckWeights(Profile profile, ProfileView view, ModelPath path, CheckContext context)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (id, weight) in profile.Weights)
        {
            if (string.IsNullOrEmpty(id))
            {
                continue;
            }
            var at = path[id];
            if (!seen.Add(id))
            {
                context.Add(DiagnosticCodes.DuplicateId, at, id, Say.Indicator, Say.At(at, context.Report));
                continue;
            }
            if (weight.Sign <= 0)
            {
                context.AddOutOfRange(at, weight.ToString(), Say.AboveZero, "weight");
            }
            if (context.Find(id, at) is not { } written)
            {
                continue;
            }
            var node = view.Nodes[written.Index];
            if (node.Indicator.Informational)
            {
                context.Add(DiagnosticCodes.MemberOutOfPlace, at, _informational, "weight");
            }
            else if (node.IsOmitted || node.IsAbsent)
            {
                context.Add(DiagnosticCodes.MemberOutOfPlace, at, _omitted, "weight");
            }
        }
    }

    private static void CheckScales(Profile profile, ProfileView view, ModelPath path, CheckContext context)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (id, _) in profile.Scales)
        {
            if (string.IsNullOrEmpty(id))
            {
                continue;
            }
            var at = path[id];
            if (!seen.Add(id))
            {
                context.Add(DiagnosticCodes.DuplicateId, at, id, Say.Indicator, Say.At(at, context.Report));
            }
            else if (context.Find(id, at) is { } written && view.Nodes[written.Index].Indicator.IsGroup)
            {
                context.Add(DiagnosticCodes.MemberOutOfPlace, at, _group, "scale");
            }
        }
    }

    /// <summary>What a profile omits becomes not applicable, and somebody must say what becomes of its points.</summary>
    private static void CheckOmissions(Profile profile, ProfileView view, ModelPath path, CheckContext context)
    {
        var report = context.Report;
        if (profile.Omit.IsEmpty || report.HasBrokenIn(path)
            || report.BrokenPaths.Any(p => p.EndsWith("not-applicable", StringComparison.Ordinal)))
        {
            return;
        }
        var refused = new List<IndicatorNode>();
        foreach (var node in view.Nodes.Where(n => n.Section == IndicatorSection.Main && !n.IsAbsent))
        {
            bool isHead = node.IsOmitted && node.Parent is not { IsOmitted: true };
            if (isHead && BecomesRefused(node))
            {
                refused.Add(node);
            }
            else if (!node.IsOmitted && node.Indicator.IsGroup && node.NotApplicable == NotApplicablePolicy.Refuse
                && IsEmptied(node) && !(node.Parent is { } parent && parent.NotApplicable == NotApplicablePolicy.Refuse && IsEmptied(parent)))
            {
                context.Add(DiagnosticCodes.WholeGroupOmitted, path, profile.Id ?? "", node.Id ?? "");
            }
        }
        if (refused.Count > 0)
        {
            int first = profile.Omit.IndexOf(refused[0].Id);
            context.Add(DiagnosticCodes.OmissionWithoutPolicy, path[Math.Max(first, 0)], profile.Id ?? "", Say.List(refused.Select(n => n.Id)));
        }
    }

    /// <summary>Whether anything in an omitted branch is not applicable where that is refused.</summary>
    private static bool BecomesRefused(IndicatorNode node)
    {
        bool refuses = node.NotApplicable == NotApplicablePolicy.Refuse;
        if (!node.Indicator.IsGroup)
        {
            return refuses && !node.Indicator.Informational;
        }
        // A leaf that counts as applicable (zero, full) keeps its group applicable.
        ImmutableArray<IndicatorNode> leaves = [.. ScoredLeaves(node)];
        return node.Children.Any(BecomesRefused) || (refuses && leaves.Length > 0
            && leaves.All(l => l.NotApplicable is NotApplicablePolicy.RescaleParent or NotApplicablePolicy.RescaleTotal));
    }

    private static bool IsEmptied(IndicatorNode group)
    {
        ImmutableArray<IndicatorNode> leaves = [.. ScoredLeaves(group)];
        return leaves.Length > 0 && leaves.All(l => l.IsOmitted || l.IsAbsent);
    }

    private static IEnumerable<IndicatorNode> ScoredLeaves(IndicatorNode node) =>
        node.Indicator.IsGroup ? node.Children.SelectMany(ScoredLeaves) : node.IsScoredLeaf ? [node] : [];
}

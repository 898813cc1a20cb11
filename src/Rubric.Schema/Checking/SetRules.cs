namespace Rubric.Schema;

/// <summary>What the rubrics of a set say of each other: references, what is taken, tiers, circles (format, section 8).</summary>
internal static class SetRules
{
    public static void Check(RubricSet set, DiagnosticReport report)
    {
        CheckVersions(set, report);
        // Most sets are of one rubric, which says nothing of others.
        if (set.All(r => r.OuterReferences.IsEmpty))
        {
            return;
        }
        foreach (var rubric in set)
        {
            foreach (var reference in rubric.OuterReferences)
            {
                if (set.Find(reference.Rubric) is not { } other)
                {
                    AddUnresolved(reference, set, report);
                    continue;
                }
                CheckTake(reference, other, report);
                CheckProfile(reference, other, set, report);
            }
            CheckTiers(rubric, set, report);
        }
        CircleRules.Check(set, report);
    }

    private static void CheckVersions(RubricSet set, DiagnosticReport report)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var rubric in set)
        {
            string reference = rubric.Reference.ToString();
            if (!seen.Add(reference))
            {
                report.Add(DiagnosticCodes.DuplicateRubric, rubric.VersionPlace, "version", reference);
            }
        }
    }

    private static void AddUnresolved(OuterReference reference, RubricSet set, DiagnosticReport report)
    {
        string id = reference.Rubric.Id;
        var versions = set.Versions(id).Select(r => r.Version).Distinct(StringComparer.Ordinal).ToList();
        var list = Say.List(versions);
        if (versions.Count == 0)
        {
            string? nearest = Suggestions.Nearest(id, set.Select(r => r.Id));
            var advice = nearest is null
                ? Say.Both("Load it together with this one, or name another.", "请将它与本评价表一起加载，或改用其他评价表。")
                : Say.DidYouMean(nearest);
            report.Add(DiagnosticCodes.UnknownRubric, reference.RubricPlace, reference.RubricPath, reference.Rubric.ToString(), advice);
        }
        else if (reference.Rubric.Version is { } version)
        {
            report.Add(DiagnosticCodes.UnknownRubricVersion, reference.RubricPlace, reference.RubricPath, id, version, list);
        }
        // Otherwise one version is here twice, which is reported already.
        else if (versions.Count > 1)
        {
            report.Add(DiagnosticCodes.AmbiguousRubricVersion, reference.RubricPlace, reference.RubricPath, id, list, $"{id}@{versions[versions.Count - 1]}");
        }
    }

    private static void CheckTake(OuterReference reference, RubricDefinition other, DiagnosticReport report)
    {
        if (reference.Scale.Take is not { } take)
        {
            return;
        }
        bool isValue = take.Contains('/', StringComparison.Ordinal);
        if (!isValue && other.BaseView.Find(take) is { } node)
        {
            if (!node.Indicator.IsGroup && node.Indicator.Informational)
            {
                report.Add(DiagnosticCodes.InformationalNamed, reference.TakePlace, reference.TakePath, take);
            }
            return;
        }
        var values = other.Dimensions.SelectMany(d => d.Values.Select(v => $"{d.Id}/{v.Id}")).ToList();
        if (isValue && values.Contains(take, StringComparer.Ordinal))
        {
            return;
        }
        var kind = isValue
            ? Say.Both($"dimension value in '{other.Reference}' called", $"“{other.Reference}”的维度取值")
            : Say.Both($"indicator in '{other.Reference}' called", $"“{other.Reference}”的指标");
        string? nearest = Suggestions.Nearest(take, isValue ? values : other.BaseView.Nodes.Select(n => n.Id));
        report.Add(DiagnosticCodes.UnknownId, reference.TakePlace, reference.TakePath, kind, take, Say.DidYouMean(nearest));
    }

    /// <summary>Checks the profile to pick. It may be one of a rubric below the other, whose submissions are picked here too.</summary>
    private static void CheckProfile(OuterReference reference, RubricDefinition other, RubricSet set, DiagnosticReport report)
    {
        if (reference.Scale.Where.Profile is not { } profile)
        {
            return;
        }
        var known = set.WithNested(other).SelectMany(r => r.Profiles).Select(p => p.Id).ToList();
        if (!known.Contains(profile, StringComparer.Ordinal))
        {
            var kind = Say.Both($"profile in '{other.Reference}' called", $"“{other.Reference}”的对象类型");
            report.Add(DiagnosticCodes.UnknownId, reference.ProfilePlace, reference.ProfilePath, kind, profile, Say.DidYouMean(Suggestions.Nearest(profile, known)));
        }
    }

    /// <summary>Checks the tiers that conditions name, once for each leaf, whatever rubrics its profiles evaluate instead.</summary>
    private static void CheckTiers(RubricDefinition rubric, RubricSet set, DiagnosticReport report)
    {
        foreach (var leaf in rubric.OuterReferences.GroupBy(r => r.Indicator, StringComparer.Ordinal))
        {
            var others = leaf.Select(r => set.Find(r.Rubric)).ToList();
            if (others.Contains(null))
            {
                continue;
            }
            var known = others.SelectMany(o => o!.Tiers).Select(t => t.Id).Distinct(StringComparer.Ordinal).ToList();
            string names = string.Join(", ", others.Select(o => o!.Reference.ToString()).Distinct(StringComparer.Ordinal));
            foreach (var tier in leaf.First().Tiers.Where(t => !known.Contains(t.Id, StringComparer.Ordinal)))
            {
                var kind = Say.Both($"tier in '{names}' called", $"“{names}”的等级");
                report.Add(DiagnosticCodes.UnknownId, tier.Place, tier.Path, kind, tier.Id, Say.DidYouMean(Suggestions.Nearest(tier.Id, known)));
            }
        }
    }
}

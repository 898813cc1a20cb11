using Rubric.Schema;

namespace Rubric.Engine.Tests.Json;

/// <summary>What an evaluation, and what the data of one, say: the two are written down apart, so that a field taken for another is seen.</summary>
internal static class EvaluationWords
{
    public static string Of(Evaluation e) => string.Join("\n",
    [
        $"{e.Subject?.Id} {e.Subject?.Title} {e.Rubric.Id} {Show(e.Rubric.Title)} {e.Rubric.Version} {e.RubricHash} {e.Profile?.Id} {Show(e.Profile?.Title)} {e.Submission?.Phase}",
        string.Join(",", e.Submission?.Attributes ?? []),
        $"{e.Status} {e.Total} {e.Rubric.FullMarks} {e.Rate} {e.Lowest} {e.Highest} {e.Tier?.Id} {Show(e.Tier?.Title)} {e.Tier?.Stars} {e.TierBeforeOverrides?.Id}",
        string.Join(",", e.Reachable.Select(t => t.Id)) + " " + string.Join(",", e.Missing),
        .. e.AllIndicators.Select(i => $"{i.Id} {Show(i.Indicator.Title)} {i.Node.Section} {i.Node.Parent?.Id} {i.Points} {i.ComputedPoints} {i.FullMarks} {i.ApplicableFullMarks} {i.Rate} {i.State}"
            + $" {i.SubGrade?.Id} {Show(i.SubGrade?.Title)} {i.Answer} {i.Award?.Points} {i.Award?.By} {i.Award?.Reason} {i.Note} "
            + string.Join(",", i.Nested.Select(n => $"{n.Evaluation.Rubric} {n.Evaluation.Profile?.Id} {n.Evaluation.Submission?.Phase} {n.Evaluation.Submission?.By?.Id} {n.Evaluation.Submission?.By?.Role} {n.Evaluation.Status} {n.Evaluation.Total} {n.Evaluation.Tier?.Id} {n.Rate} {n.Use}"))),
        .. e.Dimensions.Select(d => $"{d.Key} {Show(d.Value.Title)} {d.Points} {d.ApplicableFullMarks} {d.Rate}"),
        .. e.Facts.Select(f => $"{f.Fact.Id} {Show(f.Fact.Title)} {f.Answer} {f.Value}"),
        .. e.Contributions.Select(c => $"{c.Kind} {c.Id} {c.Points}"),
        .. e.TierChecks.Select(t => $"{t.Tier.Id} {Show(t.Tier.Title)} {t.Tier.Stars} {t.Held} {string.Join(",", t.Bounds)} {string.Join(",", t.Conditions.Select(Of))}"),
        .. e.FiredOverrides.Select(f => $"{f.Override.Id} {Show(f.Override.Title)} {Show(f.Override.Reason)} {Of(f.Override.Effect)} {f.Override.BeforeScoring} {f.TierBefore?.Id} {f.TierAfter?.Id} {f.HadEffect} {string.Join(",", f.Conditions.Select(Of))}"),
        .. e.Unused.Select(u => $"{u.Rubric} {u.Profile} {u.Phase} {u.By?.Id} {u.By?.Role}"),
        .. e.Problems.Select(p => $"{p.Place.Source?.Name} {(p.Place.IsKnown ? $"{p.Place.StartLine} {p.Place.StartColumn} {p.Place.EndLine} {p.Place.EndColumn}" : "   ")} {p.Severity} {p.Code.Id} {p.Path} en={p.GetMessage("en")}|zh-Hans={p.GetMessage("zh-Hans")}"),
    ]);

    public static string Of(EvaluationRecord e) => string.Join("\n",
    [
        $"{e.Subject} {e.SubjectTitle} {e.Rubric} {Show(e.RubricTitle)} {e.Version} {e.Hash} {e.Profile} {Show(e.ProfileTitle)} {e.Phase}",
        string.Join(",", e.Attributes),
        $"{e.Status} {e.Total} {e.FullMarks} {e.Rate} {e.Lowest} {e.Highest} {e.Tier} {Show(e.TierTitle)} {e.Stars} {e.TierBeforeOverrides}",
        string.Join(",", e.Reachable) + " " + string.Join(",", e.Missing),
        .. e.Indicators.Select(i => $"{i.Id} {Show(i.Title)} {i.Section} {i.Parent} {i.Points} {i.ComputedPoints} {i.FullMarks} {i.ApplicableFullMarks} {i.Rate} {i.State}"
            + $" {i.Tier} {Show(i.TierTitle)} {i.Answer} {i.Award?.Points} {i.Award?.By} {i.Award?.Reason} {i.Note} "
            + string.Join(",", i.Nested.Select(n => $"{n.Rubric}@{n.Version} {n.Profile} {n.Phase} {n.By} {n.Role} {n.Status} {n.Total} {n.Tier} {n.Rate} {n.Use}"))),
        .. e.Dimensions.Select(d => $"{d.Key} {Show(d.Title)} {d.Points} {d.ApplicableFullMarks} {d.Rate}"),
        .. e.Facts.Select(f => $"{f.Id} {Show(f.Title)} {f.Answer} {f.Value}"),
        .. e.Contributions.Select(c => $"{c.Kind} {c.Id} {c.Points}"),
        .. e.TierChecks.Select(t => $"{t.Id} {Show(t.Title)} {t.Stars} {t.Held} {string.Join(",", t.Bounds)} {string.Join(",", t.Conditions.Select(Of))}"),
        .. e.FiredOverrides.Select(f => $"{f.Id} {Show(f.Title)} {Show(f.Reason)} {Of(f.Effect)} {f.BeforeScoring} {f.TierBefore} {f.TierAfter} {f.HadEffect} {string.Join(",", f.Conditions.Select(Of))}"),
        .. e.Unused.Select(u => $"{u.Rubric} {u.Profile} {u.Phase} {u.By} {u.Role}"),
        .. e.Problems.Select(p => $"{p.File} {p.Line} {p.Column} {p.EndLine} {p.EndColumn} {p.Severity} {p.Code} {p.Path} {Show(p.Message)}"),
    ]);

    private static string Of(ConditionCheck check) =>
        $"{check.Condition.GetType().Name.Replace("Condition", "", StringComparison.Ordinal)} {check.Id} {check.Held} {check.Applies} {string.Join(",", check.Bounds)} [{string.Join(",", check.Needed)}] [{string.Join(",", check.There)}] "
        + $"{(check.Condition as AtLeastCondition)?.Number} {(check.Id is null ? ((check.Condition as CountCondition)?.Count ?? check.Condition as EachCondition)?.Each.ToString() : "")} ({string.Join(";", check.Parts.Select(Of))})";

    private static string Of(ConditionRecord check) =>
        $"{Pascal(check.Kind)} {check.Id} {check.Held} {check.Applies} {string.Join(",", check.Bounds)} [{string.Join(",", check.Needed)}] [{string.Join(",", check.There)}] "
        + $"{check.AtLeast} {(check.Each is [var one] && (one == "leaf" || one.StartsWith("level-", StringComparison.Ordinal)) ? one : check.Each.IsEmpty ? "" : $"[{string.Join(", ", check.Each)}]")} ({string.Join(";", check.Parts.Select(Of))})";

    private static string Pascal(string word) => string.Concat(word.Split('-').Select(w => char.ToUpperInvariant(w[0]) + w[1..]));

    private static string Of(OverrideEffect effect) => effect switch
    {
        ReplaceTotal e => $"total {e.Total}",
        SetTier e => $"set {e.Tier}",
        CapTier e => $"cap {e.Tier}",
        FloorTier e => $"floor {e.Tier}",
        ShiftTier e => $"shift {e.Steps}",
        Exclude => "exclude",
        _ => throw new ArgumentOutOfRangeException(nameof(effect)),
    };

    private static string Show(LocalizedText? text) =>
        text is null ? "-" : text.Translations.IsEmpty ? text.ToString() : string.Join("|", text.Translations.Select(t => $"{t.Key}={t.Value}"));
}

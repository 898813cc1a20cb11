using System.Collections.Immutable;
using System.Globalization;

namespace Rubric.Schema;

/// <summary>Rules on ids: what they are made of, which words are reserved, and that none stands twice.</summary>
internal static class IdRules
{
    private static readonly string[] _yesNo = ["yes", "no", "true", "false"];

    public static void Check(CheckContext context)
    {
        var (rubric, root) = (context.Rubric, ModelPath.Root);
        CheckForm(rubric.Id, root, context);
        CheckList(rubric.Dimensions.Select(d => d?.Id), root["dimensions"], Say.Dimension, context);
        for (int i = 0; i < rubric.Dimensions.Length; i++)
        {
            var values = rubric.Dimensions[i]?.Values ?? [];
            CheckList(values.Select(v => v?.Id), root["dimensions"][i]["values"], Say.DimensionValue, context);
        }
        CheckFacts(rubric.Facts, root["facts"], context);
        CheckIndicators(context);
        CheckList(rubric.Profiles.Select(p => p?.Id), root["profiles"], Say.Profile, context);
        for (int i = 0; i < rubric.Profiles.Length; i++)
        {
            var scales = rubric.Profiles[i]?.Scales ?? [];
            foreach (var changed in scales.Where(s => s is { Indicator: not null, Scale: not null }))
            {
                CheckScale(changed.Scale, root["profiles"][i]["scales"][changed.Indicator], context);
            }
        }
        CheckList(rubric.Tiers.Select(t => t?.Id), root["tiers"], Say.Tier, context);
        CheckList(rubric.Overrides.Select(o => o?.Id), root["overrides"], Say.Override, context);
    }

    private static void CheckFacts(ImmutableArray<Fact> facts, ModelPath path, CheckContext context)
    {
        CheckList(facts.Select(f => f?.Id), path, Say.Fact, context);
        for (int i = 0; i < facts.Length; i++)
        {
            CheckList((facts[i]?.Values ?? []).Select(v => v?.Id), path[i]["values"], Say.Choice, context);
        }
    }

    private static void CheckIndicators(CheckContext context)
    {
        foreach (var node in context.Nodes)
        {
            var path = context.PathOf(node);
            if (node.Id is not null && IsReserved(node.Id))
            {
                context.Add(DiagnosticCodes.ReservedId, path["id"], node.Id, Say.Indicator);
            }
            // An empty id is reported as missing, one that could not be read by reading.
            if (!string.IsNullOrEmpty(node.Id))
            {
                CheckForm(node.Id, path, context);
                if (context.Rubric.BaseView.Find(node.Id) is { } first && !ReferenceEquals(first, node))
                {
                    AddDuplicate(node.Id, path, Say.Indicator, context.PathOf(first), context);
                }
            }
            if (!node.Indicator.Tiers.IsEmpty)
            {
                CheckList(node.Indicator.Tiers.Select(t => t?.Id), path["tiers"], Say.Tier, context);
            }
            if (node.Indicator.Scale is { } scale)
            {
                CheckScale(scale, path["scale"], context);
            }
        }
    }

    private static void CheckScale(Scale scale, ModelPath path, CheckContext context)
    {
        switch (scale)
        {
            case OptionsScale options:
                CheckChoices(options.Options.Select(o => o?.Id), path["options"], Say.Option, context);
                break;
            case ChecklistScale checklist:
                CheckChoices(checklist.Items.Select(i => i?.Id), path["checklist"]["items"], Say.Item, context);
                break;
            case DeductionsScale deductions:
                CheckChoices(deductions.Items.Select(i => i?.Id), path["deductions"]["items"], Say.Item, context);
                break;
            case AdditionsScale additions:
                CheckChoices(additions.Items.Select(i => i?.Id), path["additions"]["items"], Say.Item, context);
                break;
            default:
                break;
        }
    }

    private static void CheckChoices(IEnumerable<string?> ids, ModelPath path, LocalizedText kind, CheckContext context)
    {
        ImmutableArray<string?> all = [.. ids];
        CheckList(all, path, kind, context);
        for (int i = 0; i < all.Length; i++)
        {
            // The format does not reserve 是, 否 and 不适用; only the last of them is never taken for an id.
            if (all[i] is not { } id)
            {
                continue;
            }
            if (ScalarText.IsNone(id) || _yesNo.Contains(id, StringComparer.OrdinalIgnoreCase))
            {
                context.Add(DiagnosticCodes.ReservedId, path[i]["id"], id, kind);
            }
            else if (ScalarText.IsNotApplicable(id) && IsWellFormed(id))
            {
                context.Add(DiagnosticCodes.UnreachableId, path[i]["id"], id, kind);
            }
        }
    }

    private static void CheckList(IEnumerable<string?> ids, ModelPath path, LocalizedText kind, CheckContext context)
    {
        var first = new Dictionary<string, ModelPath>(StringComparer.Ordinal);
        int i = 0;
        foreach (string? id in ids)
        {
            CheckOne(id, path[i++], kind, first, context);
        }
    }

    private static void CheckOne(string? id, ModelPath owner, LocalizedText kind, Dictionary<string, ModelPath> first, CheckContext context)
    {
        // An empty id is reported as missing, one that could not be read by reading.
        if (string.IsNullOrEmpty(id))
        {
            return;
        }
        CheckForm(id, owner, context);
        if (first.TryGetValue(id!, out var earlier))
        {
            AddDuplicate(id!, owner, kind, earlier, context);
        }
        else
        {
            first.Add(id!, owner);
        }
    }

    private static void AddDuplicate(string id, ModelPath owner, LocalizedText kind, ModelPath earlier, CheckContext context) =>
        context.Add(DiagnosticCodes.DuplicateId, owner["id"], id, kind, Say.At(earlier["id"], context.Report));

    private static void CheckForm(string? id, ModelPath owner, CheckContext context)
    {
        if (!string.IsNullOrEmpty(id) && !IsWellFormed(id!) && !context.Report.IsBroken(owner["id"]))
        {
            context.Add(DiagnosticCodes.InvalidId, owner["id"], id!);
        }
    }

    /// <summary>Whether an id consists of letters, digits, hyphens, underscores and points only.</summary>
    public static bool IsWellFormed(string id)
    {
        for (int i = 0; i < id.Length; i++)
        {
            if (id[i] is '-' or '_' or '.' or (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z'))
            {
                continue;
            }
            switch (CharUnicodeInfo.GetUnicodeCategory(id, i))
            {
                case UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter:
                case UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter:
                case UnicodeCategory.DecimalDigitNumber:
                // 〇, as in 二〇二二, is a number to Unicode and a character of the language to everybody else.
                case UnicodeCategory.LetterNumber:
                    i += char.IsHighSurrogate(id[i]) ? 1 : 0;
                    break;
                default:
                    return false;
            }
        }
        return true;
    }

    private static bool IsReserved(string id)
    {
        const string Level = "level-";
        return id is IndicatorCondition.Total or "leaf"
            || (id.Length > Level.Length && id.StartsWith(Level, StringComparison.Ordinal) && id.Skip(Level.Length).All(c => c is >= '0' and <= '9'));
    }
}

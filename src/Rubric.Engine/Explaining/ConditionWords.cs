using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Says in words what a condition needs, and what it found.</summary>
internal sealed class ConditionWords(Evaluation evaluation, Language language)
{
    private readonly Titles _titles = new(evaluation, language);

    /// <summary>The first thing in a condition that did not hold: "宣传倡导 ≥ 80%，实际 73.75%".</summary>
    public string Unmet(ConditionCheck check)
    {
        if (!check.Applies)
        {
            return language.Say($"{_titles.Of(check)} does not apply", $"{_titles.Of(check)}不适用");
        }
        if (check.Condition is AllCondition || (check.Condition is EachCondition && check.Id is null))
        {
            return Unmet(check.Parts.First(p => p.Held != true));
        }
        string there = There(check);
        return there.Length == 0 ? Needed(check) : Needed(check) + Has(there);
    }

    /// <summary>The bound of a tier on the total that did not hold.</summary>
    public string Unmet(BoundCheck bound) => language.Say("total", "总分") + " " + Needed(bound) + Has(There(bound));

    /// <summary>Why a condition held: of several alternatives those that did.</summary>
    public string Held(ConditionCheck check) => check.Condition switch
    {
        AllCondition => string.Join(language.Say(" and ", "，且"), check.Parts.Select(Held)),
        AnyCondition or AtLeastCondition => string.Join(language.Say(" and ", "，且"), check.Parts.Where(p => p.Held == true).Select(Held)),
        NotCondition => language.Say($"not: {Needed(check.Parts[0])}", $"并非“{Needed(check.Parts[0])}”"),
        EachCondition when check.Id is null => Needed(check),
        _ when !check.Bounds.IsEmpty || check.Needed.IsEmpty => Needed(check) + (There(check) is { Length: > 0 } there ? Has(there) : ""),
        TierCondition => language.Say("the tier", "等级") + Space(OneOf(check, check.There)),
        EvaluationCondition => language.Say($"a sheet in {_titles.Of(check)}", $"{_titles.Of(check)}的评分表") + Space(OneOf(check, check.There.Where(check.Needed.Contains))),
        _ => _titles.Of(check) + Space(OneOf(check, check.There)),
    };

    /// <summary>What was there, behind what was needed.</summary>
    public string Has(string there) => language.Say($", has {there}", $"，实际 {there}");

    /// <summary>What a condition needs.</summary>
    public string Needed(ConditionCheck check) => check.Condition switch
    {
        AllCondition => string.Join(language.Say(" and ", "，且"), check.Parts.Select(Needed)),
        AnyCondition => string.Join(language.Say(" or ", "，或"), check.Parts.Select(Needed)),
        AtLeastCondition c => language.Say($"at least {c.Number} of: ", $"至少 {c.Number} 项：") + string.Join(language.Semicolon, check.Parts.Select(Needed)),
        NotCondition => language.Say($"not: {Needed(check.Parts[0])}", $"不得“{Needed(check.Parts[0])}”"),
        CountCondition c => NeededCount(check, c),
        EachCondition c when check.Id is null => Members(c.Each) + NeededOf(check, c.Bounds, c.Tiers),
        TierCondition c => language.Say("the tier", "等级") + NeededOf(check, Bounds.None, c.Tiers),
        EvaluationCondition => language.Say($"a sheet in {_titles.Of(check)}", $"{_titles.Of(check)}的评分表") + Space(OneOf(check, check.Needed)),
        _ => _titles.Of(check) + (check.Bounds.IsEmpty ? "" : " " + string.Join(language.Say(" and ", " 且 "), check.Bounds.Select(Needed)))
            + (check.Needed.IsEmpty ? "" : Space(OneOf(check, check.Needed))),
    };

    /// <summary>What a bound needs: "≥ 80%".</summary>
    public static string Needed(BoundCheck bound) => $"{ComparatorSigns.Of(bound.Comparator)} {bound.Needed}";

    /// <summary>What a condition found; empty for one made of others.</summary>
    public string There(ConditionCheck check)
    {
        if (!check.Bounds.IsEmpty)
        {
            return There(check.Bounds.Where(b => b.Held != true).Append(check.Bounds[0]).First());
        }
        if (check.Needed.IsEmpty)
        {
            return "";
        }
        return check.There.IsEmpty ? language.Say("none", "无") : language.List(check.There.Select(t => _titles.OfMember(check, t)));
    }

    /// <summary>What was there to be compared with a bound.</summary>
    public string There(BoundCheck bound)
    {
        if (bound.Lowest is not { } lowest || bound.Highest is not { } highest)
        {
            return language.Say("nothing", "无");
        }
        string low = ReadableNumber.ShowBeside(lowest, bound.Needed);
        return lowest == highest ? low : $"{low}–{ReadableNumber.ShowBeside(highest, bound.Needed)}";
    }

    private string NeededCount(ConditionCheck check, CountCondition condition)
    {
        string members = Members(condition.Count.Each);
        string inner = NeededOf(check, condition.Count.Bounds, condition.Count.Tiers);
        string bounds = string.Join(language.Say(" and ", " 且 "), check.Bounds.Select(Needed));
        return language.Say($"number of {members}{inner} {bounds}", $"{members}{inner}的个数 {bounds}");
    }

    private string NeededOf(ConditionCheck check, Bounds bounds, ImmutableArray<string> tiers)
    {
        var signs = bounds.Comparators().Select(c => $"{ComparatorSigns.Of(c.Key)} {c.Value}").ToList();
        return (signs.Count == 0 ? "" : " " + string.Join(language.Say(" and ", " 且 "), signs)) + (tiers.IsEmpty ? "" : Space(OneOf(check, tiers)));
    }

    private string OneOf(ConditionCheck check, IEnumerable<string> ids)
    {
        string words = string.Join(language.Say(" or ", "或"), ids.Select(i => _titles.OfMember(check, i)));
        return language.Say($"is {words}", $"为{words}");
    }

    private string Members(IndicatorSelector each) => each switch
    {
        { Level: { } level } => language.Say($"each indicator at level {level}", $"每个{ChineseLevel(level)}级指标"),
        { Ids.IsEmpty: true } => language.Say("each leaf", "每个末级指标"),
        { Ids.Length: <= 3 } => language.Say("each of ", "") + language.List(each.Ids.Select(_titles.OfIndicator)) + language.Say("", each.Ids.Length > 1 ? "均" : ""),
        _ => language.Say($"each of {_titles.OfIndicator(each.Ids[0])} and {each.Ids.Length - 1} more", $"{_titles.OfIndicator(each.Ids[0])}等 {each.Ids.Length} 项均"),
    };

    /// <summary>Words run on in Chinese and stand apart in English.</summary>
    private string Space(string words) => language.Say(" ", "") + words;

    private static string ChineseLevel(int level) => level is >= 1 and <= 9 ? "一二三四五六七八九"[level - 1].ToString() : Language.Number(level);
}

using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Says how far conditions are from holding.</summary>
internal sealed class GapWords(Evaluation evaluation, Language language)
{
    private readonly ConditionWords _conditions = new(evaluation, language);
    private readonly Titles _titles = new(evaluation, language);

    /// <summary>Everything that keeps a tier from being reached, a phrase each.</summary>
    public IEnumerable<string> Unmet(TierGap tier) =>
        [.. tier.Bounds.Where(b => b.Check.Held == false).Select(Unmet), .. tier.Conditions.Where(c => c.Check.Held == false).SelectMany(Unmet)];

    /// <summary>A bound of the total that does not hold: "总分 ≥ 90，实际 87.68，差 2.32 分".</summary>
    public string Unmet(BoundGap bound) => _conditions.Unmet(bound.Check) + Comma(Short(bound, isPoints: true));

    /// <summary>A condition that does not hold, taken apart into those that do not, a phrase each.</summary>
    public IEnumerable<string> Unmet(ConditionGap gap)
    {
        var check = gap.Check;
        if (!check.Applies)
        {
            return [_conditions.Unmet(check)];
        }
        switch (check.Condition)
        {
            case AllCondition:
            case EachCondition when check.Id is null:
                return gap.Parts.Where(p => p.Check.Held == false).SelectMany(Unmet);
            case AnyCondition:
                return [language.Say("one of these: ", "须满足其一：") + string.Join(language.Semicolon, gap.Parts.SelectMany(Unmet))];
            case AtLeastCondition:
                int holding = gap.Parts.Count(p => p.Check.Held == true);
                return [_conditions.Needed(check) + _conditions.Has(language.Say($"{holding}", $"{holding} 项"))];
            default:
                return [_conditions.Unmet(check) + OutOf(gap) + Comma(Short(gap))];
        }
    }

    /// <summary>A member of a set that failed, in short: "人员配备 79.29%，差 0.1 分".</summary>
    public string Member(ConditionGap gap) => $"{_titles.Of(gap.Check)} {_conditions.There(gap.Check)}{Comma(Short(gap))}";

    /// <summary>What a condition found: of a set how many members hold, of a rate also the points.</summary>
    public string There(ConditionGap gap)
    {
        var check = gap.Check;
        if (!check.Applies)
        {
            return language.Say("not applicable", "不适用");
        }
        if (check.Condition is EachCondition && check.Id is null || check.Condition is AllCondition or AnyCondition or AtLeastCondition)
        {
            int all = gap.Parts.Length;
            int holding = gap.Parts.Count(p => p.Check.Held == true);
            return holding == all
                ? language.Say($"all {all}", $"{all} 项均达到")
                : language.Say($"{holding} of {all}", $"{all} 项中 {holding} 项达到");
        }
        return _conditions.There(check) + OutOf(gap);
    }

    /// <summary>What is missing to a condition in short; of a set, member by member; empty where nothing is.</summary>
    public string Missing(ConditionGap gap) => gap.Check switch
    {
        { Held: true } or { Applies: false } => "",
        { Held: null, Condition: EachCondition, Id: null } => language.Say("open: ", "未定：") + language.List(gap.Parts.Where(p => p.Check.Held is null).Select(p => _titles.Of(p.Check))),
        { Held: null } => language.Say("open", "未定"),
        { Condition: EachCondition, Id: null } => string.Join(language.Semicolon, gap.Parts.Where(p => p.Check.Held == false).Select(Member)),
        { Condition: AllCondition or AnyCondition } => string.Join(language.Semicolon, gap.Parts.Where(p => p.Check.Held == false).SelectMany(Unmet)),
        _ => Short(gap),
    };

    /// <summary>How much is missing or too much; empty where that is no number, or nothing.</summary>
    public string Short(BoundGap bound, bool isPoints)
    {
        if (bound.Shortfall is not { IsZero: false } gap)
        {
            return "";
        }
        string number = ReadableNumber.ShowGap(gap);
        string unit = isPoints ? language.Say(" points", " 分") : "";
        bool isTooMuch = bound.Check.Comparator is Comparator.Max or Comparator.Below
            || (bound.Check.Comparator == Comparator.Is && bound.Check.Lowest > bound.Check.Needed.Value);
        return isTooMuch ? language.Say($"{number}{unit} too much", $"多 {number}{unit}") : language.Say($"{number}{unit} short", $"差 {number}{unit}");
    }

    private string Short(ConditionGap gap)
    {
        bool isPoints = gap.Check.Condition is IndicatorCondition or EachCondition or DimensionCondition || (gap.Check.Condition is CountCondition && gap.Check.Id is not null);
        return gap.Bounds.Select(b => Short(b, isPoints)).FirstOrDefault(w => w.Length > 0) ?? "";
    }

    /// <summary>The points behind a rate.</summary>
    private string OutOf(ConditionGap gap) =>
        gap.Bounds.Any(b => b.Check.Needed.IsRate) && gap is { Points: { } points, ApplicableFullMarks: { } full }
            ? language.Aside(language.Say($"{ReadableNumber.ShowPart(points)} of {ReadableNumber.ShowPart(full)} points", $"{ReadableNumber.ShowPart(points)} / {ReadableNumber.ShowPart(full)} 分"))
            : "";

    private string Comma(string words) => words.Length == 0 ? "" : language.Say(", ", "，") + words;
}

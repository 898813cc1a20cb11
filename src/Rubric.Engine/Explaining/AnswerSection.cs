using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>The answer: what came out, and in a sentence or two why nothing better.</summary>
internal sealed class AnswerSection(Telling telling)
{
    private const int MostUnmet = 4;

    private readonly Language _language = telling.Language;
    private readonly Evaluation _evaluation = telling.Evaluation;

    public void Write()
    {
        string name = _evaluation.Subject is { } subject ? subject.ToString() : telling.Say("(no subject)", "（未写明对象）");
        telling.Page.Heading(1, name + _language.Colon + Outcome());
        telling.Page.Paragraph(Source());
        foreach (string reason in Reasons())
        {
            telling.Page.Paragraph(reason);
        }
        if (_evaluation.Problems.Any())
        {
            telling.Page.Items(
                ["", telling.Say("Problem", "问题"), ""],
                [.. _evaluation.Problems.Select(p => new PageItem("", p.ToString(_language.Tag), []))]);
        }
    }

    private string Outcome()
    {
        string rating = new EvaluationWords(_evaluation, _language.Tag).Rating;
        string full = ReadableNumber.Show(_evaluation.Rubric.FullMarks);
        string total = _evaluation.Total is { } points
            ? telling.Say($"{ReadableNumber.Show(points)} of {full} points", $"{ReadableNumber.Show(points)} 分（满分 {full} 分）")
            : "";
        string bounds = _evaluation is { Lowest: { } lowest, Highest: { } highest }
            ? telling.Say($"total between {ReadableNumber.Show(lowest)} and {ReadableNumber.Show(highest)}", $"总分在 {ReadableNumber.Show(lowest)} 至 {ReadableNumber.Show(highest)} 分之间")
            : "";
        IEnumerable<string> parts = _evaluation.Status == EvaluationStatus.Incomplete ? [rating, bounds] : [total, rating];
        return string.Join(telling.Say(", ", "，"), parts.Where(p => p.Length > 0));
    }

    private string Source()
    {
        var submission = _evaluation.Submission;
        IEnumerable<(string Name, string? Value)> parts =
        [
            (telling.Say("Rubric", "评价表"), telling.Say(_evaluation.Rubric.Title) + _language.Aside(_evaluation.Rubric.ToString())),
            (telling.Say("profile", "类型"), _evaluation.Profile is { } profile ? telling.Say(profile.Title) : null),
            (telling.Say("phase", "阶段"), submission?.Phase),
            (telling.Say("by", "评分人"), submission?.By?.Id),
        ];
        return string.Join(_language.Semicolon, parts.Where(p => p.Value is not null).Select(p => p.Name + _language.Colon + p.Value)) + telling.Say(".", "。");
    }

    private IEnumerable<string> Reasons() => _evaluation.Status switch
    {
        EvaluationStatus.Scored => OfTier(),
        EvaluationStatus.Incomplete => OfIncomplete(),
        EvaluationStatus.Invalid => [telling.Say("Nothing was scored: there are problems, which have to be mended first.", "评分有问题，须先改正，没有计分。")],
        _ when _evaluation.FiredOverrides.IsEmpty => [telling.Say("No indicator is applicable: there is nothing to score.", "没有适用的指标，无可评分。")],
        _ => OfDecision(),
    };

    private IEnumerable<string> OfDecision()
    {
        var last = _evaluation.FiredOverrides[_evaluation.FiredOverrides.Length - 1];
        string effect = last.Override.Effect is SetTier
            ? telling.Say($"rated {telling.Titles.Of(last.TierAfter)} without being scored", $"不计分，直接评为{telling.Titles.Of(last.TierAfter)}")
            : _evaluation.Total is null ? telling.Say("not rated, and not scored", "不参评，没有计分")
            : telling.Say("not rated; the total is for information only", "不参评，总分仅供参考");
        yield return $"{Quoted(last)}{_language.Colon}{effect}{telling.Say(".", "。")}";
    }

    private IEnumerable<string> OfIncomplete()
    {
        yield return telling.Say(
            $"{_language.Count(_evaluation.Missing.Length, "answer", "")} missing; there is no total and no tier before they are there.",
            $"还缺 {_evaluation.Missing.Length} 项，补齐之前没有总分和等级。");
        var reachable = _evaluation.Reachable.Select(t => telling.Titles.Of(t)).ToList();
        if (reachable.Count > 0)
        {
            yield return telling.Say($"Still possible: {_language.List(reachable)}.", $"还可能评为：{_language.List(reachable)}。");
        }
        // From the top, what is out of reach whatever is still answered.
        foreach (var tier in telling.Explanation.Tiers.TakeWhile(t => t.Check.Held == false))
        {
            yield return OutOfReach(tier, telling.Say($"No longer possible: {telling.Titles.Of(tier.Check.Tier)}, since it needs ", $"已不可能评上{telling.Titles.Of(tier.Check.Tier)}，因为要求"));
        }
    }

    private IEnumerable<string> OfTier()
    {
        if (telling.Explanation.Tiers.IsEmpty)
        {
            yield break;
        }
        var effects = telling.Explanation.Overrides.Where(o => o.Fired.HadEffect).ToList();
        foreach (var replaced in effects.Where(o => o.Fired.Override.Effect is ReplaceTotal))
        {
            string before = ReadableNumber.Show(replaced.TotalBefore!.Value);
            string after = ReadableNumber.Show(replaced.TotalAfter!.Value);
            yield return telling.Say($"{Quoted(replaced.Fired)} made the total {after} instead of {before}.", $"{Quoted(replaced.Fired)}把总分由 {before} 分改为 {after} 分。");
        }
        var moves = effects.Where(o => o.Fired.Override.Effect is not ReplaceTotal).Select(o => o.Fired).ToList();
        if (moves.Count > 0)
        {
            string earned = telling.Titles.Of(_evaluation.TierBeforeOverrides);
            var told = moves.Select(f => telling.Say(
                $"{Quoted(f)} turned {telling.Titles.Of(f.TierBefore)} into {telling.Titles.Of(f.TierAfter)}",
                $"{Quoted(f)}使{telling.Titles.Of(f.TierBefore)}变为{telling.Titles.Of(f.TierAfter)}"));
            yield return telling.Say($"By points and conditions it is {earned}; ", $"按得分和条件为{earned}；") + string.Join(_language.Semicolon, told) + telling.Say(".", "。");
        }
        yield return WhyNotBetter(moves.Count > 0);
    }

    private string WhyNotBetter(bool wasMoved)
    {
        if (NextTier.Above(_evaluation.Rubric, _evaluation.TierBeforeOverrides) is not { } next)
        {
            string top = telling.Titles.Of(_evaluation.TierBeforeOverrides);
            return wasMoved
                ? telling.Say($"All conditions of the top tier, {top}, are met.", $"最高等级{top}的条件已全部满足。")
                : telling.Say($"It is the top tier, {top}: all its conditions are met.", $"已是最高等级{top}，条件全部满足。");
        }
        string title = telling.Titles.Of(next);
        return OutOfReach(telling.Explanation.Tiers.First(t => ReferenceEquals(t.Check.Tier, next)), wasMoved
            ? telling.Say($"Even without that it would not be {title}, which needs ", $"即使没有这些调整，也够不上{title}，因为{title}要求")
            : telling.Say($"Not {title}, which needs ", $"没有评上{title}，因为{title}要求"));
    }

    private string OutOfReach(TierGap tier, string beginning)
    {
        var unmet = telling.Gaps.Unmet(tier).ToList();
        string rest = unmet.Count <= MostUnmet ? "" : _language.Semicolon + telling.Say($"and {unmet.Count - MostUnmet} more, see the conditions below", $"另有 {unmet.Count - MostUnmet} 项不够，见下面各等级的条件");
        return beginning + string.Join(_language.Semicolon, unmet.Take(MostUnmet)) + rest + telling.Say(".", "。");
    }

    private string Quoted(FiredOverride fired)
    {
        string title = $"“{telling.Say(fired.Override.Title)}”";
        return title + _language.Aside(telling.Basis(fired));
    }
}

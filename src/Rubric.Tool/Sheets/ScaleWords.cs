using System.Collections.Immutable;
using Rubric.Engine;
using Rubric.Schema;

namespace Rubric.Tool;

/// <summary>Says in words how an indicator is scored and what to write.</summary>
internal sealed class ScaleWords(Language language)
{
    /// <summary>How a leaf is scored, a line each.</summary>
    public IEnumerable<string> Of(IndicatorNode leaf)
    {
        if (leaf.Scale is not { } scale)
        {
            return [];
        }
        IEnumerable<string> lines = scale switch
        {
            OptionsScale s => [language.Say("one of:", "选一项："), .. s.Options.Select(o => Item(o.Id, o.Title, Points(o.Points, leaf), o.Guidance))],
            YesNoScale s => [YesNo(s, leaf)],
            ChecklistScale s => OfChecklist(s, leaf),
            DeductionsScale s => [Counted(leaf), .. s.Items.Select(i => Item(i.Id, i.Title, Each("−", i, leaf), i.Guidance))],
            AdditionsScale s => [Added(), .. s.Items.Select(i => Item(i.Id, i.Title, Each("+", i, leaf), i.Guidance))],
            BandsScale s => [Measured(s.Unit), .. s.Steps.Select(t => BoundsOf(t) + language.Colon + Points(t.Points, leaf) + Guidance(t.Guidance))],
            CurveScale s => [Measured(s.Unit) + language.Say(", on straight lines between:", "，其间按直线计算："), .. s.Through.Select(p => $"{p.X} → {Points(p.Points, leaf)}")],
            RatioScale s => [RatioOf(s)],
            EvaluationScale s => [language.Say($"from the sheets of {s.Rubric}", $"由 {s.Rubric} 的评分表得出")],
            ScoreScale s => [ScoreOf(s, leaf)],
            _ => [],
        };
        return [.. lines, .. OutOf(leaf), .. Repeated(scale), .. leaf.Indicator.Informational ? [language.Say("recorded only, not scored", "仅记录，不计分")] : (string[])[]];
    }

    /// <summary>What may be written for a fact.</summary>
    public string Of(Fact fact)
    {
        string value = fact.Type switch
        {
            FactType.YesNo => language.Say("yes / no", "是 / 否"),
            FactType.Number => language.Say("a number", "数字"),
            _ => string.Join(language.Semicolon, fact.Values.Select(v => Named(v.Id, v.Title))),
        };
        return fact.Default is { } usual ? value + language.Say($" (if nothing is written: {usual})", $"（不写即为 {usual}）") : value;
    }

    private IEnumerable<string> OfChecklist(ChecklistScale scale, IndicatorNode leaf)
    {
        yield return language.Say("those that are met, or none:", "选出符合的各项，没有则写“无”：");
        foreach (var item in scale.Items)
        {
            yield return Item(item.Id, item.Title, item.Points is { } points ? Points(points, leaf) : "", item.Guidance);
        }
        foreach (var step in scale.ByCount)
        {
            yield return language.Say($"{step.Count} or more met: ", $"符合 {step.Count} 项及以上：") + Points(step.Points, leaf);
        }
    }

    private string YesNo(YesNoScale scale, IndicatorNode leaf)
    {
        string full = leaf.FullMarks is { } marks ? ReadableNumber.Show(marks) : "0";
        return scale.FullOn
            ? language.Say($"yes: {full}; no: 0", $"是：{full}；否：0")
            : language.Say($"no: {full}; yes: 0", $"否：{full}；是：0");
    }

    private string ScoreOf(ScoreScale scale, IndicatorNode leaf)
    {
        string range = leaf.ScaleMaximum is { } most ? $"0–{ReadableNumber.Show(most)}" : language.Say("a number", "数字");
        return scale.Step is { } step ? range + language.Say($", in steps of {ReadableNumber.Show(step)}", $"，以 {ReadableNumber.Show(step)} 分为一档") : range;
    }

    private string RatioOf(RatioScale scale)
    {
        string target = scale.Target is { } known ? ReadableNumber.Show(known) : language.Say("target", "目标数");
        string rate = scale.LowerIsBetter
            ? language.Say($"{target} ÷ actual number", $"{target} ÷ 实际数")
            : language.Say($"actual number ÷ {target}", $"实际数 ÷ {target}");
        return language.Say($"full marks × {rate}, at most full marks", $"满分 × {rate}，不超过满分")
            + (scale.Target is null ? language.Say("; write actual/target", "；填写“实际/目标”") : language.Say("; write the actual number", "；填写实际数"));
    }

    private string Counted(IndicatorNode leaf) => leaf.Section == IndicatorSection.Penalties
        ? language.Say("how often each was found:", "写明各项次数：")
        : language.Say("from full marks, for each finding:", "从满分起，每发现一次扣：");

    private string Added() => language.Say("for each time, up to full marks:", "每次加分，不超过满分：");

    private string Each(string sign, CountedItem item, IndicatorNode leaf) => sign + Points(item.Points, leaf)
        + (item.Limit is { } limit ? language.Say($" (at most {Points(limit, leaf)})", $"（最多 {Points(limit, leaf)}）") : "");

    private string Measured(LocalizedText? unit) => language.Say("the measured number", "填写实测数")
        + (unit is null ? "" : language.Say($" ({language.Say(unit)})", $"（{language.Say(unit)}）"));

    private string BoundsOf(BandStep step) => step.Bounds.IsEmpty
        ? language.Say("else", "其余")
        : string.Join(language.Say(" and ", " 且 "), step.Bounds.Comparators().Select(c => $"{ComparatorSigns.Of(c.Key)} {c.Value}"));

    /// <summary>Where the numbers above are not points of the total.</summary>
    private IEnumerable<string> OutOf(IndicatorNode leaf)
    {
        if (leaf.ScaleMaximum is { } most && leaf.FullMarks is { } full && most != full && leaf.Scale is not (YesNoScale or RatioScale or EvaluationScale))
        {
            yield return language.Say($"out of {ReadableNumber.Show(most)}, which count as {ReadableNumber.Show(full)}", $"以上按 {ReadableNumber.Show(most)} 分计，折合 {ReadableNumber.Show(full)} 分");
        }
    }

    private IEnumerable<string> Repeated(Scale scale)
    {
        if (scale is MeasuredScale { Repeated: { } repeated })
        {
            string way = repeated switch
            {
                Repetition.Mean => language.Say("the mean counts", "取平均"),
                Repetition.Sum => language.Say("the sum counts", "合计"),
                Repetition.Median => language.Say("the median counts", "取中位数"),
                Repetition.Min => language.Say("the lowest counts", "取最低"),
                _ => language.Say("the highest counts", "取最高"),
            };
            yield return language.Say($"several may be written: {way}", $"可填多次，{way}");
        }
    }

    private string Item(string id, LocalizedText title, string points, ImmutableArray<LocalizedText> guidance) =>
        Named(id, title) + (points.Length == 0 ? "" : language.Colon + points) + Guidance(guidance);

    private string Named(string id, LocalizedText title) => language.Say(title) == id ? id : $"{id} {language.Say(title)}";

    private string Guidance(ImmutableArray<LocalizedText> guidance) =>
        guidance.IsEmpty ? "" : language.Say(" (", "（") + string.Join(language.Semicolon, guidance.Select(language.Say)) + language.Say(")", "）");

    private static string Points(Amount points, IndicatorNode leaf) =>
        points.IsRate && leaf.ScaleMaximum is { } most ? ReadableNumber.Show(points.Of(most)) : points.IsRate ? points.ToString() : ReadableNumber.Show(points.Value);
}

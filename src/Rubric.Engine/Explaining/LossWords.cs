using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Says what exactly cost the points of an indicator, a line each.</summary>
internal sealed class LossWords(Telling telling)
{
    private const int MostNested = 3;

    private readonly Language _language = telling.Language;

    public IEnumerable<string> Say(LostPoints lost)
    {
        var result = lost.Indicator;
        if (Cause(lost) is { Length: > 0 } cause)
        {
            yield return cause;
        }
        foreach (var guidance in result.Indicator.Guidance)
        {
            yield return _language.Say("How it is judged: ", "评分说明：") + _language.Say(guidance);
        }
        if (result.Note is { } note)
        {
            yield return _language.Say("The evaluator's note: ", "评分备注：") + note;
        }
    }

    private string Cause(LostPoints lost)
    {
        var result = lost.Indicator;
        return result.State switch
        {
            IndicatorState.Awarded => OfAward(result),
            IndicatorState.NotApplicable => _language.Say("not applicable, which counts as 0 here", "不适用，此处按 0 分计"),
            IndicatorState.Unanswered => _language.Say("not answered, which counts as 0 here", "未作答，此处按 0 分计"),
            _ when !lost.Nested.IsEmpty => OfNested(lost),
            _ when lost.Best is { } best => OfOption(result, best),
            _ when !lost.Items.IsEmpty => OfItems(lost),
            _ when lost.Gap is { } gap => OfGap(result.Node.Scale!, gap),
            _ => OfScale(result),
        };
    }

    private string OfAward(IndicatorResult result)
    {
        string computed = result.ComputedPoints is { } points
            ? _language.Aside(_language.Say($"computed: {ReadableNumber.Show(points)}", $"原算 {ReadableNumber.Show(points)} 分"))
            : "";
        return _language.Say("awarded", "人工给分") + computed + _language.Colon + result.Award!.Reason;
    }

    private string OfNested(LostPoints lost)
    {
        var most = lost.Nested.Take(MostNested)
            .Select(n => $"{Say(n.Indicator.Title)} {telling.Figure(n.Points)}");
        return _language.Say("its sheets lost most, on average, in: ", "各份评分表平均失分最多的是：") + _language.List(most) + _language.Say(" points", " 分");
    }

    private string OfOption(IndicatorResult result, ScaleOption best)
    {
        var chosen = ((OptionsScale)result.Node.Scale!).Options.FirstOrDefault(o => string.Equals(o.Id, result.Answer?.Text, StringComparison.Ordinal));
        string there = chosen is null ? "" : Say(chosen.Title);
        return _language.Say($"is “{there}”; full marks for “{Say(best.Title)}”", $"现为“{there}”，满分要求“{Say(best.Title)}”");
    }

    private string OfItems(LostPoints lost)
    {
        bool isChecklist = lost.Indicator.Node.Scale is ChecklistScale;
        var items = lost.Items.Select(i => Say(i.Title) + AsideOf(i));
        return (isChecklist ? _language.Say("not met: ", "未具备：") : _language.Say("found: ", "扣分情形：")) + _language.List(items);
    }

    private string AsideOf(MissedItem item)
    {
        string count = item.Count > 0 ? _language.Say($"{Language.Number(item.Count)} ×", $"{Language.Number(item.Count)} 次") : "";
        string points = item.Points is { } cost ? _language.Say($"−{ReadableNumber.Show(cost)}", $"{(item.Count > 0 ? "扣" : "值")} {ReadableNumber.Show(cost)} 分") : "";
        IEnumerable<string> parts = [count, points, .. item.Guidance.Select(Say)];
        string words = string.Join(_language.Say(", ", "，"), parts.Where(p => p.Length > 0));
        return words.Length == 0 ? "" : _language.Aside(words);
    }

    private string OfGap(Scale scale, MeasuredGap gap)
    {
        string needed = string.Join(_language.Say(" and ", " 且 "), gap.Needed.Comparators().Select(c =>
            $"{ComparatorSigns.Of(c.Key)} {UnitWords.Add(ReadableNumber.ShowPart(c.Value.Value), scale, _language)}"));
        var missing = gap.Needed.IsEmpty ? gap.There : [.. gap.There.Where(n => !gap.Needed.Hold(n))];
        string numbers = _language.List(missing.Select(n => ReadableNumber.ShowPart(n)));
        if (gap.There.Length == 1)
        {
            string there = UnitWords.Add(ReadableNumber.ShowPart(gap.There[0]), scale, _language);
            return needed.Length == 0 ? _language.Say($"is {there}", $"现为 {there}") : _language.Say($"is {there}; full marks need {needed}", $"现为 {there}，满分要求 {needed}");
        }
        int all = gap.There.Length;
        return needed.Length == 0
            ? _language.Say($"{all} entries: {numbers}", $"共 {all} 次：{numbers}")
            : _language.Say($"{missing.Length} of {all} entries are not {needed}: {numbers}", $"满分要求每次 {needed}，{all} 次中有 {missing.Length} 次没有达到：{numbers}");
    }

    private string OfScale(IndicatorResult result) => result.Node.Scale switch
    {
        YesNoScale { FullOn: true } => _language.Say("is “no”; full marks for “yes”", "现为“否”，满分要求“是”"),
        YesNoScale => _language.Say("is “yes”; full marks for “no”", "现为“是”，满分要求“否”"),
        AdditionsScale scale => OfEvents(scale, result),
        EvaluationScale => _language.Say($"its sheets have {ReadableNumber.ShowRate(result.Rate!.Value)} together", $"各份评分表合成的得分率为 {ReadableNumber.ShowRate(result.Rate!.Value)}"),
        _ => "",
    };

    private string OfEvents(AdditionsScale scale, IndicatorResult result)
    {
        var counts = ((CountsAnswer)AnswerReading.Read(result.Node, result.Answer)!).Counts;
        var events = scale.Items
            .Select((item, i) => (Title: Say(item.Title), Count: counts[i]))
            .Where(e => e.Count > 0)
            .Select(e => e.Title + _language.Say($" {e.Count} ×", $" {e.Count} 次"))
            .ToList();
        return events.Count == 0 ? _language.Say("nothing to count", "没有可计分的项目") : _language.Say("counted: ", "已计：") + _language.List(events);
    }

    private string Say(LocalizedText text) => Text.Clean(_language.Say(text));
}

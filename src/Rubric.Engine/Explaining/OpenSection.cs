using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>What is missing, and what comes of it: that on which most depends first.</summary>
internal sealed class OpenSection(Telling telling)
{
    private const string FactPrefix = "fact:";

    public void Write()
    {
        var open = telling.Explanation.Open;
        if (open.IsEmpty)
        {
            return;
        }
        telling.Page.Heading(2, telling.Say("What is missing, the most important first", "还缺什么（最要紧的在前）"));
        telling.Page.Items(
            [telling.Say("Points", "可得分"), telling.Say("What", "项目"), telling.Say("What comes of it", "影响")],
            [.. open.Select(ItemOf)]);
    }

    private PageItem ItemOf(OpenQuestion question)
    {
        if (telling.Evaluation.Find(question.Id) is not { } leaf)
        {
            string id = question.Id.Substring(FactPrefix.Length);
            var fact = telling.Evaluation.Rubric.Facts.First(f => string.Equals(f.Id, id, StringComparison.Ordinal));
            return new PageItem(
                telling.Say("fact", "事实"),
                telling.Say(fact.Title) + telling.Language.Aside(question.Id),
                [.. question.Outcomes.Select(o => telling.Say("if ", "若为 ") + new StepWords(telling.Language).ValueOf(fact, o.Fact) + telling.Language.Colon + Told(o))]);
        }
        var points = question.Outcomes.Select(o => o.Points).OfType<Fraction>().ToList();
        string range = $"{ReadableNumber.Show(points.Min())}–{ReadableNumber.Show(points.Max())}";
        var outcomes = question.Outcomes.Select(o => telling.Say("with ", "若得 ") + telling.Points(o.Points!.Value) + telling.Language.Colon + Told(o));
        return new PageItem(range, telling.Titles.WithId(leaf.Indicator), [.. RemarksOn(leaf), .. outcomes]);
    }

    private string Told(OpenOutcome outcome)
    {
        var tiers = outcome.Reachable.Select(t => telling.Titles.Of(t)).ToList();
        string possible = tiers.Count == 0 ? "" : telling.Language.Aside(telling.Language.List(tiers));
        return outcome is { Lowest: { } lowest, Highest: { } highest }
            ? telling.Say("total ", "总分 ") + ReadableNumber.Show(lowest) + (lowest == highest ? "" : "–" + ReadableNumber.Show(highest)) + possible
            : telling.Say("no total", "没有总分") + possible;
    }

    private IEnumerable<string> RemarksOn(IndicatorResult leaf)
    {
        if (leaf.Node.Scale is EvaluationScale scale)
        {
            int there = leaf.Nested.Count(n => n.Rate is not null);
            yield return telling.Say(
                $"scored sheets needed: {Language.Number(scale.AtLeast)}, there: {Language.Number(there)}",
                $"至少需要 {Language.Number(scale.AtLeast)} 份已评分的评分表，现有 {Language.Number(there)} 份");
            foreach (var nested in leaf.Nested.Where(n => n.Use == NestedUse.LeftOut))
            {
                var words = new EvaluationWords(nested.Evaluation, telling.Language.Tag);
                yield return telling.Say($"left out, {words.Rating}: ", $"未计入，{words.Rating}：") + EvaluatorNames.Of(nested, telling.Language) + telling.Say("; ", "；") + words.Decision;
            }
        }
        if (leaf.Note is { } note)
        {
            yield return telling.Say("The evaluator's note: ", "评分备注：") + note;
        }
    }
}

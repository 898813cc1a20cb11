using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Where several evaluators were combined: how far they are apart, and who stands farthest from the mean.</summary>
internal sealed class DisagreementSection(Telling telling)
{
    private const int Most = 12;
    private const int MostParts = 6;
    private const int MostNamed = 2;
    private const int Places = 2;

    public void Write()
    {
        var all = telling.Explanation.Disagreements;
        if (all.IsEmpty)
        {
            return;
        }
        telling.Page.Heading(2, telling.Say("Where evaluators disagree", "评分人之间的分歧"));
        telling.Page.Paragraph(telling.Say("Rates of what was combined, the widest spread first.", "各项合成的得分率，相差最大的在前。"));
        Write(telling.Say("What was evaluated", "评估内容"), [.. all.Select(d => (d, ""))], Most);
        var parts = all
            .SelectMany(d => d.Parts, (d, part) => (Part: part, Of: telling.Say(d.Indicator.Title)))
            .Where(p => !p.Part.Indicator.IsGroup && !p.Part.Spread.IsZero)
            .OrderByDescending(p => p.Part.Spread)
            .ToList();
        if (parts.Count > 0)
        {
            telling.Page.Paragraph(telling.Say("In single indicators of the sheets:", "评分表中分歧最大的单项："));
            Write(telling.Say("Indicator", "单项"), parts, MostParts);
        }
    }

    private void Write(string title, List<(Disagreement Disagreement, string Of)> all, int most)
    {
        telling.Page.Table(
            [
                title,
                all[0].Of.Length == 0 ? "" : telling.Say("In", "所属评估"),
                telling.Say("#Sheets", "#份数"),
                telling.Say("#Mean", "#平均"),
                telling.Say("#Lowest", "#最低"),
                telling.Say("#Highest", "#最高"),
                telling.Say("#Apart (percentage points)", "#相差（百分点）"),
                telling.Say("Farthest from the mean", "离平均最远"),
            ],
            [.. all.Take(most).Select(d => RowOf(d.Disagreement, d.Of))]);
        if (all.Count > most)
        {
            telling.Page.Paragraph(telling.Say($"And {all.Count - most} more.", $"另有 {all.Count - most} 项。"));
        }
    }

    private PageRow RowOf(Disagreement disagreement, string of)
    {
        var rates = disagreement.Rates;
        return new PageRow(
            false,
            telling.Say(disagreement.Indicator.Title),
            of,
            Language.Number(rates.Length),
            Percent(disagreement.Mean) + "%",
            Percent(rates.Min(r => r.Rate)) + "%",
            Percent(rates.Max(r => r.Rate)) + "%",
            Percent(disagreement.Spread),
            disagreement.Spread.IsZero ? "" : Farthest(disagreement));
    }

    /// <summary>Who stands farthest off; of two sheets both do.</summary>
    private string Farthest(Disagreement disagreement)
    {
        var most = disagreement.Rates.Max(r => Fraction.Abs(r.FromMean));
        var farthest = disagreement.Rates.Where(r => Fraction.Abs(r.FromMean) == most).ToList();
        string named = telling.Language.List(farthest.Take(MostNamed).Select(r => FromMean(r, disagreement)));
        return farthest.Count <= MostNamed ? named : named + telling.Say($" and {farthest.Count - MostNamed} more", $"等 {farthest.Count} 份");
    }

    private string FromMean(EvaluatorRate rate, Disagreement among)
    {
        string name = EvaluatorNames.Of(rate, among, telling.Language);
        string distance = Percent(Fraction.Abs(rate.FromMean));
        string trimmed = rate.Result.Use == NestedUse.Trimmed ? telling.Language.Aside(telling.Say("trimmed off", "已去掉")) : "";
        return telling.Say($"{name} {distance} {(rate.FromMean.Sign < 0 ? "below" : "above")}", $"{name}{telling.Language.Gap(name)}{(rate.FromMean.Sign < 0 ? "低" : "高")} {distance}") + trimmed;
    }

    private static string Percent(Fraction rate) => (rate * 100).ToString(Places, RoundingMode.HalfUp);
}

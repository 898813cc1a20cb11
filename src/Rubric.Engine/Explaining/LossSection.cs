using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Where points were lost, and what exactly was missed there, the most first.</summary>
internal sealed class LossSection(Telling telling)
{
    private const int Most = 12;

    public void Write()
    {
        var lost = telling.Explanation.Lost;
        if (lost.IsEmpty)
        {
            return;
        }
        string sum = ReadableNumber.ShowPart(Fraction.Sum(lost.Select(l => l.Points)));
        telling.Page.Heading(2, telling.Say("Where points were lost", "分失在哪里"));
        telling.Page.Paragraph(telling.Say(
            $"{sum} points in {telling.Language.Count(lost.Length, "indicator", "")}, the most first.",
            $"共失 {sum} 分，涉及 {lost.Length} 项，从多到少："));
        var words = new LossWords(telling);
        telling.Page.Items(
            [telling.Say("Points", "失分"), telling.Say("Indicator", "指标"), telling.Say("What was missed", "失在哪里")],
            [.. lost.Take(Most).Select(l => new PageItem("−" + telling.Figure(l.Shown), TitleOf(l), [.. words.Say(l)]))]);
        if (lost.Length > Most)
        {
            string rest = telling.Figure(Fraction.Sum(lost.Skip(Most).Select(l => l.Shown)));
            telling.Page.Paragraph(telling.Say(
                $"And {lost.Length - Most} more, {rest} points together.",
                $"另有 {lost.Length - Most} 项，共失 {rest} 分。"));
        }
    }

    private string TitleOf(LostPoints lost)
    {
        var result = lost.Indicator;
        string title = telling.Titles.WithId(result.Indicator);
        return result.Node.Section == IndicatorSection.Penalties
            ? telling.Say($"{title}, a penalty", $"{title}，扣分")
            : telling.Say(
                $"{title}, {ReadableNumber.ShowPart(result.Points!.Value)} of {ReadableNumber.ShowPart(result.ApplicableFullMarks!.Value)}",
                $"{title}，得 {ReadableNumber.ShowPart(result.Points!.Value)} 分，满分 {ReadableNumber.ShowPart(result.ApplicableFullMarks!.Value)} 分");
    }
}

using Rubric.Engine;
using Rubric.Schema;

namespace Rubric.Tool;

/// <summary>Writes what a change did: a line for each result, and for a single one each indicator that differs.</summary>
internal sealed class DifferenceTable(TextWriter writer, Language language)
{
    private const string Arrow = " → ";

    public void Write(IReadOnlyList<(ScoringJob Job, EvaluationDifference Difference)> differences)
    {
        var table = new TextTable(
            language.Say("Subject", "对象"),
            language.Say("Id", "编号"),
            language.Say("Phase", "阶段"),
            language.Say("By", "评分人"),
            language.Say("Total", "总分"),
            language.Say("#Change", "#变化"),
            language.Say("Rating", "等级"),
            language.Say("What decides then", "改变后的原因"));
        foreach (var (job, difference) in differences)
        {
            var submission = job.IsWhole ? null : difference.Before.Submission;
            table.Add(
                job.Subject is { } subject ? Text.Clean(subject.ToString()) : language.Say("(no subject)", "（未写明对象）"),
                job.Subject is { Title: { } title, Id: var id } && title != id ? Text.Clean(id) : "",
                Text.Clean(submission?.Phase ?? ""),
                Text.Clean(submission?.By?.Id ?? ""),
                Pair(Number(difference.Before.Total), Number(difference.After.Total)),
                difference.Total is { } change ? Signed(change) : "",
                Pair(RatingOf(difference.Before), RatingOf(difference.After)),
                new EvaluationWords(difference.After, language.Tag).Decision);
        }
        table.Write(writer);
        if (differences is [var single])
        {
            WriteIndicators(single.Difference);
        }
        else
        {
            writer.WriteLine();
            int changed = differences.Count(d => d.Difference.ChangesOutcome);
            writer.WriteLine(language.Say(
                $"{language.Count(differences.Count, "result", "")}: {changed} with another rating",
                $"{differences.Count} 个结果，其中 {changed} 个等级改变"));
        }
        writer.Flush();
    }

    private void WriteIndicators(EvaluationDifference difference)
    {
        writer.WriteLine();
        if (difference.Indicators.IsEmpty)
        {
            writer.WriteLine(language.Say("No indicator differs.", "各项指标均无变化。"));
            return;
        }
        writer.WriteLine(language.Say("Indicators that differ", "有变化的指标"));
        var table = new TextTable(
            "", "", language.Say("Points", "得分"), language.Say("#Change", "#变化"), language.Say("Of", "满分"), language.Say("Grade", "分项等级"));
        foreach (var pair in difference.Indicators)
        {
            string space = new(' ', 2 * (pair.After.Node.Depth - 1));
            table.Add(
                space + pair.Id,
                space + Text.Clean(language.Say(pair.After.Indicator.Title)),
                Pair(Points(pair.Before), Points(pair.After)),
                pair.Points is { } change ? Signed(change) : "",
                Pair(Number(pair.Before.ApplicableFullMarks), Number(pair.After.ApplicableFullMarks)),
                pair.After.Indicator.Tiers.IsEmpty ? "" : Pair(GradeOf(pair.Before), GradeOf(pair.After)));
        }
        table.Write(writer, "  ");
    }

    private string RatingOf(Evaluation evaluation) => new EvaluationWords(evaluation, language.Tag).Rating;

    private string GradeOf(IndicatorResult result) =>
        result.SubGrade is { } grade ? Text.Clean(language.Say(grade.Title)) : language.Say("none", "无");

    private string Points(IndicatorResult result) => result.State switch
    {
        IndicatorState.NotApplicable => language.Say("n/a", "不适用"),
        IndicatorState.Unanswered when result.Points is null => language.Say("unanswered", "未作答"),
        _ => Number(result.Points),
    };

    private static string Number(Fraction? number) => number is { } known ? ReadableNumber.ShowPart(known) : "";

    private static string Signed(Fraction change) => change.IsZero ? "0" : ReadableNumber.ShowSigned(change);

    private static string Pair(string before, string after) => before == after ? after : $"{Dash(before)}{Arrow}{Dash(after)}";

    private static string Dash(string text) => text.Length == 0 ? "–" : text;
}

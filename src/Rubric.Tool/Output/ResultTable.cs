using Rubric.Engine;

namespace Rubric.Tool;

/// <summary>Writes results for people: a table for each rubric, and each result in detail where wanted.</summary>
internal sealed class ResultTable(Session session, bool details) : IResultWriter
{
    private readonly List<ScoredResult> _results = [];

    private Language Language => session.Language;

    public bool IsStreaming => false;

    public void Add(ScoredResult result) => _results.Add(result);

    public void Finish(CancellationToken cancellation)
    {
        bool first = true;
        foreach (var group in _results.GroupBy(r => (r.Rubric, r.Standing?.Group)))
        {
            if (!first)
            {
                session.Output.WriteLine();
            }
            first = false;
            WriteGroup([.. group], cancellation);
        }
        session.Output.Flush();
    }

    private void WriteGroup(List<ScoredResult> results, CancellationToken cancellation)
    {
        var rubric = results[0].Rubric;
        string group = results[0].Standing?.Group is { } profile ? "  " + Text.Clean(Language.Say(profile.Title)) : "";
        session.Output.WriteLine($"{Text.Clean(Language.Say(rubric.Title))}  {rubric}{group}");
        session.Output.WriteLine();
        var table = new TextTable(
            Language.Say("#Rank", "#名次"),
            Language.Say("Subject", "对象"),
            Language.Say("Id", "编号"),
            Language.Say("Phase", "阶段"),
            Language.Say("By", "评分人"),
            Language.Say("#Total", "#总分"),
            Language.Say("Rating", "等级"),
            Language.Say("What decided", "原因"));
        bool severalOfOne = results.GroupBy(r => r.Job.Subject?.Id, StringComparer.Ordinal).Any(g => g.Count() > 1);
        foreach (var result in results)
        {
            var subject = result.Job.Subject;
            var words = new EvaluationWords(result.Evaluation, Language.Tag);
            table.Add(
                RankOf(result),
                NameOf(result),
                subject is { Title: { } title, Id: var id } && title != id ? Text.Clean(id) : "",
                severalOfOne ? Text.Clean(result.Phase ?? "") : "",
                severalOfOne ? Text.Clean(result.By ?? "") : "",
                result.Evaluation.Total is { } total ? ReadableNumber.Show(total) : "",
                words.Rating,
                words.Decision);
        }
        table.Write(session.Output, cancellation: cancellation);
        session.Output.WriteLine();
        session.Output.WriteLine(SummaryOf(results));
        if (details)
        {
            foreach (var result in results)
            {
                cancellation.ThrowIfCancellationRequested();
                new ResultDetails(session.Output, result.Evaluation, Language).Write(HeadingOf(result));
            }
        }
    }

    /// <summary>The rank; a dash for a result that has none, nothing where nobody has.</summary>
    private static string RankOf(ScoredResult result) =>
        result.Standing is not { } standing ? "" : standing.Rank is { } rank ? Language.Number(rank) : "–";

    private string NameOf(ScoredResult result) =>
        result.Job.Subject is { } subject ? Text.Clean(subject.ToString()) : Language.Say("(no subject)", "（未写明对象）");

    private string HeadingOf(ScoredResult result)
    {
        var evaluation = result.Evaluation;
        var words = new EvaluationWords(evaluation, Language.Tag);
        string total = evaluation.Total is { } points
            ? Language.Say($"{ReadableNumber.Show(points)} of {ReadableNumber.Show(evaluation.Rubric.FullMarks)}", $"{ReadableNumber.Show(points)} 分（满分 {ReadableNumber.Show(evaluation.Rubric.FullMarks)}）")
            : "";
        IEnumerable<string> parts =
        [
            NameOf(result),
            evaluation.Profile is { } profile ? Text.Clean(Language.Say(profile.Title)) : "",
            Text.Clean(result.Phase ?? ""),
            Text.Clean(result.By ?? ""),
            total,
            words.Rating,
            words.Decision,
        ];
        return string.Join("  ", parts.Where(p => p.Length > 0));
    }

    private string SummaryOf(List<ScoredResult> results)
    {
        var counts = results
            .GroupBy(r => r.Evaluation.Status)
            .OrderBy(g => g.Key)
            .Select(g => (Word: EvaluationWords.Of(g.Key, Language.Tag), Number: g.Count()))
            .Select(g => Language.Say($"{g.Number} {g.Word}", $"{g.Word} {g.Number}"));
        return Language.Count(results.Count, "result", "个结果") + Language.Colon + Language.List(counts);
    }
}

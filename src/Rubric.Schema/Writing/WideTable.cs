namespace Rubric.Schema;

/// <summary>Rows of submissions, with a column for each indicator, fact and note that any of them has, in the order in which they come.</summary>
internal static class WideTable
{
    public static IEnumerable<IReadOnlyList<string?>> Rows(IReadOnlyCollection<Submission> submissions)
    {
        var heads = new TableHeads(submissions, all: false);
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string name in submissions.SelectMany(s => s.Answers).Select(a => a.Id)
            .Concat(submissions.SelectMany(s => s.Facts).Select(f => "fact:" + f.Id))
            .Concat(submissions.SelectMany(s => s.Notes).Select(n => "note:" + n.Indicator)))
        {
            columns.TryAdd(name, columns.Count);
        }
        yield return [.. heads.Names, .. columns.OrderBy(c => c.Value).Select(c => c.Key)];

        foreach (var submission in submissions)
        {
            string?[] cells = new string?[columns.Count];
            foreach (var answer in submission.Answers)
            {
                cells[columns[answer.Id]] = TableCell.Of(answer.Value);
            }
            foreach (var fact in submission.Facts)
            {
                cells[columns["fact:" + fact.Id]] = TableCell.Of(fact.Value);
            }
            foreach (var note in submission.Notes)
            {
                cells[columns["note:" + note.Indicator]] = note.Text.Trim();
            }
            yield return [.. heads.CellsOf(submission), .. cells];
        }
    }
}

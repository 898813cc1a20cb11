namespace Rubric.Schema;

/// <summary>Rows of answers: those of a submission, then its facts, then the notes on what is not answered.</summary>
internal static class LongTable
{
    public static IEnumerable<IReadOnlyList<string?>> Rows(IReadOnlyCollection<Submission> submissions)
    {
        var heads = new TableHeads(submissions, all: true);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        yield return [.. heads.Names, "indicator", "value", "note"];

        foreach (var submission in submissions)
        {
            if (!seen.Add(heads.KeyOf(submission)))
            {
                throw new ArgumentException(
                    $"Two submissions about '{submission.Subject?.Id}' agree in rubric, phase, evaluator, role and profile: in a table of answers they would be one.",
                    nameof(submissions));
            }
            string?[] head = [.. heads.CellsOf(submission)];
            foreach (var (target, value, note) in AnswersOf(submission))
            {
                yield return [.. head, target, value, note];
            }
        }
    }

    private static IEnumerable<(string Target, string? Value, string? Note)> AnswersOf(Submission submission)
    {
        var notes = submission.Notes.ToDictionary(n => n.Indicator, n => n.Text.Trim(), StringComparer.Ordinal);
        foreach (var answer in submission.Answers)
        {
            yield return (answer.Id, TableCell.Of(answer.Value), notes.GetValueOrDefault(answer.Id));
            notes.Remove(answer.Id);
        }
        foreach (var fact in submission.Facts)
        {
            yield return ("fact:" + fact.Id, TableCell.Of(fact.Value), null);
        }
        foreach (var note in submission.Notes.Where(n => notes.ContainsKey(n.Indicator)))
        {
            yield return (note.Indicator, null, note.Text.Trim());
        }
    }
}

namespace Rubric.Schema;

/// <summary>Finds what of a submission no table can hold.</summary>
internal static class TableObstacle
{
    public static LocalizedText? Find(Submission submission, TableLayout layout)
    {
        if (!submission.Problems.IsEmpty)
        {
            return Say.Both("The submission has errors. Correct them first.", "评分中有错误。请先改正。");
        }
        if (submission.Subject is null)
        {
            return Say.Both("The submission has no subject, but every row needs one.", "评分没有写明评价对象，而表格的每一行都需要。");
        }
        if (!submission.Awarded.IsEmpty)
        {
            string id = submission.Awarded[0].Indicator;
            return Say.Both($"Awards, such as that for '{id}', cannot stand in a table. Write the submission as YAML.", $"人工给分（例如“{id}”）无法写入表格。请写成 YAML。");
        }
        return OfHead(submission) ?? OfAnswers(submission, layout);
    }

    private static LocalizedText? OfHead(Submission submission)
    {
        string?[] texts =
        [
            submission.Subject?.Id, submission.Rubric?.ToString(), submission.Phase, submission.By?.Id, submission.By?.Role, submission.Profile,
            .. submission.Attributes.SelectMany(a => new[] { a.Key, a.Value }),
        ];
        foreach (string? text in texts)
        {
            if (text is not null && !TableCell.IsTrimmed(text))
            {
                return Say.Both($"'{text}' begins or ends with white space, which a table does not keep.", $"“{text}”首尾有空白，表格无法保留。");
            }
        }
        // A wide comma in the header is taken for the separator of the columns.
        string? name = submission.Attributes.Select(a => a.Key).FirstOrDefault(k => k.Contains('，', StringComparison.Ordinal));
        return name is null ? null : CannotBeColumn("attribute:" + name);
    }

    private static LocalizedText? OfAnswers(Submission submission, TableLayout layout)
    {
        foreach (var answer in submission.Answers.Concat(submission.Facts))
        {
            if (TableCell.Of(answer.Value) is null)
            {
                return Say.Both($"The answer to '{answer.Id}', {answer.Value}, cannot be written as a cell. Correct it, or write the submission as YAML.",
                    $"“{answer.Id}”的答案 {answer.Value} 无法写成单元格。请改正，或写成 YAML。");
            }
        }
        foreach (string id in submission.Answers.Select(a => a.Id).Concat(submission.Notes.Select(n => n.Indicator)))
        {
            bool named = layout == TableLayout.Wide
                ? IdRules.IsWellFormed(id) && !TableColumn.FixedNames.Contains(id, StringComparer.Ordinal)
                : TableCell.IsTrimmed(id) && TableColumn.Target(id).Kind == TableColumnKind.Answer;
            if (!named)
            {
                return CannotBeColumn(id);
            }
        }
        foreach (var fact in submission.Facts)
        {
            if (layout == TableLayout.Wide ? !IdRules.IsWellFormed(fact.Id) : !TableCell.IsTrimmed(fact.Id))
            {
                return CannotBeColumn("fact:" + fact.Id);
            }
        }
        bool isEmpty = submission.Answers.IsEmpty && submission.Facts.IsEmpty && submission.Notes.IsEmpty;
        return layout == TableLayout.Long && isEmpty
            ? Say.Both("The submission answers nothing, so that there is no row for it.", "评分没有任何答案，因此表格中没有它的行。")
            : null;
    }

    private static LocalizedText CannotBeColumn(string name) =>
        Say.Both($"'{name}' cannot be named in a table.", $"“{name}”无法在表格中使用。");
}

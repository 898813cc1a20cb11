namespace Rubric.Schema;

/// <summary>A cell of a table: its text without what quotes it, white space around it and the mark against formulas, and where it stands.</summary>
internal readonly record struct CsvCell(string Text, SourceSpan Place, bool IsNothing)
{
    /// <summary>Takes a cell as it stands in the table.</summary>
    public static CsvCell Of(string written, SourceSpan place) => new(CellMark.Remove(written), place, CellMark.IsNothing(written));
}

namespace Rubric.Schema;

/// <summary>What a row of a table of submissions is (format, section 10).</summary>
public enum TableLayout
{
    /// <summary>A row is a submission, a column an indicator, a fact or a note.</summary>
    Wide,

    /// <summary>A row is an answer.</summary>
    Long,
}

using Rubric.Schema;

namespace Rubric.Tool;

/// <summary>The columns of a wide table that a rubric knows all of.</summary>
internal sealed class TableColumns
{
    private const string FactPrefix = "fact:";
    private const string NotePrefix = "note:";
    private const string AttributePrefix = "attribute:";

    private TableColumns(ColumnPart[] parts, string[] names) => (Parts, Names) = (parts, names);

    public ColumnPart[] Parts { get; }

    /// <summary>The id of the indicator or fact.</summary>
    public string[] Names { get; }

    /// <summary>Understands a header; null if there is anything in it that needs the whole table, or is wrong.</summary>
    public static TableColumns? Of(TableRowReader reader, RubricDefinition rubric, bool isAlone)
    {
        if (reader.IsLong || !reader.Problems.IsEmpty)
        {
            return null;
        }
        var parts = new ColumnPart[reader.Columns.Length];
        string[] names = [.. reader.Columns];
        for (int i = 0; i < names.Length; i++)
        {
            if (PartOf(names[i], rubric) is not { } part)
            {
                return null;
            }
            parts[i] = part;
            names[i] = part == ColumnPart.Fact ? names[i][FactPrefix.Length..] : names[i];
        }
        // Where rows may name other rubrics, which columns are good shows only in the last row.
        return isAlone || !parts.Contains(ColumnPart.Rubric) ? new TableColumns(parts, names) : null;
    }

    public int IndexOf(ColumnPart part) => Array.IndexOf(Parts, part);

    private static ColumnPart? PartOf(string name, RubricDefinition rubric) => name switch
    {
        "subject" => ColumnPart.Subject,
        "title" => ColumnPart.Title,
        "rubric" => ColumnPart.Rubric,
        "phase" => ColumnPart.Phase,
        "by" => ColumnPart.By,
        "role" => ColumnPart.Aside,
        "profile" => ColumnPart.Profile,
        _ when name.StartsWith(AttributePrefix, StringComparison.Ordinal) => ColumnPart.Aside,
        _ when name.StartsWith(NotePrefix, StringComparison.Ordinal) => rubric.BaseView.Find(name[NotePrefix.Length..]) is null ? null : ColumnPart.Aside,
        _ when name.StartsWith(FactPrefix, StringComparison.Ordinal) => rubric.Facts.Any(f => f.Id == name[FactPrefix.Length..]) ? ColumnPart.Fact : null,
        _ => rubric.BaseView.Find(name) is null ? null : ColumnPart.Answer,
    };
}

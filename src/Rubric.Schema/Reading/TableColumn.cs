namespace Rubric.Schema;

/// <summary>A column of a table: what it holds, and for which id or under which name.</summary>
internal readonly record struct TableColumn(TableColumnKind Kind, string Name, CsvCell Head)
{
    private const string AttributePrefix = "attribute:";
    private const string FactPrefix = "fact:";
    private const string NotePrefix = "note:";

    private static readonly string[] _fixedNames = ["subject", "title", "rubric", "phase", "by", "role", "profile"];

    /// <summary>The columns that have a name of their own, which the others cannot have.</summary>
    public static IReadOnlyList<string> FixedNames => _fixedNames;

    /// <summary>Whether the column says something about the submission rather than about an indicator or a fact.</summary>
    public bool IsHead => Kind is >= TableColumnKind.Subject and <= TableColumnKind.Attribute;

    /// <summary>Reads the name of a column; <paramref name="isLong"/> in a table with a row for each answer.</summary>
    public static TableColumn Of(CsvCell head, bool isLong)
    {
        string text = head.Text;
        int index = Array.IndexOf(_fixedNames, text);
        if (index >= 0)
        {
            return new(TableColumnKind.Subject + index, text, head);
        }
        if (text.Length == 0)
        {
            return new(TableColumnKind.Unnamed, text, head);
        }
        if (text.StartsWith(AttributePrefix, StringComparison.Ordinal))
        {
            string name = text.Substring(AttributePrefix.Length).Trim();
            return new(name.Length > 0 ? TableColumnKind.Attribute : TableColumnKind.Unknown, name, head);
        }
        return isLong ? OfLong(head) : OfWide(head);
    }

    /// <summary>What an indicator or a fact is called in a table: the kind and the id.</summary>
    public static (TableColumnKind Kind, string Id) Target(string text) =>
        text.StartsWith(FactPrefix, StringComparison.Ordinal)
            ? (TableColumnKind.Fact, text.Substring(FactPrefix.Length).Trim())
            : (TableColumnKind.Answer, text);

    private static TableColumn OfLong(CsvCell head) => head.Text switch
    {
        "indicator" => new(TableColumnKind.Indicator, head.Text, head),
        "value" => new(TableColumnKind.Value, head.Text, head),
        "note" => new(TableColumnKind.Remark, head.Text, head),
        _ => new(TableColumnKind.Unknown, head.Text, head),
    };

    private static TableColumn OfWide(CsvCell head)
    {
        (TableColumnKind kind, string id) = head.Text.StartsWith(NotePrefix, StringComparison.Ordinal)
            ? (TableColumnKind.Note, head.Text.Substring(NotePrefix.Length).Trim())
            : Target(head.Text);
        return new(id.Length > 0 && IdRules.IsWellFormed(id) ? kind : TableColumnKind.Unknown, id, head);
    }
}

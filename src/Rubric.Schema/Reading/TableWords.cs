using System.Globalization;

namespace Rubric.Schema;

/// <summary>Parts of the sentences about tables, in both languages.</summary>
internal static class TableWords
{
    public static LocalizedText Tab { get; } = Of("tabs", "制表符");

    /// <summary>A row for people: its number in the spreadsheet, and whom it is about.</summary>
    public static LocalizedText Row(int row, string? subject)
    {
        string number = row.ToString(CultureInfo.InvariantCulture);
        if (subject is null)
        {
            return Of($"row {number}", $"第 {number} 行");
        }
        string name = CsvReader.Shorten(subject);
        return Of($"row {number} (subject '{name}')", $"第 {number} 行（“{name}”）");
    }

    /// <summary>What a name was probably meant to be, with a space before it in English; empty for nothing.</summary>
    public static LocalizedText DidYouMean(string? name) => name is null ? "" : Of($" Did you mean '{name}'?", $"是否应为“{name}”？");

    /// <summary>Which column was probably meant, likewise.</summary>
    public static LocalizedText IsItThis(string? column) => column is null ? "" : Of($" Is it the one named '{column}'?", $"是否应为“{column}”这一列？");

    /// <summary>Further rows beside the one that a sentence is about, likewise.</summary>
    public static LocalizedText AlsoRows(IReadOnlyList<int> rows, int more)
    {
        if (rows.Count == 0)
        {
            return "";
        }
        string en = string.Join(", ", rows.Select(r => r.ToString(CultureInfo.InvariantCulture)));
        string zh = string.Join("、", rows.Select(r => r.ToString(CultureInfo.InvariantCulture)));
        string count = more.ToString(CultureInfo.InvariantCulture);
        return more == 0
            ? Of($" (likewise {(rows.Count == 1 ? "row" : "rows")} {en})", $"（第 {zh} 行也是如此）")
            : Of($" (likewise rows {en} and {count} more)", $"（第 {zh} 行以及另外 {count} 行也是如此）");
    }

    private static LocalizedText Of(string english, string chinese) =>
        new([new KeyValuePair<string, string>("en", english), new KeyValuePair<string, string>("zh-Hans", chinese)]);
}

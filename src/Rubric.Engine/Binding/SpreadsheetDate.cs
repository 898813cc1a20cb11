using System.Text.RegularExpressions;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Recognises what a spreadsheet makes of a ratio such as 8/12 unless its column is formatted as text: the twelfth of August.</summary>
internal static class SpreadsheetDate
{
    // Nobody writes a longer date.
    private const int Longest = 30;

    private static readonly Regex _date = new(
        "^("
        + "([0-9]{2,4}年)?[0-9]{1,2}月([0-9]{1,2}日)?" // 8月12日, 2026年8月12日, 2012年8月
        + "|[0-9]{1,2}-[A-Za-z]{3}(-[0-9]{2,4})?|[A-Za-z]{3}-[0-9]{2,4}" // 12-Aug, 12-Aug-26, Aug-12
        + "|[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}" // 2026/8/12, 2026-08-12
        + "|[0-9]{1,2}[-/.][0-9]{1,2}[-/.]([0-9]{4}|[0-9]{2})" // 08/12/2026, 12.8.26
        + ")( [0-9:]+)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    /// <summary>Whether an answer is such a date, in a table or wherever it was taken from there.</summary>
    public static bool IsIn(AnswerValue value) => value.Text is { Length: <= Longest } text && _date.IsMatch(text.Trim());
}

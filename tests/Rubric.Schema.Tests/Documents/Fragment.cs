using System.Text.RegularExpressions;

namespace Rubric.Schema.Tests;

/// <summary>Puts a part of a rubric, as documents show it, into a whole one.</summary>
internal static partial class Fragment
{
    /// <summary>What a fragment may do wrong: it names what stands elsewhere, and its siblings have the other weights.</summary>
    public static bool IsExcused(Diagnostic diagnostic) =>
        diagnostic.Code == DiagnosticCodes.UnknownId || diagnostic.Code == DiagnosticCodes.WrongWeightSum;

    /// <summary>Completes indicators, a scale, or some keys of a rubric with the required keys that are not there.</summary>
    public static string Complete(string text)
    {
        if (text.StartsWith("scale:", StringComparison.Ordinal))
        {
            text = "full-marks: 15\nindicators:\n  - id: x\n    title: 示例\n    weight: 15\n" + Indent(Indent(text));
        }
        else if (text.StartsWith("- ", StringComparison.Ordinal))
        {
            text = "indicators:\n" + Indent(text);
        }
        return Missing(text, "rubric: 1\n") + Missing(text, "id: demo\n") + Missing(text, "version: \"1\"\n") + Missing(text, "title: 示例\n") + text
            + Missing(text, "indicators: [{ id: a, title: 建设, weight: 40 }, { id: b, title: 运行, weight: 60, indicators: [{ id: b1, title: 服务, weight: 60 }] }]\n");
    }

    private static string Missing(string text, string line) =>
        Regex.IsMatch(text, $"^{line[..line.IndexOf(':', StringComparison.Ordinal)]}:", RegexOptions.Multiline) ? "" : line;

    private static string Indent(string text) => LineStart().Replace(text, "  ");

    [GeneratedRegex("^(?=.)", RegexOptions.Multiline)]
    private static partial Regex LineStart();
}

namespace Rubric.Engine;

/// <summary>How evaluators are called.</summary>
internal static class EvaluatorNames
{
    /// <summary>The id of who filled in a sheet, else the role; where neither is given, that it is not.</summary>
    public static string Of(NestedResult result, Language language)
    {
        var by = result.Evaluation.Submission?.By;
        return by?.Id ?? by?.Role ?? language.Say("(nobody named)", "（未写明评分人）");
    }

    /// <summary>The name among others: sheets of the same evaluator are numbered.</summary>
    public static string Of(EvaluatorRate rate, Disagreement among, Language language)
    {
        string name = Of(rate.Result, language);
        var same = among.Rates.Where(r => string.Equals(Of(r.Result, language), name, StringComparison.Ordinal)).ToList();
        return same.Count == 1 ? name : name + language.Aside(language.Say($"sheet {same.IndexOf(rate) + 1}", $"第 {same.IndexOf(rate) + 1} 份"));
    }
}

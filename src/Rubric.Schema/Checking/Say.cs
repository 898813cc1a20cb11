namespace Rubric.Schema;

/// <summary>The words of diagnostics that differ between languages.</summary>
internal static class Say
{
    public static readonly LocalizedText Nothing = new("");
    public static readonly LocalizedText Indicator = Both("indicator", "指标");
    public static readonly LocalizedText Option = Both("option", "选项");
    public static readonly LocalizedText Item = Both("item", "条目");
    public static readonly LocalizedText Dimension = Both("dimension", "维度");
    public static readonly LocalizedText DimensionValue = Both("dimension value", "维度取值");
    public static readonly LocalizedText Fact = Both("fact", "事实");
    public static readonly LocalizedText Choice = Both("choice", "选择项");
    public static readonly LocalizedText Tier = Both("tier", "等级");
    public static readonly LocalizedText Override = Both("override", "调整规则");
    public static readonly LocalizedText Profile = Both("profile", "对象类型");
    public static readonly LocalizedText Count = Both("count", "项数");

    public static readonly LocalizedText AboveZero = Both("above 0", "大于 0");
    public static readonly LocalizedText FromZero = Both("0 or more", "不小于 0");
    public static readonly LocalizedText FromOne = Both("1 or more", "不小于 1");

    public static LocalizedText Both(string english, string chinese) => new(english, chinese);

    public static LocalizedText Between(Fraction from, Fraction to) => Both($"from {from} to {to}", $"在 {from} 到 {to} 之间");

    /// <summary>Several names or numbers, as each language lists them.</summary>
    public static LocalizedText List(IEnumerable<string> names)
    {
        string[] all = [.. names];
        return Both(string.Join(", ", all), string.Join("、", all));
    }

    /// <summary>Where something stands, for the end of "already used …".</summary>
    public static LocalizedText At(ModelPath path, DiagnosticReport report)
    {
        var place = report.PlaceOf(path);
        return place.IsKnown ? Both($"at line {place.StartLine}", $"在第 {place.StartLine} 行") : Both($"at '{path}'", $"在“{path}”处");
    }

    /// <summary>What to do about a name that is not known.</summary>
    public static LocalizedText DidYouMean(string? nearest) => nearest is null
        ? Both("Name one that is there, or add it.", "请填写已有的 id，或补上这一项。")
        : Both($"Did you mean '{nearest}'?", $"是否应为“{nearest}”？");
}

namespace Rubric.Schema;

/// <summary>The names of what a rubric consists of, as diagnostics call them.</summary>
internal static class Concepts
{
    public static LocalizedText Rubric { get; } = Shapes.Name("a rubric", "评价表");

    public static LocalizedText Submission { get; } = Shapes.Name("a submission", "评分表");

    public static LocalizedText Rounding { get; } = Shapes.Name("'rounding'", "取整规则（rounding）");

    public static LocalizedText Dimension { get; } = Shapes.Name("a dimension", "维度");

    public static LocalizedText DimensionValue { get; } = Shapes.Name("a value of a dimension", "维度取值");

    public static LocalizedText Fact { get; } = Shapes.Name("a fact", "事实");

    public static LocalizedText Choice { get; } = Shapes.Name("a choice of a fact", "事实的选项");

    public static LocalizedText Indicator { get; } = Shapes.Name("an indicator", "指标");

    public static LocalizedText Supplement { get; } = Shapes.Name("'bonus' or 'penalties'", "加分或扣分部分（bonus、penalties）");

    public static LocalizedText Profile { get; } = Shapes.Name("a profile", "对象类型（profile）");

    public static LocalizedText Tier { get; } = Shapes.Name("a tier", "等级");

    public static LocalizedText Override { get; } = Shapes.Name("an override", "调整规则（override）");

    public static LocalizedText Condition { get; } = Shapes.Name("a condition", "条件");

    public static LocalizedText Scale { get; } = Shapes.Name("a scale", "评分尺度（scale）");

    public static LocalizedText Option { get; } = Shapes.Name("an option", "选项");

    public static LocalizedText Item { get; } = Shapes.Name("an item", "条目");

    public static LocalizedText Step { get; } = Shapes.Name("a step", "分段");

    public static LocalizedText Trimming { get; } = Shapes.Name("'trim'", "去除规则（trim）");

    /// <summary>What stands under the word for a kind of scale.</summary>
    public static LocalizedText ScaleOf(string kind) => Shapes.Name($"'{kind}'", $"“{kind}”");

    /// <summary>A condition on one kind of subject.</summary>
    public static LocalizedText ConditionOn(string subject) => Shapes.Name($"a condition on '{subject}'", $"“{subject}”条件");
}

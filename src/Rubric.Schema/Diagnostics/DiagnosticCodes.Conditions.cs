namespace Rubric.Schema;

/// <content>RUB4: conditions, tiers, overrides, and rubrics that evaluate other rubrics.</content>
public static partial class DiagnosticCodes
{
    /// <summary>Gets RUB4001: a condition that asks nothing.</summary>
    public static DiagnosticCode EmptyCondition { get; } = Error("RUB4001",
        "This condition names something but asks nothing of it. Add {0}.",
        "这个条件没有提出任何要求。请补上{0}。");

    /// <summary>Gets RUB4002: a condition asks something that its subject does not have.</summary>
    public static DiagnosticCode ConditionDoesNotFit { get; } = Error("RUB4002",
        "This condition does not fit '{0}': {1}",
        "这个条件不适合“{0}”：{1}");

    /// <summary>Gets RUB4003: a condition stands where its subject is not known yet.</summary>
    public static DiagnosticCode ConditionOutOfPlace { get; } = Error("RUB4003",
        "A condition '{0}' cannot stand here: {1}",
        "此处不能使用“{0}”条件：{1}");

    /// <summary>Gets RUB4004: comparators that no number satisfies.</summary>
    public static DiagnosticCode ContradictoryBounds { get; } = Error("RUB4004",
        "No number satisfies '{0}'. Correct the comparators.",
        "没有任何数能满足“{0}”。请改正这些比较条件。");

    /// <summary>Gets RUB4005: a level without indicators.</summary>
    public static DiagnosticCode EmptyLevel { get; } = Error("RUB4005",
        "There is no scored indicator at 'level-{0}'; {1}",
        "“level-{0}”没有计分的指标；{1}");

    /// <summary>Gets RUB4006: a condition asks for the sub-grade of what has none.</summary>
    public static DiagnosticCode NoTiersOfItsOwn { get; } = Error("RUB4006",
        "'{0}' has no tiers of its own, so it gets no sub-grade. Add 'tiers' there, or compare its points or rate.",
        "“{0}”没有自己的等级，因此不会得到分项等级。请为它补上“tiers”，或改为比较分数或得分率。");

    /// <summary>Gets RUB4007: something without points is named where points are wanted.</summary>
    public static DiagnosticCode InformationalNamed { get; } = Error("RUB4007",
        "'{0}' is informational and has no points; only an 'answer' condition may name it. Name another indicator.",
        "“{0}”仅作记录，没有分数，只有“answer”条件可以引用它。请改用其他指标。");

    /// <summary>Gets RUB4008: a bound in points where the full marks can shrink.</summary>
    public static DiagnosticCode PointsBoundMayNotApply { get; } = Warning("RUB4008",
        "'{0}' is in points, but '{1}' can become not applicable in whole or in part. Write a percentage, such as '60%'.",
        "“{0}”是分数，但“{1}”可能全部或部分不适用。请写百分比，例如“60%”。");

    /// <summary>Gets RUB4011: a cap or floor at a tier outside the order.</summary>
    public static DiagnosticCode TierNotRanked { get; } = Error("RUB4011",
        "The tier '{0}' is not ranked, so nothing is above or below it. Name a ranked tier, or use 'set'.",
        "等级“{0}”不参与排序，没有高低之分。请改用参与排序的等级，或使用“set”。");

    /// <summary>Gets RUB4012: an effect that needs a score stands before scoring.</summary>
    public static DiagnosticCode EffectNeedsScore { get; } = Error("RUB4012",
        "'before-scoring' goes only with 'set' and 'exclude': before scoring there is nothing to change. Remove it, or use one of these.",
        "“before-scoring”只能与“set”或“exclude”一起使用：评分之前没有可以调整的结果。请删除它，或改用这两者之一。");

    /// <summary>Gets RUB4013: a tier that is never reached.</summary>
    public static DiagnosticCode TierShadowed { get; } = Warning("RUB4013",
        "The tier '{0}' is never reached: '{1}' above it holds whenever it does, and the first that holds counts. Put the tier that is harder to reach first.",
        "永远不会评为等级“{0}”：凡符合它的，也符合写在它前面的“{1}”，而评定时取第一个符合的等级。请把较难达到的等级写在前面。");

    /// <summary>Gets RUB4014: two tiers with two bounds each hold the same number.</summary>
    public static DiagnosticCode TiersOverlap { get; } = Warning("RUB4014",
        "The tiers '{0}' and '{1}' both hold {2}; the first counts. Move the bounds so that every number has one tier.",
        "{2} 同时符合等级“{0}”和“{1}”，评定时取前一个。请调整界限，使每个数只符合一个等级。");

    /// <summary>Gets RUB4015: a total, or points of an indicator, that can come out reaches no tier, though higher or lower ones do.</summary>
    public static DiagnosticCode TiersLeaveGap { get; } = Warning("RUB4015",
        "{0} {1} reach no tier, such as {2}. Move the bounds so that the tiers meet; of tiers written top first, 'min' alone is enough.",
        "{1}的{0}没有对应的等级，例如 {2}。请调整界限，使各等级相接；等级从高到低书写时，只写“min”即可。");

    /// <summary>Gets RUB4021: a set holds a version of a rubric twice.</summary>
    public static DiagnosticCode DuplicateRubric { get; } = Error("RUB4021",
        "The rubric '{0}' is here twice. Remove one of them, or give it another version.",
        "评价表“{0}”出现了两次。请去掉其中一个，或改用不同的版本号。");

    /// <summary>Gets RUB4022: a rubric is named that is not at hand.</summary>
    public static DiagnosticCode UnknownRubric { get; } = Error("RUB4022",
        "The rubric '{0}' is not at hand. {1}",
        "找不到评价表“{0}”。{1}");

    /// <summary>Gets RUB4023: a version of a rubric is named that is not at hand.</summary>
    public static DiagnosticCode UnknownRubricVersion { get; } = Error("RUB4023",
        "The rubric '{0}' has no version '{1}' at hand, only {2}. Name one of these, or add the missing one.",
        "评价表“{0}”没有版本“{1}”，只有 {2}。请改用其中之一，或补上缺少的版本。");

    /// <summary>Gets RUB4024: no version is named, but several are at hand.</summary>
    public static DiagnosticCode AmbiguousRubricVersion { get; } = Error("RUB4024",
        "Several versions of the rubric '{0}' are at hand: {1}. Say which, such as '{2}'.",
        "评价表“{0}”有多个版本：{1}。请写明版本，例如“{2}”。");

    /// <summary>Gets RUB4025: rubrics evaluate each other in a circle.</summary>
    public static DiagnosticCode RubricCircle { get; } = Error("RUB4025",
        "Rubrics evaluate each other in a circle: {0}. Take one of these references out.",
        "评价表之间循环引用：{0}。请去掉其中一处引用。");

    /// <summary>Gets RUB4026: a rubric changed without a new version.</summary>
    public static DiagnosticCode RubricChanged { get; } = Error("RUB4026",
        "The rubric '{0}' is not the one that is in use under this version, and results must not change under a published tier. Give the changed one a new version.",
        "评价表“{0}”与正在使用的同一版本内容不同，而已公布的等级不能随之改变。请为修改后的评价表写一个新的版本号。");

    /// <summary>Gets RUB4027: a file or folder of rubrics that the system does not let be read.</summary>
    public static DiagnosticCode UnreadableSource { get; } = Error("RUB4027",
        "'{0}' cannot be read: {1} Make it readable, or take it out of the sources.",
        "无法读取“{0}”：{1} 请使其可读，或将其从来源中去掉。");

    private static IEnumerable<DiagnosticCode> Conditions =>
    [
        EmptyCondition, ConditionDoesNotFit, ConditionOutOfPlace, ContradictoryBounds, EmptyLevel, NoTiersOfItsOwn, InformationalNamed,
        PointsBoundMayNotApply, TierNotRanked, EffectNeedsScore, TierShadowed, TiersOverlap, TiersLeaveGap,
        DuplicateRubric, UnknownRubric, UnknownRubricVersion, AmbiguousRubricVersion, RubricCircle, RubricChanged, UnreadableSource,
    ];
}

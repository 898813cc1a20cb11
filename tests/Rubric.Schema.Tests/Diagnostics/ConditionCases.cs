using System.Collections.Immutable;

namespace Rubric.Schema.Tests;

/// <summary>Every RUB4 code: where it is reported, and what it says.</summary>
internal static class ConditionCases
{
    /// <summary>Two leaves and something that is only recorded: eight lines.</summary>
    private const string Sheet = DiagnosticCase.Head + """
        indicators:
          - { id: place, title: 场所, weight: 40 }
          - { id: staff, title: 人员, weight: 60 }
          - { id: volunteers, title: 志愿者人数, informational: true }

        """;

    private const string Accident = Sheet + "facts: [{ id: accident, title: 安全事故, type: yes-no }]\n";

    private const string Tiers = Sheet + """
        tiers:
          - { id: star-5, title: 五星, min: 90 }
          - { id: deferred, title: 暂缓评定, ranked: false }

        """;

    public static DiagnosticCase[] All { get; } =
    [
        new("EmptyCondition", Sheet + "tiers: [{ id: good, title: 优, require: { indicator: place } }]\n",
            "RUB4001", 9, 42,
            "This condition names something but asks nothing of it. Add a comparator such as 'min: 60%', or 'tier'.",
            "这个条件没有提出任何要求。请补上比较条件（例如“min: 60%”）或“tier”。"),
        new("ConditionDoesNotFit", Accident + "tiers: [{ id: good, title: 优, require: { fact: accident, min: 1 } }]\n",
            "RUB4002", 10, 63,
            "This condition does not fit 'accident': a yes-no fact is named without a comparator, and holds if it is yes. For no, use 'not'.",
            "这个条件不适合“accident”：是非型事实只写名称，为“是”时成立。要判断“否”请用“not”。"),
        new("ConditionOutOfPlace", Sheet + "tiers: [{ id: good, title: 优, require: { tier: good } }]\n",
            "RUB4003", 9, 42,
            "A condition 'tier' cannot stand here: tiers are still being decided. Use it in the 'when' of an override.",
            "此处不能使用“tier”条件：此时等级尚未确定。请在调整规则的“when”中使用。"),
        new("ContradictoryBounds", Sheet + "tiers:\n  - id: good\n    title: 优\n    min: 90\n    max: 80\n",
            "RUB4004", 13, 10,
            "No number satisfies 'min: 90, max: 80'. Correct the comparators.",
            "没有任何数能满足“min: 90, max: 80”。请改正这些比较条件。"),
        new("EmptyLevel", Sheet + "tiers: [{ id: good, title: 优, require: { each: level-2, min: 60% } }]\n",
            "RUB4005", 9, 48,
            "There is no scored indicator at 'level-2'; the main tree has only level-1. Name that.",
            "“level-2”没有计分的指标；主表只有 level-1 一级。请改用 level-1。"),
        new("EmptyLevel_deeper", DiagnosticCase.Head + """
            indicators:
              - id: place
                title: 场所
                weight: 100
                indicators: [{ id: area, title: 面积, weight: 100 }]
            tiers: [{ id: good, title: 优, require: { each: level-3, min: 60% } }]
            """,
            "RUB4005", 10, 48,
            "There is no scored indicator at 'level-3'; the main tree goes from level-1 to level-2. Name one of these.",
            "“level-3”没有计分的指标；主表的层级从 level-1 到 level-2。请改用其中之一。"),
        new("NoTiersOfItsOwn", Sheet + "tiers: [{ id: good, title: 优, require: { indicator: place, tier: good } }]\n",
            "RUB4006", 9, 66,
            "'place' has no tiers of its own, so it gets no sub-grade. Add 'tiers' there, or compare its points or rate.",
            "“place”没有自己的等级，因此不会得到分项等级。请为它补上“tiers”，或改为比较分数或得分率。"),
        new("InformationalNamed", Sheet + "tiers: [{ id: good, title: 优, require: { indicator: volunteers, min: 10 } }]\n",
            "RUB4007", 9, 53,
            "'volunteers' is informational and has no points; only an 'answer' condition may name it. Name another indicator.",
            "“volunteers”仅作记录，没有分数，只有“answer”条件可以引用它。请改用其他指标。"),
        new("PointsBoundMayNotApply", Sheet + "not-applicable: rescale-total\ntiers: [{ id: good, title: 优, require: { indicator: staff, min: 48 } }]\n",
            "RUB4008", 10, 65,
            "'min: 48' is in points, but 'staff' can become not applicable in whole or in part. Write a percentage, such as '60%'.",
            "“min: 48”是分数，但“staff”可能全部或部分不适用。请写百分比，例如“60%”。"),
        new("TierNotRanked", Tiers + "overrides: [{ id: late, title: 迟报, when: { indicator: staff, max: 10 }, cap: deferred }]\n",
            "RUB4011", 12, 78,
            "The tier 'deferred' is not ranked, so nothing is above or below it. Name a ranked tier, or use 'set'.",
            "等级“deferred”不参与排序，没有高低之分。请改用参与排序的等级，或使用“set”。"),
        new("EffectNeedsScore", Accident + "tiers: [{ id: low, title: 不评星 }]\noverrides: [{ id: fire, title: 火灾, before-scoring: true, when: { fact: accident }, cap: low }]\n",
            "RUB4012", 11, 52,
            "'before-scoring' goes only with 'set' and 'exclude': before scoring there is nothing to change. Remove it, or use one of these.",
            "“before-scoring”只能与“set”或“exclude”一起使用：评分之前没有可以调整的结果。请删除它，或改用这两者之一。"),
        new("TierShadowed", Sheet + "tiers:\n  - { id: star-3, title: 三星, min: 60 }\n  - { id: star-5, title: 五星, min: 90 }\n",
            "RUB4013", 11, 11,
            "The tier 'star-5' is never reached: 'star-3' above it holds whenever it does, and the first that holds counts. Put the tier that is harder to reach first.",
            "永远不会评为等级“star-5”：凡符合它的，也符合写在它前面的“star-3”，而评定时取第一个符合的等级。请把较难达到的等级写在前面。"),
        new("TiersOverlap", Sheet + "tiers:\n  - { id: star-4, title: 四星, min: 80, max: 100 }\n  - { id: star-3, title: 三星, min: 60, max: 80 }\n",
            "RUB4014", 11, 11,
            "The tiers 'star-4' and 'star-3' both hold 80; the first counts. Move the bounds so that every number has one tier.",
            "80 同时符合等级“star-4”和“star-3”，评定时取前一个。请调整界限，使每个数只符合一个等级。"),
        new("TiersLeaveGap", Sheet + "tiers:\n  - { id: star-5, title: 五星, min: 90 }\n  - { id: star-3, title: 三星, min: 60, max: 80 }\n",
            "RUB4015", 11, 11,
            "Totals between 'star-5' and 'star-3' reach no tier, such as 81. Move the bounds so that the tiers meet; of tiers written top first, 'min' alone is enough.",
            "“star-5”与“star-3”之间的总分没有对应的等级，例如 81 分。请调整界限，使各等级相接；等级从高到低书写时，只写“min”即可。"),
        new("DuplicateRubric", () => Set(Plain("station", "2023"), Plain("station", "2023")),
            "RUB4021", 3, 10,
            "The rubric 'station@2023' is here twice. Remove one of them, or give it another version.",
            "评价表“station@2023”出现了两次。请去掉其中一个，或改用不同的版本号。"),
        new("UnknownRubric", () => Set(Plain("station", "2023"), Year("year", "sation")),
            "RUB4022", 6, 89,
            "The rubric 'sation' is not at hand. Did you mean 'station'?",
            "找不到评价表“sation”。是否应为“station”？"),
        new("UnknownRubricVersion", () => Set(Plain("station", "2022"), Plain("station", "2023"), Year("year", "station@2019")),
            "RUB4023", 6, 89,
            "The rubric 'station' has no version '2019' at hand, only 2022, 2023. Name one of these, or add the missing one.",
            "评价表“station”没有版本“2019”，只有 2022、2023。请改用其中之一，或补上缺少的版本。"),
        new("AmbiguousRubricVersion", () => Set(Plain("station", "2022"), Plain("station", "2023"), Year("year", "station")),
            "RUB4024", 6, 89,
            "Several versions of the rubric 'station' are at hand: 2022, 2023. Say which, such as 'station@2023'.",
            "评价表“station”有多个版本：2022、2023。请写明版本，例如“station@2023”。"),
        new("RubricCircle", () => Set(Year("year", "quarter"), Year("quarter", "year")),
            "RUB4025", 6, 89,
            "Rubrics evaluate each other in a circle: year → quarter → year. Take one of these references out.",
            "评价表之间循环引用：year → quarter → year。请去掉其中一处引用。"),
    ];

    private static ImmutableArray<Diagnostic> Set(params RubricDefinition[] rubrics) => RubricSet.Create(rubrics).Diagnostics;

    private static RubricDefinition Plain(string id, string version) => Read(id, version, "weight: 100");

    /// <summary>A rubric whose one leaf evaluates another, named in line 6.</summary>
    private static RubricDefinition Year(string id, string other) => Read(id, "1", $"weight: 100, scale: {{ evaluation: {{ where: {{ phase: 1 }}, rubric: {other} }} }}");

    private static RubricDefinition Read(string id, string version, string leaf) => RubricReader.Read(
        $"rubric: 1\nid: {id}\nversion: {version}\ntitle: 表\nindicators:\n  - {{ id: x, title: 甲, {leaf} }}\n",
        new ReaderOptions { FileName = id + ".yaml" }).GetValueOrThrow();
}

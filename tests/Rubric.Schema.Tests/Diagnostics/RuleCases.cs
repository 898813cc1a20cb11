using System.Collections.Immutable;

namespace Rubric.Schema.Tests;

/// <summary>Every RUB3 code: where it is reported, and what it says.</summary>
internal static class RuleCases
{
    private const string Head = DiagnosticCase.Head;
    private const string Leaf = DiagnosticCase.Leaf;

    /// <summary>A group of two leaves, and a third leaf beside it.</summary>
    private const string Tree = Head + """
        indicators:
          - id: place
            title: 场所
            weight: 60
            indicators:
              - { id: area, title: 面积, weight: 35 }
              - { id: zones, title: 功能分区, weight: 25 }
          - { id: staff, title: 人员, weight: 40 }

        """;

    public static DiagnosticCase[] All { get; } =
    [
        new("RubricTooLarge", () => RubricDefinition.Create(Parts(Made("a", 50), Made("b", 30), Made("c", 20)), new RubricLimits { MaxIndicators = 2 }).Diagnostics,
            "RUB3001", 0, 0,
            "The rubric has more than 2 indicators. Make it smaller, or raise this limit where the rubric is loaded.",
            "评价表有超过 2 个指标。请缩小评价表，或在加载评价表处放宽这一限制。"),
        new("MissingMember", () => RubricDefinition.Create(Parts(new Indicator { Id = "a", Title = null!, Weight = 100 })).Diagnostics,
            "RUB3002", 0, 0,
            "'title' is missing or empty. It must be given.",
            "“title”缺失或为空。请填写。"),
        new("NumberTooLong", () => Read("weights: relative\nindicators:\n  - { id: a, title: 甲, weight: 3 }\n  - { id: b, title: 乙, weight: 1000003 }\n", new RubricLimits { MaxBits = 24 }),
            "RUB3003", 7, 32,
            "The weights down to 'a' give full marks of more than 24 bits. Use weights with fewer digits, or fewer levels.",
            "直到“a”为止的各级权重算出的满分超过 24 位二进制数。请减少权重的位数或层级。"),
        new("NumberNotWritable", () => RubricDefinition.Create(new() { Id = "r", Version = "1", Title = "R", Weights = Weighting.Relative, Indicators = [Made("a", new Fraction(200, 3))] }).Diagnostics,
            "RUB3004", 0, 0,
            "'weight' is 200/3, but a number must be a plain decimal with at most 30 digits. Choose one that can be written so.",
            "“weight”是 200/3，但数必须是最多 30 位数字的十进制小数。请改用可以这样书写的数。"),
        new("InvalidId", Head + "indicators:\n  - { id: 场所 面积, title: 面积, weight: 100 }\n",
            "RUB3011", 6, 11,
            "'场所 面积' cannot be an id. Use only letters, digits, '-', '_' and '.', without spaces.",
            "“场所 面积”不能作为 id。id 只能由文字、数字和“-”“_”“.”组成，不能有空格。"),
        new("ReservedId", Head + "indicators:\n  - { id: total, title: 合计, weight: 100 }\n",
            "RUB3012", 6, 11,
            "'total' has a meaning of its own and cannot be the id of an indicator. Choose another id.",
            "“total”另有含义，不能作为指标的 id。请换一个 id。"),
        new("ReservedId_option", Head + "indicators:\n  - id: x\n    title: 甲\n    weight: 100\n    scale:\n      options:\n        - { id: 无, title: 没有, points: 100 }\n",
            "RUB3012", 11, 17,
            "'无' has a meaning of its own and cannot be the id of an option. Choose another id.",
            "“无”另有含义，不能作为选项的 id。请换一个 id。"),
        new("DuplicateId", Head + "indicators:\n  - { id: \"1.1\", title: 面积, weight: 60 }\n  - { id: 1.1, title: 功能分区, weight: 40 }\n",
            "RUB3013", 7, 11,
            "The indicator id '1.1' is already used at line 6. Give each its own id.",
            "指标 id“1.1”在第 6 行已经使用过。请使用不同的 id。"),
        new("UnreachableId", Head + """
            indicators:
              - id: lift
                title: 电梯
                weight: 100
                scale:
                  options:
                    - { id: has, title: 有, points: 100 }
                    - { id: 不适用, title: 不适用, points: 0 }
            """,
            "RUB3014", 12, 17,
            "The answer '不适用' means 'not applicable', so nobody can choose the option '不适用'. Choose another id.",
            "答案“不适用”表示不适用，因此无法选中选项“不适用”。请换一个 id。"),
        new("UnknownId", Tree + "tiers: [{ id: good, title: 优, require: { indicator: ares, min: 60% } }]\n",
            "RUB3015", 13, 53,
            "There is no indicator 'ares'. Did you mean 'area'?",
            "指标“ares”不存在。是否应为“area”？"),
        new("UnknownId_far", Tree + "tiers: [{ id: good, title: 优, require: { indicator: 无障碍设施, min: 60% } }]\n",
            "RUB3015", 13, 53,
            "There is no indicator '无障碍设施'. Name one that is there, or add it.",
            "指标“无障碍设施”不存在。请填写已有的 id，或补上这一项。"),
        new("NumberOutOfRange", Leaf + "full-marks: 0\n",
            "RUB3021", 7, 13,
            "'full-marks' is 0, but must be above 0. Correct the number.",
            "“full-marks”是 0，但必须大于 0。请改正。"),
        new("NumberOutOfRange_range", Leaf + "rounding: { total: 31 }\n",
            "RUB3021", 7, 20,
            "'total' is 31, but must be from 0 to 28. Correct the number.",
            "“total”是 31，但必须在 0 到 28 之间。请改正。"),
        new("InvalidDate", Leaf + "effective: 2022年12月1日\n",
            "RUB3022", 7, 12,
            "'2022年12月1日' is not a date. Write year, month and day, such as '2022-12-01'.",
            "“2022年12月1日”不是日期。请写年、月、日，例如“2022-12-01”。"),
        new("MemberOutOfPlace", Leaf + "facts:\n  - { id: fire, title: 发生火灾, type: yes-no, default: no, values: [{ id: x, title: 有 }] }\n",
            "RUB3023", 8, 65,
            "A fact that is not of the type 'choice' cannot have 'values'. Remove it.",
            "类型不是“choice”的事实不能有“values”。请删除。"),
        new("WrongWeightSum", Head + "indicators:\n  - { id: place, title: 场所, weight: 40 }\n  - { id: service, title: 服务, weight: 59.9 }\n",
            "RUB3031", 6, 11,
            "The weights of the top-level indicators do not add up. place: 40 (line 6) + service: 59.9 (line 7) = 99.9, should be 100: 0.1 too little. Correct the weights so that the sum is exact.",
            "一级指标的权重合计不对。place: 40（第 6 行） + service: 59.9（第 7 行） = 99.9，应为 100：少了 0.1。请修改权重，使合计完全相等。"),
        new("NoScoredLeaf", Head + """
            indicators:
              - id: records
                title: 记录
                weight: 100
                indicators:
                  - { id: volunteers, title: 志愿者人数, informational: true }
            """,
            "RUB3032", 10, 15,
            "Below 'records' there is no scored indicator, so nothing can earn points. Add one.",
            "“records”之下没有计分的指标，分数无从取得。请至少补上一个。"),
        new("NoScoredLeaf_rubric", Head + "indicators:\n  - { id: volunteers, title: 志愿者人数, informational: true }\n",
            "RUB3032", 6, 11,
            "In this rubric there is no scored indicator, so nothing can earn points. Add one.",
            "评价表中没有计分的指标，分数无从取得。请至少补上一个。"),
        new("LeavesOutsideDimension", Tree + "dimensions:\n  - { id: aspect, title: 方面, values: [{ id: build, title: 建设 }] }\n",
            "RUB3033", 14, 11,
            "These indicators have no value of the dimension 'aspect' and count in none: area, zones, staff. Give each of them, or a group above it, 'dimensions: { aspect: … }'.",
            "以下指标没有维度“aspect”的取值，不计入任何一个：area、zones、staff。请在这些指标或其上级写明“dimensions: { aspect: … }”。"),
        new("InvalidFactDefault", Leaf + "facts:\n  - { id: fire, title: 发生火灾, type: yes-no, default: 0 }\n",
            "RUB3034", 8, 53,
            "The default '0' is no answer to this fact. Write 'yes' or 'no'.",
            "默认值“0”不是该事实的有效答案。请写“yes”或“no”。"),
        new("InvalidFactDefault_choice", Leaf + """
            facts:
              - id: kind
                title: 性质
                type: choice
                values: [{ id: public, title: 公办 }, { id: private, title: 民办 }]
                default: 公办
            """,
            "RUB3034", 12, 14,
            "The default '公办' is no answer to this fact. Write one of: public, private.",
            "默认值“公办”不是该事实的有效答案。请写以下之一：public、private。"),
        new("WrongBestPoints", Scale("{ options: [{ id: full, title: 齐全, points: 10 }, { id: part, title: 部分, points: 6 }] }"),
            "RUB3041", 9, 23,
            "This scale can give 10 at best, but its maximum is 100 (the weight of 'x'). Correct the points, or write the scale's own maximum as 'out-of'.",
            "这一评分尺度最多可得 10 分，而它的满分是 100（“x”的权重）。请改正分值，或用“out-of”写明尺度自己的满分。"),
        new("StepMissesMaximum", Scale("{ score: { step: 3 } }"),
            "RUB3042", 9, 29,
            "The maximum 100 (the weight of 'x') is not a multiple of the step 3, so nobody could get full marks. Change one of the two.",
            "满分 100（“x”的权重）不是步长 3 的整数倍，因此无法得到满分。请修改其中之一。"),
        new("CurveNotAscending", Scale("{ curve: { through: [[60, 0], [90, 100], [80, 75]] } }"),
            "RUB3043", 9, 54,
            "The measured number 80 follows 90, but a curve goes strictly upwards. Put its points in ascending order, each number once.",
            "测量值 80 排在 90 之后，但曲线的测量值必须逐个增大。请按从小到大排列，每个值只出现一次。"),
        new("UnreachableStep", Scale("{ bands: { steps: [{ points: 0 }, { min: 100, points: 100 }] } }"),
            "RUB3044", 9, 48,
            "This step is never reached: the steps before it hold all of its numbers, and the first that holds counts. Put it before them, or remove it.",
            "永远不会用到这一档：凡符合它的数，也符合写在它前面的档，而计分时取第一个符合的档。请把它移到前面，或将它删除。"),
        new("RatioNeverFull", Scale("{ ratio: { target: 0, better: lower } }"),
            "RUB3049", 9, 31,
            "With the target 0 and 'better: lower' no answer gets full marks: numbers above 0 get none, and 0 gets them only with 'when-zero: full'. Add that, or write a target above 0.",
            "目标为 0 且“better: lower”时，任何答案都得不到满分：大于 0 的数得 0 分，而 0 只有写明“when-zero: full”才得满分。请补上它，或改用大于 0 的目标。"),
        new("BandsLeaveGap", Scale("{ bands: { steps: [{ min: 80, points: 100 }, { max: 60, points: 0 }], unit: 平方米 } }"),
            "RUB3045", 9, 30,
            "No step holds such numbers as 61: an answer like that could not be scored. Move the bounds, or add a step, without bounds at the end for all other numbers.",
            "没有一档适用于 61 这样的数，遇到这样的答案将无法计分。请调整界限，或补上一档；最后一档不写界限，就适用于其余所有的数。"),
        new("BandsLeaveGap_several", Scale("{ bands: { steps: [{ min: 80, max: 90, points: 100 }, { max: 60, points: 0 }], unit: 平方米 } }"),
            "RUB3045", 9, 30,
            "No step holds such numbers as 61, 91: an answer like that could not be scored. Move the bounds, or add a step, without bounds at the end for all other numbers.",
            "没有一档适用于 61、91 这样的数，遇到这样的答案将无法计分。请调整界限，或补上一档；最后一档不写界限，就适用于其余所有的数。"),
        new("StepsOverlap", Scale("{ bands: { steps: [{ min: 80, max: 100, points: 100 }, { min: 60, max: 80, points: 60 }, { points: 0 }] } }"),
            "RUB3046", 9, 69,
            "The number 80 falls into two steps, this one and 'min: 80, max: 100'; the first that is written counts. Move the bounds so that every number has one step.",
            "数值 80 同时属于两档：这一档和“min: 80, max: 100”，计分时取写在前面的一档。请调整界限，使每个数只属于一档。"),
        new("ItemPassesMaximum", Scale("{ deductions: { items: [{ id: fire, title: 消防隐患, points: 120 }] } }"),
            "RUB3047", 9, 69,
            "'points' of 'fire' is 120, more than the whole scale, 100. Write 100 or less.",
            "“fire”的“points”是 120，超过了整个评分尺度的满分 100。请写不超过 100 的数。"),
        new("PointsNotScaled", Tree.Replace("weight: 25", "weight: 25, scale: { options: [{ id: full, title: 齐全, points: 100 }, { id: part, title: 部分, points: 60 }] }", StringComparison.Ordinal),
            "RUB3048", 11, 65,
            "The points go up to 100, but the maximum here is 25 (the weight of 'zones'). If they are out of 100, add 'out-of: 100', and the weight scales them; else write points up to 25.",
            "分值最高写到 100，而此处的满分是 25（“zones”的权重）。如果按 100 分制打分，请加上“out-of: 100”，系统会按权重折算；否则请写不超过 25 的分值。"),
        new("OmissionWithoutPolicy", Tree + "profiles:\n  - { id: room, title: 社工室, omit: [area, staff] }\n",
            "RUB3051", 14, 36,
            "The profile 'room' omits area, staff, but nothing may become not applicable there. Write 'not-applicable' in the profile, such as 'rescale-parent'.",
            "对象类型“room”略去了 area、staff，但此处不允许不适用。请在该对象类型中写明“not-applicable”，例如“rescale-parent”。"),
        new("WholeGroupOmitted", Tree + "profiles:\n  - { id: room, title: 社工室, omit: [area, zones], not-applicable: rescale-total }\n",
            "RUB3052", 14, 35,
            "The profile 'room' omits everything below 'place', but not 'place' itself. Omit 'place'.",
            "对象类型“room”略去了“place”之下的全部指标，却没有略去“place”本身。请略去“place”。"),
        new("NotApplicableRefused", Scale("{ ratio: { when-zero: not-applicable } }"),
            "RUB3053", 9, 34,
            "'when-zero: not-applicable' makes 'x' not applicable, which is refused there. Write 'not-applicable' on it, such as 'rescale-parent', or another 'when-zero'.",
            "“when-zero: not-applicable”会使“x”不适用，而此处不允许不适用。请为它写明“not-applicable”，例如“rescale-parent”，或改用其他“when-zero”。"),
        new("MixedRescaling", Tree.Replace("weight: 25", "weight: 25, not-applicable: rescale-parent", StringComparison.Ordinal) + "not-applicable: rescale-total\n",
            "RUB3054", 11, 63,
            "'area' rescales the total and 'zones' its group, in one branch: the result is hard to foresee. Use one of 'rescale-parent' and 'rescale-total' there.",
            "同一分支中，“area”按总分折算，“zones”按所在的组折算，结果难以预料。请在此统一使用“rescale-parent”或“rescale-total”。"),
    ];

    /// <summary>A rubric of one leaf of 100 points whose scale stands in line 9, from column 12.</summary>
    private static string Scale(string scale) => Head + "indicators:\n  - id: x\n    title: 甲\n    weight: 100\n    scale: " + scale + "\n";

    private static Indicator Made(string id, Fraction weight) => RubricChecking.Leaf(id, weight);

    private static RubricParts Parts(params Indicator[] indicators) => RubricChecking.Parts(indicators);

    private static ImmutableArray<Diagnostic> Read(string rest, RubricLimits limits) =>
        RubricReader.Read(Head + rest, new ReaderOptions { FileName = "表.yaml", Limits = limits }).Diagnostics;
}

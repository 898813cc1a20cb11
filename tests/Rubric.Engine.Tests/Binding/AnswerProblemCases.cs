using Rubric.Schema;

namespace Rubric.Engine.Tests.Binding;

/// <summary>Every mistake that a submission can make against its rubric, one each.</summary>
internal static class AnswerProblemCases
{
    private const string Tree = """
        indicators:
          - { id: area, title: 面积, weight: 60 }
          - id: staff
            title: 人员
            weight: 40
            indicators:
              - { id: number, title: 人数, weight: 30 }
              - { id: hours, title: 学时, weight: 10 }

        """;

    private const string RescalingTree = "not-applicable: rescale-total\n" + Tree;

    private const string Profiles = Tree + """
        profiles:
          - { id: room, title: 室, omit: [staff], not-applicable: rescale-total }

        """;

    private const string Facts = Tree + """
        facts:
          - { id: accident, title: 事故, type: yes-no }
          - { id: falls, title: 跌倒, type: number }
          - { id: kind, title: 性质, type: choice, values: [{ id: public, title: 公办 }, { id: private, title: 民办 }] }

        """;

    public static IReadOnlyList<AnswerProblem> All { get; } =
    [
        new("RUB6001", Tree, "answers: { arae: 3 }", 4, 12,
            "The rubric has no indicator 'arae'. Did you mean 'area'?",
            "评价表中没有指标“arae”。是否应为“area”？"),
        new("RUB6001", Tree, "answers: { 面积与设施: 3 }", 4, 12,
            "The rubric has no indicator '面积与设施'. Known are area, staff, number, hours.",
            "评价表中没有指标“面积与设施”。可用的有：area、staff、number、hours。"),
        new("RUB6001", Tree, "notes:\n  area: 好\n  staf: 缺一人", 6, 3,
            "The rubric has no indicator 'staf'. Did you mean 'staff'?",
            "评价表中没有指标“staf”。是否应为“staff”？"),
        new("RUB6001", Tree, "awarded: { aera: { points: 3, reason: 申诉 } }", 4, 12,
            "The rubric has no indicator 'aera'. Did you mean 'area'?",
            "评价表中没有指标“aera”。是否应为“area”？"),
        new("RUB6002", Profiles, "profile: room\nanswers: { area: 6, number: 3 }", 5, 21,
            "The indicator 'number' is omitted by the profile 'room'. Remove its answer, or check the profile of the submission.",
            "按对象类型“room”评价时不评指标“number”。请删去它的评分，或核对评分表的 profile。"),
        new("RUB6003", Tree, "answers: { area: 6, staff: 30 }", 4, 28,
            "'staff' is a group; it takes no answer but n/a, not '30'. Answer the indicators below it.",
            "“staff”是一组指标，除“不适用”外不能直接评分，这里写的是“30”。请对它下面的指标逐一评分。"),
        new("RUB6004", Leaf("{ evaluation: { rubric: inner } }"), "answers: { x: 95 }", 4, 15,
            "'x' is scored from other submissions; it takes no answer but n/a, not '95'. Remove it.",
            "“x”的得分来自其他评分表，除“不适用”外不能直接评分，这里写的是“95”。请删去。"),
        new("RUB6005", Tree, "answers: { area: 6, number: 不适用, hours: 1 }", 4, 29,
            "'number' may not be n/a: the rubric does not allow that for 'number'. Give an answer, or allow it in the rubric with 'not-applicable'.",
            "“number”不能填“不适用”：评价表不允许“number”不适用。请评分；确需不适用的，应在评价表中写明 not-applicable。"),
        new("RUB6005", Tree, "answers: { area: 6, staff: n/a }", 4, 28,
            "'staff' may not be n/a: the rubric does not allow that for 'number'. Give an answer, or allow it in the rubric with 'not-applicable'.",
            "“staff”不能填“不适用”：评价表不允许“number”不适用。请评分；确需不适用的，应在评价表中写明 not-applicable。"),
        new("RUB6006", RescalingTree, "answers: { area: 6, staff: n/a, hours: 5 }", 4, 40,
            "'hours' has an answer, but the group 'staff' above it is n/a. Remove one of the two.",
            "“hours”已评分，但它所在的“staff”填了“不适用”。请删去其中之一。"),
        new("RUB6007", LeavesThatMayNotApply, "answers:\n  area: 6\n  number: n/a\n  hours: n/a", 6, 11,
            "Nothing below 'staff' is applicable, and the rubric does not allow 'staff' itself to be n/a. Answer at least one indicator below it.",
            "“staff”下面的指标全部不适用，而评价表不允许“staff”本身不适用。请至少对其中一项评分。"),
        new("RUB6007", LeavesThatMayNotApply, "answers:\n  area: 6\n  staff: n/a", 6, 10,
            "Nothing below 'staff' is applicable, and the rubric does not allow 'staff' itself to be n/a. Answer at least one indicator below it.",
            "“staff”下面的指标全部不适用，而评价表不允许“staff”本身不适用。请至少对其中一项评分。"),
        new("RUB6008", Tree, "answers: { area: 十二 }", 4, 18,
            "'area' takes a number, not '十二'. Write digits with at most one point, such as 12.5, and at most 30 digits.",
            "“area”应填一个数，这里写的是“十二”。请用半角数字书写，最多一个小数点，例如 12.5，总共不超过 30 位数字。"),
        new("RUB6008", Tree, "answers: { area: １２．５ }", 4, 18,
            "'area' takes a number, not '１２．５'. Write 12.5.",
            "“area”应填一个数，这里写的是“１２．５”。请写成 12.5。"),
        new("RUB6008", Leaf("{ bands: { steps: [{ min: 60, points: 100 }, { min: 20, points: 50 }] } }"), "answers: { x: 很多 }", 4, 15,
            "'x' takes a number, not '很多'. Write digits with at most one point, such as 12.5, and at most 30 digits.",
            "“x”应填一个数，这里写的是“很多”。请用半角数字书写，最多一个小数点，例如 12.5，总共不超过 30 位数字。"),
        new("RUB6008", Leaf("{ ratio: {} }"), "answers: { x: { actual: 0, target: 很多 } }", 4, 36,
            "'x' takes a number, not '很多'. Write digits with at most one point, such as 12.5, and at most 30 digits.",
            "“x”应填一个数，这里写的是“很多”。请用半角数字书写，最多一个小数点，例如 12.5，总共不超过 30 位数字。"),
        new("RUB6009", Tree, "answers: { area: 60.01 }", 4, 18,
            "'area' takes a score from 0 to 60, not '60.01'.",
            "“area”的分值应在 0 到 60 之间，这里写的是“60.01”。"),
        new("RUB6009", Tree, "answers: { area: -1 }", 4, 18,
            "'area' takes a score from 0 to 60, not '-1'.",
            "“area”的分值应在 0 到 60 之间，这里写的是“-1”。"),
        new("RUB6010", Leaf("{ score: { step: 0.5 } }"), "answers: { x: 1.3 }", 4, 15,
            "'x' takes a multiple of 0.5, not '1.3'. The nearest are 1 and 1.5.",
            "“x”的分值应是 0.5 的倍数，这里写的是“1.3”。最接近的是 1 和 1.5。"),
        new("RUB6011", Leaf("{ ratio: { target: 5 } }"), "answers: { x: -3 }", 4, 15,
            "'x' takes a number from 0, not '-3'.",
            "“x”不能填负数，这里写的是“-3”。"),
        new("RUB6011", Tree + "  - { id: visits, title: 走访次数, informational: true }\n", "answers: { visits: -3 }", 4, 20,
            "'visits' takes a number from 0, not '-3'.",
            "“visits”不能填负数，这里写的是“-3”。"),
        new("RUB6012", Leaf("{ options: [{ id: full, title: 齐全, points: 100 }, { id: part, title: 部分, points: 50 }] }"), "answers: { x: ful }", 4, 15,
            "'x' has no option 'ful'. Did you mean 'full'?",
            "“x”没有选项“ful”。是否应为“full”？"),
        new("RUB6013", Leaf("yes-no"), "answers: { x: 有 }", 4, 15,
            "'x' takes yes or no, not '有'.",
            "“x”应填 yes 或 no（是 或 否），这里写的是“有”。"),
        new("RUB6014", Checklist, "answers: { x: { fire: 1 } }", 4, 17,
            "'x' takes a list of the items that are met, such as [a, b] or none, not '{ fire: 1 }'.",
            "“x”应列出达到的项目，例如 [a, b]，都没有达到的填 none（无），这里写的是“{ fire: 1 }”。"),
        new("RUB6015", Checklist, "answers: { x: [fire, pover] }", 4, 22,
            "'x' has no item 'pover'. Did you mean 'power'?",
            "“x”没有项目“pover”。是否应为“power”？"),
        new("RUB6016", Deductions, "answers: { x: [late, late] }", 4, 22,
            "'x' names the item 'late' twice. Keep one; several findings are written as a count, 'late: 2'.",
            "“x”中的项目“late”写了两次。请只保留一个；发生多次的，写成次数，例如“late: 2”。"),
        new("RUB6017", Deductions, "answers: { x: { late: 1.5 } }", 4, 23,
            "'x': how often 'late' was found is a whole number from 0, not '1.5'.",
            "“x”中“late”的次数应是 0 或正整数，这里写的是“1.5”。"),
        new("RUB6018", Leaf("{ bands: { steps: [{ min: 60, points: 100 }, { min: 20, points: 50 }] } }"), "answers: { x: 19.9 }", 4, 15,
            "'x': no step of the scale holds the number '19.9'. Check the number; if it is right, the rubric needs a step for it.",
            "“x”：数值“19.9”不在任何一档之内。请核对数值；如果无误，评价表应为它补上一档。"),
        new("RUB6019", Leaf("{ ratio: {} }"), "answers: { x: { actual: 0, target: 0 } }", 4, 17,
            "'x': 0 of 0 is no ratio, and the rubric does not say what it counts (when-zero). Check both numbers.",
            "“x”：实际值和目标值都是 0，无法计算比例，评价表也没有写明如何计分（when-zero）。请核对这两个数。"),
        new("RUB6020", Leaf("{ ratio: {} }"), "answers: { x: 4 }", 4, 15,
            "'x' takes the actual number and the target, { actual: 4, target: 5 } or in a table 4/5, not '4'.",
            "“x”应同时填实际值和目标值，写作 { actual: 4, target: 5 }，在表格中写作 4/5，这里写的是“4”。"),
        new("RUB6020", Leaf("{ ratio: {} }"), "answers: { x: { actual: 4 } }", 4, 17,
            "'x' takes the actual number and the target, { actual: 4, target: 5 } or in a table 4/5, not '{ actual: 4 }'.",
            "“x”应同时填实际值和目标值，写作 { actual: 4, target: 5 }，在表格中写作 4/5，这里写的是“{ actual: 4 }”。"),
        new("RUB6035", Leaf("{ ratio: {} }"), "answers: { x: 2026-08-12 }", 4, 15,
            "'x' takes the actual number and the target, such as 8/12, not the date '2026-08-12': spreadsheets turn one into the other. Format the column as text, then type it again.",
            "“x”应填实际值和目标值，例如 8/12，这里却是日期“2026-08-12”：电子表格软件会把前者变成后者。请先把该列设为文本格式，再重新填写。"),
        new("RUB6021", Leaf("{ ratio: { target: 5 } }"), "answers: { x: { actual: 4, target: 8 } }", 4, 17,
            "'x' takes the actual number only: the rubric sets the target, 5.",
            "“x”只填实际值：目标值由评价表规定，为 5。"),
        new("RUB6022", Leaf("{ ratio: {} }"), "answers: { x: { actual: 4, plan: 5 } }", 4, 34,
            "'x' takes 'actual' and 'target', not 'plan'.",
            "“x”只能写 actual（实际值）和 target（目标值），不能写“plan”。"),
        new("RUB6023", Tree, "answers: { area: [1, 2] }", 4, 18,
            "'area' takes one number, not the list '[1, 2]'. Only a scale that says 'repeated' takes a list.",
            "“area”只填一个数，不能填“[1, 2]”这样的一列数。评价表写明 repeated 的指标才可以填多个数。"),
        new("RUB6024", Leaf("{ score: { repeated: mean } }"), "answers: { x: [] }", 4, 15,
            "'x' has an empty list. Give at least one number, or leave the answer out.",
            "“x”的列表是空的。请至少填一个数，或者不写这一项。"),
        new("RUB6025", Leaf("{ score: { repeated: mean } }"), "answers: { x: [1, 不适用] }", 4, 19,
            "'x' has '不适用' in its list. Leave that entry out, or answer n/a for all of it.",
            "“x”的列表中写了“不适用”。请去掉这一个数，或者整项填“不适用”。"),
        new("RUB6026", Facts, "facts: { acident: no }", 4, 10,
            "The rubric has no fact 'acident'. Did you mean 'accident'?",
            "评价表中没有事实“acident”。是否应为“accident”？"),
        new("RUB6026", Tree, "facts: { accident: no }", 4, 10,
            "The rubric has no fact 'accident'. It has none at all.",
            "评价表中没有事实“accident”。其中没有定义任何一项。"),
        new("RUB6027", Facts, "facts: { accident: 有 }", 4, 20,
            "The fact 'accident' takes yes or no, not '有'.",
            "事实“accident”应填是或否（yes 或 no），这里写的是“有”。"),
        new("RUB6027", Facts, "facts: { falls: 三次 }", 4, 17,
            "The fact 'falls' takes a number, for example 12 or 3.5, not '三次'.",
            "事实“falls”应填一个数，例如 12 或 3.5，这里写的是“三次”。"),
        new("RUB6027", Facts, "facts: { kind: publik }", 4, 16,
            "The fact 'kind' takes one of: public, private, not 'publik'.",
            "事实“kind”应填以下之一：public、private，这里写的是“publik”。"),
        new("RUB6028", Tree, "awarded: { staff: { points: 3, reason: 申诉 } }", 4, 12,
            "'staff' cannot be awarded points: it is a group or is not scored. Award the indicators below it.",
            "“staff”不能直接核定得分：它是一组指标，或者不计分。请核定它下面的指标。"),
        new("RUB6029", Tree, "awarded: { area: { points: 60.5, reason: 申诉 } }", 4, 28,
            "'area' can be awarded 0 to 60 points, not '60.5'.",
            "“area”核定的得分应在 0 到 60 之间，这里写的是“60.5”。"),
        new("RUB6030", Profiles, "profile: rooms\nanswers: { area: 6 }", 4, 10,
            "The rubric has no profile 'rooms'. Did you mean 'room'?",
            "评价表中没有对象类型“rooms”。是否应为“room”？"),
        new("RUB6031", Tree, "answers: { area: 6, number: 1, hours: 1 }\n---\nsubmission: 1\nrubric: iner@1\nsubject: s", 7, 9,
            "The submission is for the rubric 'iner@1', which is not at hand. Did you mean 'inner'?",
            "找不到评分表所用的评价表“iner@1”。是否应为“inner”？"),
        new("RUB6031", Tree, "answers: { area: 6, number: 1, hours: 1 }\n---\nsubmission: 1\nrubric: inner@2\nsubject: s", 7, 9,
            "The submission is for the rubric 'inner@2', which is not at hand. Did you mean 'inner@1'?",
            "找不到评分表所用的评价表“inner@2”。是否应为“inner@1”？"),
        new("RUB6032", "no version of several", () => AnswerProblem.Evaluate("answers: { area: 3 }", EvaluatorOptions.Default, Version("2022"), Version("2021")), 2, 9,
            "There are several versions of the rubric 'r'. Name one of: r@2022, r@2021.",
            "评价表“r”有多个版本，请写明是以下之一：r@2022、r@2021。"),
        new("RUB6033", Tree, "answers: { area: 6 }\n---\nsubmission: 1\nrubric: r\nsubject: s", 6, 1,
            "There are 2 submissions for the rubric 'r@1' about this subject, but only one can be scored. Remove the others, or let another rubric evaluate them.",
            "同一对象有 2 份“r@1”的评分表，只能对一份计分。请删去多余的，或由上一级评价表汇总。"),
        // 50/7 has 6 and 3 bits, 50/11 has 6 and 4.
        new("RUB6034", "ratios to 7 and 11", () => AnswerProblem.Evaluate("answers: { a: 1, b: 1 }", new() { MaxBits = 18 }, Sheets.ReadRubric(Ratios)), 1, 1,
            "The exact total of 'r@1' would need numbers of up to 19 bits, more than 18. Use shorter numbers in the answers of ratios.",
            "“r@1”的精确总分需要长达 19 位（二进制）的数，超过 18 位。请在比例类指标中使用位数较少的数。"),
    ];

    private const string Ratios = """
        indicators:
          - { id: a, title: 甲, weight: 50, scale: { ratio: { target: 7 } } }
          - { id: b, title: 乙, weight: 50, scale: { ratio: { target: 11 } } }

        """;

    private const string LeavesThatMayNotApply = """
        indicators:
          - { id: area, title: 面积, weight: 60 }
          - id: staff
            title: 人员
            weight: 40
            indicators:
              - { id: number, title: 人数, weight: 30, not-applicable: rescale-parent }
              - { id: hours, title: 学时, weight: 10, not-applicable: rescale-parent }

        """;

    private static string Checklist =>
        Leaf("{ checklist: { items: [{ id: fire, title: 消防, points: 60 }, { id: power, title: 用电, points: 40 }] } }");

    private static string Deductions => Leaf("{ deductions: { items: [{ id: late, title: 迟报, points: 5 }] } }");

    private static RubricDefinition Version(string version) =>
        RubricReader.Read($"rubric: 1\nid: r\nversion: \"{version}\"\ntitle: 表\n{Tree}").GetValueOrThrow();

    private static string Leaf(string scale) => $"indicators:\n  - {{ id: x, title: 甲, weight: 100, scale: {scale} }}\n";
}

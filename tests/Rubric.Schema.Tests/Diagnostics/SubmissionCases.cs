using System.Collections.Immutable;

namespace Rubric.Schema.Tests;

/// <summary>Every RUB50 code: where it is reported, and what it says.</summary>
internal static class SubmissionCases
{
    public static DiagnosticCase[] All { get; } =
    [
        new("InvalidRubricReference", () => Read("rubric: \"@2022.12\""),
            "RUB5001", 3, 9,
            "'@2022.12' does not name a rubric. Write its id, or 'id@version', such as 'station-stars@2022.12'.",
            "“@2022.12”没有指明评价表。请写评价表的 id 或“id@版本”，例如“station-stars@2022.12”。"),
        new("ReservedAttribute", () => Read("attributes: { role: expert }"),
            "RUB5002", 3, 21,
            "An attribute cannot be named 'role': a submission has a 'role' of its own. Write it there, or give the attribute another name.",
            "附加属性不能叫“role”，因为评分本身就有“role”这一项。请写到那一项里，或给附加属性换个名称。"),
        new("RepeatedEntry", () => Submission.Create(new SubmissionParts { Answers = [new("1.1", 9), new("1.2", 7), new("1.1", 8)] }).Diagnostics,
            "RUB5003", 0, 0,
            "'1.1' stands twice in 'answers'. Keep only one of them.",
            "“1.1”在“answers”中出现了两次。请只保留一个。"),
        new("MissingPart", () => Submission.Create(new SubmissionParts { Phase = "" }).Diagnostics,
            "RUB5004", 0, 0,
            "'phase' is empty. Give it a value, or leave the whole entry out.",
            "“phase”是空的。请填写内容，或去掉整个条目。"),
        new("AwardWithoutReason", () => Read("awarded:\n  \"1.2\": { points: 22 }"),
            "RUB5005", 4, 3,
            "The award for '1.2' gives no reason. Add 'reason' and say why these points replace the computed ones.",
            "对“1.2”的人工给分没有写明理由。请加上“reason”，说明为什么用这个分数替换计算出的分数。"),
        new("NegativeAward", () => Read("awarded:\n  \"1.2\": { points: -2, reason: 扣分 }"),
            "RUB5006", 4, 20,
            "The award for '1.2' is '-2' points. Write 0 or more, up to the full marks of the indicator.",
            "对“1.2”的人工给分是“-2”。请填写 0 到该指标满分之间的分数。"),
    ];

    /// <summary>A submission whose third line is given.</summary>
    private static ImmutableArray<Diagnostic> Read(string rest) => SubmissionReader.Read(
        "submission: 1\nsubject: st-07\n" + rest + "\n", new() { Reader = new() { FileName = "评分.yaml" } }).Diagnostics;
}

using System.Text;

namespace Rubric.Tool.Tests;

/// <summary>Tables that are read whole, and the same ones so long that they are read row by row: with blank rows at the end.</summary>
internal sealed class LongTable(Workspace files, string rubric)
{
    private const int ShortestLong = 4 * 1024 * 1024;

    public const string MixedRubric =
        """
        rubric: 1
        id: mixed
        version: "1"
        title: 各种
        full-marks: 100
        indicators:
          - id: g
            title: 组
            weight: 60
            indicators:
              - { id: score, title: 分数, weight: 20, not-applicable: rescale-parent, scale: { out-of: 30, score: {} } }
              - id: choice
                title: 选择
                weight: 25
                scale: { options: [{ id: full, title: 全, points: 25 }, { id: 部分, title: 部分, points: 12.5 }, { id: none-at-all, title: 无, points: 0 }] }
              - { id: yes, title: 是否, weight: 15, scale: { yes-no: { full-on: yes } } }
          - { id: share, title: 比例, weight: 20, scale: { ratio: { target: 7 } } }
          - { id: late, title: 扣分, weight: 20, scale: { deductions: { items: [{ id: late, title: 迟, points: 2, limit: 6 }, { id: lost, title: 丢, points: 3 }] } } }
        facts:
          - { id: fire, title: 火灾, type: yes-no, default: no }
          - { id: beds, title: 床位, type: number }
        profiles:
          - { id: small, title: 小, omit: [share], not-applicable: rescale-total }
          - { id: heavy, title: 重, weights: { share: 30, late: 10 } }
        tiers:
          - { id: top, title: 优, stars: 3, min: 80, require: { fact: beds, min: 10 } }
          - { id: mid, title: 中, stars: 1, min: 40 }
          - { id: low, title: 差, stars: 0 }
        overrides:
          - { id: veto, title: 否决, when: { fact: fire }, set: low }
        """;

    private static readonly string[] s_subjects = ["a", "b-01", "甲站", " 乙 ", "'=x", "-5", "null", "~", "=1+1", "“丙”", "", "𠮷", "é", "\"q, \"\"1\"\"\"", "\"two\r\nlines\"", "\u3000丁\u3000"];

    private static readonly string[][] s_answers =
    [
        ["30", "0", "17.25", " 12 ", "29.999", "31", "-1", "n/a", "", "abc", "1e1", "\"7\"", "+3", "０", "'5", "3.3333333333333333333", "012"],
        ["full", "部分", "none-at-all", "none", "FULL", "", "n/a", "full ", "\"full\"", "a-very-long-option-that-is-none"],
        ["yes", "no", "是", "否", "true", "Yes", "1", "", "不适用"],
        ["7", "0", "3", "3/7", "100", "2.5", "", "n/a", "8/0"],
        ["none", "无", "late=1", "late=2;lost=1", "late=9;lost=9", "late", "lost=1", "late=1;late=1", "", "other=1", "late=1;"],
    ];

    private readonly string _rubric = files.Add("rubric.yaml", rubric);

    /// <summary>A table over <see cref="MixedRubric"/> at random, good rows mostly.</summary>
    public static string Random(int seed)
    {
        var random = new Random(seed);
        string Pick(string[] of, int good) => random.Next(12) == 0 ? of[random.Next(of.Length)] : of[random.Next(good)];
        List<string> header = ["subject", "score", "choice", "yes", "share", "late", "fact:beds", "fact:fire", "title", "phase", "by", "role", "profile", "rubric", "note:score", "attribute:区"];
        int left = random.Next(8, header.Count + 1);
        header.RemoveRange(left, header.Count - left);
        string end = random.Next(2) == 0 ? "\n" : "\r\n";
        var text = new StringBuilder(random.Next(3) == 0 ? "\uFEFF" : "").Append(random.Next(4) == 0 ? end : "").AppendJoin(',', header).Append(end);
        for (int row = 0; row < 30; row++)
        {
            List<string> cells =
            [
                // Each subject once: a table that is read whole puts the results about one together.
                row % 10 == 9 ? s_subjects[(row + seed) % s_subjects.Length] : $"{Pick(s_subjects[..^3], 4)}{row}", .. s_answers.Select(a => Pick(a, 3)),
                Pick(["12", "3", "10", "", "n/a", "x", "99.5", "1/2"], 3), Pick(["no", "", "否", "yes", "是", "maybe"], 3), Pick(s_subjects, 3),
                "final", "li", "lead", Pick(["", "", "small", "heavy", "large", "小"], 4), Pick(["", "mixed", "mixed@1", "mixed@2", "other", "a b"], 3), "整洁", "金牛",
            ];
            cells.RemoveRange(header.Count, cells.Count - header.Count);
            cells = random.Next(15) switch
            {
                0 => cells[..random.Next(1, cells.Count)],
                1 => [.. cells, random.Next(2) == 0 ? "" : "more"],
                2 => [random.Next(2) == 0 ? "" : " "],
                3 when seed % 4 == 0 => [.. cells[..^1], "x\"y"],
                4 when seed % 4 == 1 => [.. cells[..^1], "\"x\"y"],
                _ => cells,
            };
            text.AppendJoin(',', cells).Append(end);
        }
        return text.ToString();
    }

    /// <summary>Scores a table as it is.</summary>
    public ToolRun Score(string table, params string[] options)
    {
        string path = files.Add("t.csv", table);
        return ToolRun.Of(["score", _rubric, path, .. options]);
    }

    /// <summary>Scores a table that has grown long.</summary>
    public ToolRun ScoreLong(string table, params string[] options)
    {
        string blank = new string(' ', 100_000) + "\n";
        return Score(table + string.Concat(Enumerable.Repeat(blank, (ShortestLong / blank.Length) + 1)), options);
    }
}

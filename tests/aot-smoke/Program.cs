using Rubric.Engine;
using Rubric.Schema;

const string RubricText = """
    rubric: 1
    id: station-stars
    version: "2022.12"
    title: 社会工作服务站星级评价表
    rounding: { total: 2 }
    dimensions:
      - { id: aspect, title: 评估方面, values: [{ id: build, title: 建设评估 }, { id: run, title: 运行评估 }] }
    facts:
      - { id: major-accident, title: 发生重大安全责任事故, type: yes-no }
    indicators:
      - id: "1"
        title: 建设与管理
        weight: 40
        dimensions: { aspect: build }
        indicators:
          - id: "1.1"
            title: 独立场所面积
            weight: 15
            scale: { bands: { unit: 平方米, steps: [{ min: 100, points: 15 }, { min: 60, points: 9 }, { points: 0 }] } }
          - { id: "1.2", title: 功能分区, weight: 25 }
      - id: "2"
        title: 服务规范
        weight: 60
        dimensions: { aspect: run }
        indicators:
          - { id: "2.1", title: 计划完成率, weight: 60, scale: { ratio: { target: 90 } } }
    tiers:
      - { id: star-5, title: 五星, stars: 5, min: 90, require: { each: level-1, min: 80% } }
      - { id: star-4, title: 四星, stars: 4, min: 80 }
      - { id: unrated, title: 不评星, stars: 0 }
    overrides:
      - { id: veto, title: 一票否决, when: { fact: major-accident }, set: unrated }
    """;

const string SubmissionText = """
    submission: 1
    rubric: station-stars@2022.12
    subject: { id: st-07, title: 驷马桥街道社工站 }
    answers: { "1.1": 72.5, "1.2": 21.5, "2.1": 85 }
    facts: { major-accident: 否 }
    """;

// 9 + 21.5 + 60 × 85/90 = 87.1666…, rounded 87.17: four stars. Of 1 there are 30.5 of 40 points, of the aspect build too.
var rubric = RubricReader.Read(RubricText).GetValueOrThrow();
var submission = SubmissionReader.Read(SubmissionText).GetValueOrThrow()[0];
var result = new RubricEvaluator(rubric).Evaluate(submission);
var wrong = SubmissionReader.Read(SubmissionText.Replace("72.5", "很大", StringComparison.Ordinal)).GetValueOrThrow()[0];
// The fifth star needs 90 in all and 32 of 1's 40: 1.2 at 24.33 makes 89.9966…, rounded 90, and 33.33.
var path = result.PathTo();
var problems = new RubricEvaluator(rubric).Evaluate(wrong).Problems;

Console.WriteLine($"{result.Subject}: {result.Total}, {result.Tier?.Stars}");

(string What, string Expected, string? Found)[] figures =
[
    ("status", "Scored", result.Status.ToString()),
    ("total", "87.17", result.Total?.ToString()),
    ("stars", "4", result.Tier?.Stars?.ToString(System.Globalization.CultureInfo.InvariantCulture)),
    ("points of 1", "30.5", result["1"].Points?.ToString()),
    ("points of 2.1", "170/3", result["2.1"].Points?.ToString()),
    ("rate of build", "0.7625", result.Dimensions["aspect/build"].Rate?.ToString()),
    ("path", "1.2: 21.5 -> 24.33", string.Join(", ", path.Steps.Select(s => $"{s.Id}: {s.From} -> {s.To}"))),
    ("total after it", "90", path.Result?.Total?.ToString()),
    ("problem", "RUB6008", problems.Length == 1 ? problems[0].Code.Id : null),
];
int wrongFigures = 0;
foreach (var (what, expected, found) in figures)
{
    if (expected != found)
    {
        Console.Error.WriteLine($"{what}: {expected} expected, not {found}");
        wrongFigures++;
    }
}
return wrongFigures == 0 ? 0 : 1;

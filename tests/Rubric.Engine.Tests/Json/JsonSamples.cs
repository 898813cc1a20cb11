using Rubric.Engine.Tests.Laws;
using Rubric.Engine.Tests.Published;
using Rubric.Schema;

namespace Rubric.Engine.Tests.Json;

/// <summary>Evaluations of all kinds, to be written and read.</summary>
internal static class JsonSamples
{
    /// <summary>Every subject of the examples that ship with the rubrics.</summary>
    public static IEnumerable<Evaluation> Published => PublishedRubrics.Folders
        .Where(f => Directory.Exists(Path.Combine(Repository.Rubrics, f, "examples")))
        .SelectMany(f => PublishedRubrics.ScoreExamples(f).Values);

    /// <summary>Random ones, and of each an invalid one.</summary>
    public static IEnumerable<Evaluation> Random(int number)
    {
        for (int seed = 0; seed < number; seed++)
        {
            var sample = new Sample(seed);
            yield return sample.Result;
            yield return sample.Evaluator.Evaluate(new Dossier(sample.Dossier.Submissions.Append(Wrong(seed))));
        }
    }

    /// <summary>One with every text that there can be: titles by language, notes, attributes, awards, a reason, a sheet that counts nowhere.</summary>
    public static Evaluation Wordy()
    {
        var inner = Sheets.ReadRubric("indicators: { id: a, title: 甲, weight: 100 }\n", "inner");
        var outer = Sheets.ReadRubric(
            """
            dimensions: { id: d, title: 维度, values: { id: v, title: { zh-Hans: 取值, en: value } } }
            facts: [{ id: f, title: 事实, type: yes-no, default: no }, { id: k, title: 种类, type: choice, values: [{ id: x, title: X }] }]
            indicators:
              - id: g
                title: { zh-Hans: 组, en: group }
                weight: 60
                dimensions: { d: v }
                tiers: [{ id: fine, title: { zh-Hans: 好, en: fine }, min: 50% }]
                indicators:
                  - { id: list, title: 清单, weight: 30, scale: { checklist: { items: [{ id: p, title: P, points: 10 }, { id: q, title: Q, points: 20 }] } } }
                  - { id: counts, title: 扣分, weight: 30, scale: { deductions: { items: [{ id: p, title: P, points: 10 }] } } }
              - { id: sheets, title: 他评, weight: 40, scale: { evaluation: { rubric: inner, where: { phase: one } } } }
            profiles: { id: small, title: { zh-Hans: 小, en: small } }
            tiers: [{ id: top, title: 优, stars: 3, min: 80, require: { fact: f } }, { id: rest, title: { zh-Hans: 其他, en: rest } }]
            overrides: { id: veto, title: 否决, reason: { zh-Hans: 原因, en: why }, when: { fact: k, in: x }, cap: rest }
            """,
            "outer");
        var sheets = SubmissionReader.Read(
            """
            submission: 1
            rubric: outer
            subject: { id: s, title: 一站 }
            by: { id: zhang, role: expert }
            phase: final
            profile: small
            attributes: { year: 2022, 批次: "\"一\"" }
            answers: { list: [p, q], counts: { p: 2 } }
            facts: { k: x }
            notes: { list: "说\n明 <b> 𠮷" }
            awarded: { counts: { points: 25, by: { id: li, role: board }, reason: 申诉成立 } }
            ---
            { submission: 1, rubric: inner, subject: s, phase: one, by: wang, answers: { a: 70 } }
            ---
            { submission: 1, rubric: inner@1, subject: s, phase: two, by: { id: wang, role: office }, answers: { a: 70 } }
            """).GetValueOrThrow();
        return new RubricEvaluator(RubricSet.Create(inner, outer).GetValueOrThrow(), "outer").Evaluate(new Dossier(sheets));
    }

    private static Submission Wrong(int seed) => SubmissionReader.Read(
        $"submission: 1\nrubric: {(seed % 2 == 0 ? "inner" : "outer")}\nphase: 阶段\nanswers: {{ unknown: 1, \"\\\\\": [1, {{ a: 2 }}] }}\nnots: x\n",
        new SubmissionReaderOptions { Reader = new ReaderOptions { FileName = "评分表.yaml" } }).Value![0];
}

using Rubric.Schema;

namespace Rubric.Engine.Tests;

/// <summary>Sheets that are quick to rank: 60 points for a, 40 for b, less p; in a room 30 and 70.</summary>
internal static class RankedSheets
{
    private const string Body = """
        not-applicable: rescale-parent
        dimensions: [{ id: aspect, title: 方面, values: [{ id: build, title: 建设 }, { id: run, title: 运行 }] }]
        facts:
          - { id: new, title: 新建, type: yes-no, default: no }
          - { id: known, title: 已认定, type: yes-no, default: no }
          - { id: apart, title: 单列, type: yes-no, default: no }
        indicators:
          - { id: a, title: 甲, weight: 60, dimensions: { aspect: build } }
          - { id: b, title: 乙, weight: 40, dimensions: { aspect: run } }
          - { id: remark, title: 备注, informational: true, dimensions: { aspect: run } }
        penalties: { indicators: [{ id: p, title: 扣分, weight: 20 }] }
        tiers:
          - { id: apart, title: 单列, ranked: false, require: { fact: apart } }
          - { id: star-5, title: 五星, stars: 5, min: 90 }
          - { id: star-4, title: 四星, stars: 4, min: 80 }
          - { id: star-3, title: 三星, stars: 3, min: 60 }
          - { id: unrated, title: 不评星, stars: 0 }
        overrides:
          - { id: too-new, title: 不满一年, before-scoring: true, when: { fact: new }, exclude: true }
          - { id: as-known, title: { en: known already, zh-Hans: 直接认定 }, before-scoring: true, when: { fact: known }, set: star-4 }
        profiles:
          - { id: station, title: 站 }
          - { id: room, title: 室, weights: { a: 30, b: 70 } }
        """;

    private static readonly RubricEvaluator _evaluator = Sheets.EvaluatorOf(Body);

    /// <summary>Scores a sheet whose answers and whatever else are written as YAML.</summary>
    public static Evaluation Sheet(string subject, string answers, string further = "")
    {
        string text = $"submission: 1\nrubric: r\nsubject: {subject}\nanswers: {{ {answers} }}\n{further}\n";
        return _evaluator.Evaluate(Assert.Single(SubmissionReader.Read(text).GetValueOrThrow()));
    }

    public static Evaluation Scored(string subject, int a, int b, string further = "")
    {
        var result = Sheet(subject, $"a: {a}, b: {b}", further);
        Assert.Equal(EvaluationStatus.Scored, result.Status);
        return result;
    }

    /// <summary>Sheets with these totals, whose subjects are named after their places: s01, s02, …</summary>
    public static List<Evaluation> WithTotals(params int[] totals) =>
        [.. totals.Select((t, i) => Scored($"s{i + 1:00}", Math.Min(t, 60), Math.Max(t - 60, 0)))];

    public static string Subject(this Evaluation evaluation) => evaluation.Subject!.Value.Id;

    /// <summary>A ranking at a glance: rank, subject, an equals sign where it is tied.</summary>
    public static string Line(this Ranking ranking) =>
        string.Join(" ", ranking.Entries.Select(e => $"{e.Rank}:{e.Evaluation.Subject()}{(e.IsTied ? "=" : "")}"));

    /// <summary>The tiers after quotas, in the order of the ranking; a hyphen for none.</summary>
    public static string Tiers(this Ranking ranking) => string.Join(" ", ranking.Entries.Select(e => e.Tier?.Id ?? "-"));
}

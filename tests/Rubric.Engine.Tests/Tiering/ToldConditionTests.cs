using Rubric.Schema;

namespace Rubric.Engine.Tests.Tiering;

/// <summary>A check of a condition tells what was needed, what was there, and whether it held.</summary>
public sealed class ToldConditionTests
{
    // A has 23 of 40, which is fair; b 48 of 60; C does not apply. Of the profile, b takes an option.
    private const string Rubric = """
        not-applicable: rescale-total
        full-marks: 110
        dimensions: [{ id: aspect, title: 方面, values: [{ id: build, title: 建设 }, { id: gone, title: 无 }] }]
        facts:
          - { id: accident, title: 事故, type: yes-no }
          - { id: falls, title: 跌倒, type: number }
          - { id: kind, title: 性质, type: choice, values: [{ id: public, title: 公办 }, { id: private, title: 民办 }] }
        indicators:
          - { id: A, title: 甲, weight: 40, dimensions: { aspect: build }, tiers: [{ id: good, title: 好, min: 80% }, { id: fair, title: 中, min: 50% }] }
          - { id: b, title: 乙, weight: 60 }
          - { id: C, title: 丙, weight: 10, dimensions: { aspect: gone } }
        bonus:
          indicators:
            - { id: months, title: 月, weight: 10, scale: { score: { repeated: mean } } }
            - { id: pick, title: 选, weight: 1, scale: { options: [{ id: own, title: 自有, points: 1 }, { id: rented, title: 租用, points: 0 }] } }
        profiles: [{ id: p, title: 选项, scales: { b: { options: [{ id: x, title: 是, points: 100% }, { id: y, title: 否, points: 0 }] } } }]

        """;

    private const string Tiers = "tiers: [{ id: asked, title: 问, require: [CONDITION, { any: [{ fact: accident }, { fact: falls, min: 0 }, { fact: kind, in: [public] }] }] }]";

    [Theory]
    [InlineData("{ indicator: A, min: 50% }", "A yes; Min 50%: 0.575 yes")]
    [InlineData("{ indicator: A, min: 20, below: 23 }", "A no; Min 20: 23 yes; Below 23: 23 no")]
    [InlineData("{ indicator: A, tier: [good] }", "A no; good: fair")]
    [InlineData("{ indicator: C, min: 0 }", "C n/a")]
    [InlineData("{ indicator: total, min: 70 }", "total yes; Min 70: 78.1 yes")]
    [InlineData("{ dimension: aspect/build, min: 60% }", "aspect/build no; Min 60%: 0.575 no")]
    [InlineData("{ dimension: aspect/gone, min: 60% }", "aspect/gone n/a")]
    [InlineData("{ fact: accident }", "accident no; yes: no")]
    [InlineData("{ fact: falls, max: 3 }", "falls yes; Max 3: 2 yes")]
    [InlineData("{ fact: kind, in: [private] }", "kind no; private: public")]
    [InlineData("{ answer: pick, in: [own] }", "pick no; own: -")]
    [InlineData("{ not: { fact: accident } }", "yes (accident no; yes: no)")]
    [InlineData("{ any: [{ fact: accident }, { indicator: b, is: 48 }] }", "yes (accident no; yes: no) (b yes; Is 48: 48 yes)")]
    [InlineData("{ each: [A, b, C], min: 60% }", "no (A no; Min 60%: 0.575 no) (b yes; Min 60%: 0.8 yes)")]
    [InlineData("{ count: { each: [A, b, C], min: 60% }, min: 2 }", "no; Min 2: 1 no (A no; Min 60%: 0.575 no) (b yes; Min 60%: 0.8 yes)")]
    public void A_condition_of_any_kind_is_told(string condition, string told) =>
        Assert.Equal(told, Ask(condition, "answers: { A: 23, b: 48, C: n/a }\nfacts: { accident: no, falls: 2, kind: public }"));

    [Fact]
    public void A_fact_that_is_true_is_told_as_yes() =>
        Assert.Equal("accident yes; yes: yes", Ask("{ fact: accident }", "answers: {}\nfacts: { accident: yes }"));

    [Theory]
    [InlineData("{ answer: months, min: 4 }", "months yes; Min 4: 9 yes")]
    [InlineData("{ answer: months, above: 9 }", "months no; Above 9: 3 no")]
    public void Of_several_numbers_the_one_that_satisfies_is_told_else_the_first(string condition, string told) =>
        Assert.Equal(told, Ask(condition, "answers: { A: 23, b: 48, C: 1, months: [3, 9] }\nfacts: { accident: no, falls: 2, kind: public }"));

    [Theory]
    [InlineData("{ indicator: A, min: 50% }", "A open; Min 50%: 0..1 open")]
    [InlineData("{ indicator: A, tier: [good] }", "A open; good: good, fair")]
    [InlineData("{ answer: b, min: 4 }", "b open; Min 4: ? open")]
    [InlineData("{ fact: falls, max: 3 }", "falls open; Max 3: ? open")]
    [InlineData("{ fact: kind, in: [private] }", "kind open; private: -")]
    [InlineData("{ not: { fact: accident } }", "open (accident open)")]
    public void Where_nothing_was_answered_yet_the_needed_is_told_and_nothing_is_there(string condition, string told) =>
        Assert.Equal(told, Ask(condition, "answers: {}"));

    [Fact]
    public void An_answer_of_another_kind_than_as_written_has_no_number_to_tell() =>
        Assert.Equal("b no; Min 4: ? no", Ask("{ answer: b, min: 4 }", "profile: p\nanswers: { A: 23, b: x, C: 1 }"));

    [Theory]
    [InlineData(85, "yes; top: top")]
    [InlineData(65, "no; top: pass")]
    [InlineData(20, "no; top: -")]
    public void An_override_tells_the_tier_that_it_saw(int points, string told)
    {
        const string WithOverride = """
            indicators: [{ id: a, title: 甲, weight: 100 }]
            tiers: [{ id: top, title: 优, min: 80 }, { id: pass, title: 合格, min: 60 }]
            overrides: [{ id: o, title: 改, when: { any: [{ tier: top }, { indicator: a, min: 0 }] }, set: pass }]
            """;
        var fired = Assert.Single(Sheets.Scored(WithOverride, $"answers: {{ a: {points} }}").FiredOverrides);

        Assert.Equal(told, Tell(fired.Conditions[0].Parts[0]));
    }

    [Theory]
    [InlineData("", "e yes; good, bad: bad")]
    [InlineData("e: n/a", "e n/a")]
    public void The_tiers_of_other_submissions_are_told(string answers, string told)
    {
        var rubrics = RubricSet.Create(
            Sheets.ReadRubric("indicators: [{ id: x, title: 甲, weight: 100 }]\ntiers: [{ id: good, title: 好, min: 60 }, { id: bad, title: 差 }]", "sheet"),
            Sheets.ReadRubric("""
                not-applicable: rescale-total
                indicators:
                  - { id: e, title: 评, weight: 60, scale: { evaluation: { rubric: sheet } } }
                  - { id: f, title: 另, weight: 40 }
                tiers: [{ id: t, title: 级, require: { evaluation: e, tier: [good, bad] } }]
                """, "year")).GetValueOrThrow();
        Submission[] dossier =
        [
            Sheets.ReadSubmission($"answers: {{ f: 30, {answers} }}", "year"),
            Sheets.ReadSubmission("answers: { x: 50 }", "sheet"),
            Sheets.ReadSubmission("answers: { x: 40 }", "sheet"),
        ];

        Assert.Equal(told, Tell(new RubricEvaluator(rubrics, "year").Evaluate(new Dossier(dossier)).TierChecks[0].Conditions[0]));
    }

    private static string Ask(string condition, string submission) =>
        Tell(Sheets.Score(Rubric + Tiers.Replace("CONDITION", condition, StringComparison.Ordinal), submission).TierChecks[0].Conditions[0]);

    /// <summary>A check on one line: the id and the verdict; each bound with what was there; what was needed with what was there; the parts.</summary>
    private static string Tell(ConditionCheck check)
    {
        string told = $"{check.Id} {(check.Applies ? Word(check.Held) : "n/a")}".Trim();
        foreach (var bound in check.Bounds)
        {
            string there = bound.Lowest is null ? "?" : bound.Lowest == bound.Highest ? $"{bound.Lowest}" : $"{bound.Lowest}..{bound.Highest}";
            told += $"; {bound.Comparator} {bound.Needed}: {there} {Word(bound.Held)}";
        }
        if (!check.Needed.IsEmpty || !check.There.IsEmpty)
        {
            told += $"; {List(check.Needed)}: {List(check.There)}";
        }
        return told + string.Concat(check.Parts.Select(p => $" ({Tell(p)})"));
    }

    private static string Word(bool? held) => held switch { true => "yes", false => "no", null => "open" };

    private static string List(IEnumerable<string> ids) => ids.Any() ? string.Join(", ", ids) : "-";
}

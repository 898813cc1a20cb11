using Rubric.Engine.Tests.Laws;
using Rubric.Schema;

namespace Rubric.Engine.Tests.WhatIf;

/// <summary>Which of the missing answers decides most.</summary>
public sealed class OpenQuestionTests
{
    private const string Rubric = """
        facts:
          - { id: accident, title: 事故, type: yes-no }
          - { id: falls, title: 跌倒, type: number }
        indicators:
          - { id: a, title: 甲, weight: 50 }
          - { id: b, title: 乙, weight: 10, scale: { options: [{ id: good, title: 好, points: 10 }, { id: poor, title: 差, points: 4 }] } }
          - { id: c, title: 丙, weight: 40 }
        tiers:
          - { id: gold, title: 金, min: 90 }
          - { id: silver, title: 银, min: 60 }
          - { id: none, title: 无 }
        overrides:
          - { id: veto, title: 否决, when: { fact: accident }, set: none }
          - { id: cap, title: 封顶, when: { fact: falls, min: 2 }, cap: silver }
        """;

    [Fact]
    public void Each_leaf_is_asked_alone_at_its_worst_and_at_its_best()
    {
        var questions = Sheets.Score(Rubric, "answers: { a: 45 }\nfacts: { accident: no, falls: 0 }").FindOpenQuestions();

        // c: from 45 + 4 + 0 to 45 + 10 + 0 at its worst, 85 to 95 at its best; b: from 49 to 89, from 55 to 95.
        Assert.Equal(["c", "b"], questions.Select(q => q.Id));
        Assert.Equal("0: 49..55 none | 40: 89..95 gold,silver", Text(questions[0]));
        Assert.Equal("4: 49..89 silver,none | 10: 55..95 gold,silver,none", Text(questions[1]));
        Assert.Equal("40", questions[0].Span.Text());
        Assert.Equal("6", questions[1].Span.Text());
        Assert.Equal(3, questions[0].TiersDecided);
        Assert.Equal(1, questions[1].TiersDecided);
    }

    [Fact]
    public void Each_fact_is_asked_for_every_value_that_conditions_tell_apart()
    {
        var questions = Sheets.Score(Rubric, "answers: { a: 50, b: good, c: 35 }").FindOpenQuestions();

        Assert.Equal(["fact:accident", "fact:falls"], questions.Select(q => q.Id));
        Assert.Equal("yes: 95..95 none | no: 95..95 gold,silver", Text(questions[0]));
        // Fewer than 2 falls, and 2 or more.
        Assert.Equal("1: 95..95 gold,none | 2: 95..95 silver,none", Text(questions[1]));
    }

    [Fact]
    public void The_last_question_leads_to_the_result_itself()
    {
        var question = Assert.Single(Sheets.Score(Rubric, "answers: { a: 50, b: good, c: 35 }\nfacts: { falls: 0 }").FindOpenQuestions());

        Assert.Equal("yes: 95..95 none | no: 95..95 gold", Text(question));
    }

    [Fact]
    public void A_complete_evaluation_has_no_open_questions() =>
        Assert.Empty(Sheets.Scored(Rubric, "answers: { a: 50, b: good, c: 35 }\nfacts: { accident: no, falls: 0 }").FindOpenQuestions());

    [Fact]
    public void Every_outcome_lies_within_what_is_open_now()
    {
        int seen = 0;
        foreach (var result in Enumerable.Range(0, 400).Select(seed => new Sample(seed).Result).Where(r => r.Status == EvaluationStatus.Incomplete))
        {
            var questions = result.FindOpenQuestions();

            Assert.Equal(result.Missing.Order(StringComparer.Ordinal), questions.Select(q => q.Id).Order(StringComparer.Ordinal));
            foreach (var outcome in questions.SelectMany(q => q.Outcomes))
            {
                Assert.Empty(outcome.Reachable.Except(result.Reachable));
                if (result.Lowest is { } lowest && outcome.Lowest is { } low)
                {
                    Assert.InRange(low, lowest, outcome.Highest!.Value);
                    Assert.InRange(outcome.Highest!.Value, low, result.Highest!.Value);
                    seen++;
                }
            }
        }
        Assert.True(seen > 100, $"only {seen} outcomes were seen");
    }

    private static string Text(OpenQuestion question) => string.Join(" | ", question.Outcomes.Select(o =>
        $"{o.Fact ?? o.Points.Text()}: {o.Lowest.Text()}..{o.Highest.Text()} {string.Join(',', o.Reachable.Select(t => t.Id))}"));
}

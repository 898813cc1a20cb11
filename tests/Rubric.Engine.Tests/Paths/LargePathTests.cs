using System.Globalization;
using System.Text;

namespace Rubric.Engine.Tests.Paths;

/// <summary>A thousand leaves: an answer within the steps that are usually allowed.</summary>
public sealed class LargePathTests
{
    [Theory]
    [InlineData(10, 10, 10, "t4")]
    [InlineData(10, 10, 10, "t5")]
    [InlineData(20, 1, 50, "t4")]
    [InlineData(1, 1, 1000, "t5")]
    public void A_thousand_leaves_get_a_path_within_the_default_budget(int roots, int groups, int leaves, string tier)
    {
        var evaluation = Make(roots, groups, leaves);
        Assert.Equal(EvaluationStatus.Scored, evaluation.Status);
        Assert.Equal("t2", evaluation.Tier!.Id);

        var path = evaluation.PathTo(tier);

        Assert.Equal(PathStatus.Found, path.Status);
        Assert.Equal(tier, path.Result!.Tier!.Id);
        Assert.True(path.StepsSpent <= PathOptions.Default.MaxSteps + 20_000, $"{path.StepsSpent} steps");
        // Nothing of it can be left out.
        foreach (var step in path.Steps.Where((_, i) => i % 10 == 0))
        {
            var less = evaluation.With(new EvaluationChanges { Answers = [.. path.Changes.Answers.Where(a => a.Id != step.Id)] }).After;
            Assert.NotEqual(tier, less.Tier!.Id);
        }
    }

    /// <summary>Options, scores with a step and without one, by turns; answers anywhere between nothing and everything.</summary>
    private static Evaluation Make(int roots, int groups, int leaves)
    {
        var random = new Random(roots);
        var rubric = new StringBuilder("rounding: { total: 2 }\nweights: relative\nindicators:\n");
        var answers = new StringBuilder("answers:\n");
        for (int r = 0; r < roots; r++)
        {
            rubric.Append(CultureInfo.InvariantCulture, $"  - id: r{r}\n    title: 类\n    weight: 1\n    indicators:\n");
            for (int g = 0; g < groups; g++)
            {
                rubric.Append(CultureInfo.InvariantCulture, $"      - id: r{r}.{g}\n        title: 组\n        weight: 1\n        indicators:\n");
                for (int i = 0; i < leaves; i++)
                {
                    var (scale, answer) = random.Next(3) switch
                    {
                        0 => ("{ options: [{ id: a, title: 优, points: 100 }, { id: b, title: 良, points: 70 }, { id: c, title: 中, points: 30 }, { id: d, title: 差, points: 0 }] }", $"{"abcd"[random.Next(4)]}"),
                        1 => ("{ score: { step: 5 } }", $"{5 * random.Next(21)}"),
                        _ => ("{ score: {} }", $"{random.Next(101)}"),
                    };
                    rubric.Append(CultureInfo.InvariantCulture, $"          - {{ id: r{r}.{g}.{i}, title: 项, weight: 1, scale: {scale} }}\n");
                    answers.Append(CultureInfo.InvariantCulture, $"  r{r}.{g}.{i}: {answer}\n");
                }
            }
        }
        rubric.Append("""
            tiers:
              - { id: t5, title: 五, min: 90, require: { each: level-1, min: 80% } }
              - { id: t4, title: 四, min: 75, require: { each: level-1, min: 70% } }
              - { id: t3, title: 三, min: 60, require: { each: level-1, min: 50% } }
              - { id: t2, title: 二 }
            """);
        return Sheets.Score(rubric.ToString(), answers.ToString());
    }
}

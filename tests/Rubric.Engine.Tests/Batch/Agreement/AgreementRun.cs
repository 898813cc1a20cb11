using System.Text.RegularExpressions;
using Rubric.Engine.Tests.Laws;
using Rubric.Oracle.Comparing;
using Rubric.Schema;

namespace Rubric.Engine.Tests.Batch.Agreement;

/// <summary>Random rubrics and submissions, scored by the evaluator and by plans in every way, and what differs.</summary>
internal sealed class AgreementRun
{
    private const int Submissions = 14;

    public int Rubrics { get; private set; }

    /// <summary>Views (rubrics as written and under each profile) for which a plan was asked.</summary>
    public int Views { get; private set; }

    /// <summary>Views that have a plan.</summary>
    public int Planned { get; private set; }

    public int Rows { get; private set; }

    /// <summary>Submissions that were scored as rows of numbers, by their status.</summary>
    public SortedDictionary<string, int> Outcomes { get; } = new(StringComparer.Ordinal);

    /// <summary>How many views have a plan in each form and arithmetic.</summary>
    public SortedDictionary<string, int> Kinds { get; } = new(StringComparer.Ordinal);

    /// <summary>How many views were refused for each reason; ids are left out.</summary>
    public SortedDictionary<string, int> Refusals { get; } = new(StringComparer.Ordinal);

    public List<string> Differences { get; } = [];

    public void Run(int samples, int seed)
    {
        for (int i = 0; i < samples; i++)
        {
            var sample = new OracleSample(seed + i);
            if (!sample.IsGood)
            {
                continue;
            }
            var rubrics = RubricSet.Create(sample.Rubrics).GetValueOrThrow();
            foreach (var rubric in sample.Rubrics)
            {
                Rubrics++;
                Compare(rubric, new RubricEvaluator(rubrics, rubric.Id), new Draw(seed + i));
            }
        }
    }

    private void Compare(RubricDefinition rubric, RubricEvaluator evaluator, Draw draw)
    {
        var submissions = DrawSubmissions(rubric, evaluator, draw);
        foreach (string? profile in rubric.Profiles.Select(p => p.Id).Prepend(null))
        {
            Views++;
            // Places of no scale, so that some scores fall between two units.
            var options = new ScorePlanOptions { Profile = profile, Decimals = draw.Between(0, 3) };
            if (!ScorePlan.TryCreate(evaluator, options, out _, out var reasons))
            {
                Count(Refusals, reasons);
                continue;
            }
            Planned++;
            Compare(evaluator, options, submissions);
        }
    }

    private void Compare(RubricEvaluator evaluator, ScorePlanOptions options, List<(Submission Submission, Evaluation Evaluation)> submissions)
    {
        foreach (var way in Ways.Of(options).Prepend(options))
        {
            var plan = ScorePlan.Create(evaluator, way);
            var rows = submissions.Select(s => new ExpectedRow(plan, s.Submission, s.Evaluation)).ToList();
            if (way == options)
            {
                Add(Kinds, $"{plan.Arithmetic} {plan.Form}");
                rows.ForEach(r => Add(Outcomes, r.IsPlain ? $"plain {r.Evaluation.Status}" : r.Points is not null ? $"odd {r.Evaluation.Status}" : $"aside {r.Evaluation.Status}"));
            }
            var comparison = new PlanComparison(plan, rows);
            comparison.Compare();
            Rows += comparison.Rows;
            Differences.AddRange(comparison.Differences);
        }
    }

    private static List<(Submission Submission, Evaluation Evaluation)> DrawSubmissions(RubricDefinition rubric, RubricEvaluator evaluator, Draw draw)
    {
        var submissions = new List<Submission>();
        while (submissions.Count < Submissions)
        {
            var made = new RandomSubmission(draw, rubric)
            {
                MayHaveGaps = draw.Chance(20),
                MayNotApply = draw.Chance(40),
                MayBeAwarded = draw.Chance(10),
            }.Make();
            var given = draw.Chance(25) ? Disturbance.Apply(draw, rubric, made, []) : made;
            if (given is not null)
            {
                submissions.Add(given);
            }
        }
        return [.. submissions.Select(s => (s, evaluator.Evaluate(s)))];
    }

    private static void Count(SortedDictionary<string, int> counts, IEnumerable<string> names)
    {
        foreach (string name in names.Select(n => Regex.Replace(n, "'[^']*'|[0-9]+", "…")).Distinct())
        {
            Add(counts, name);
        }
    }

    private static void Add(SortedDictionary<string, int> counts, string name) => counts[name] = counts.GetValueOrDefault(name) + 1;
}

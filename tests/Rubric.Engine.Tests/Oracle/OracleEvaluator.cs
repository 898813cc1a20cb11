using Rubric.Schema;

namespace Rubric.Oracle;

/// <summary>A second evaluator, slow and in plain fractions, written from the text of the format alone.</summary>
/// <param name="rubrics">All rubrics at hand.</param>
/// <param name="root">The one under which dossiers are evaluated.</param>
public sealed class OracleEvaluator(IReadOnlyCollection<RubricDefinition> rubrics, RubricDefinition root)
{
    private readonly Dictionary<(RubricDefinition, string?, string?), Exact> _best = [];

    public OracleResult Evaluate(IReadOnlyList<Submission> dossier)
    {
        var problems = new List<string>();
        foreach (var submission in dossier)
        {
            if (RubricOf(submission) is not { } rubric)
            {
                problems.Add($"no rubric {submission.Rubric}");
            }
            else if (submission.Profile is { } name && rubric.Profiles.All(p => p.Id != name))
            {
                problems.Add($"no profile {name}");
            }
            else
            {
                problems.AddRange(new OracleSheet(ViewOf(rubric, submission), submission).Problems);
            }
        }
        var result = problems.Count == 0 ? Score(root, dossier, problems) : null;
        return result is not null && problems.Count == 0 ? result
            : new OracleResult { Status = "Invalid", View = new OracleView(root, null), Problems = problems };
    }

    private static OracleView ViewOf(RubricDefinition rubric, Submission? submission) =>
        new(rubric, submission?.Profile is { } name ? rubric.Profiles.First(p => p.Id == name) : null);

    private RubricDefinition? RubricOf(Submission submission) => submission.Rubric is { } reference ? Find(reference) : root;

    private RubricDefinition? Find(RubricReference reference)
    {
        var versions = rubrics.Where(r => r.Id == reference.Id && (reference.Version is null || r.Version == reference.Version)).ToList();
        return versions.Count == 1 ? versions[0] : null;
    }

    private OracleResult? Score(RubricDefinition rubric, IReadOnlyList<Submission> submissions, List<string> problems)
    {
        var own = submissions.Where(s => ReferenceEquals(RubricOf(s), rubric)).ToList();
        if (own.Count > 1)
        {
            problems.Add($"two submissions for {rubric.Id}");
            return null;
        }
        var view = ViewOf(rubric, own.FirstOrDefault());
        var sheet = new OracleSheet(view, own.FirstOrDefault());
        foreach (var leaf in view.All.Where(n => n.Scale is EvaluationScale && n.IsScoredLeaf && !n.AsIfNotWritten && !n.Omitted && !n.SaidNotApplicable))
        {
            Nest(leaf, (EvaluationScale)leaf.Scale, submissions, problems);
        }
        return new OracleRun(view, sheet, BestRate).Run();
    }

    private void Nest(OracleNode leaf, EvaluationScale scale, IReadOnlyList<Submission> submissions, List<string> problems)
    {
        var rubric = Find(scale.Rubric)!;
        var picked = submissions.Where(s => Picks(scale.Where, s)).ToList();
        List<List<Submission>> sheets = HasEvaluations(rubric) ? [picked]
            : [.. picked.Where(s => ReferenceEquals(RubricOf(s), rubric)).Select(s => (List<Submission>)[s])];
        var rates = new List<(OracleResult Result, Exact Rate)>();
        foreach (var sheet in sheets)
        {
            if (Score(rubric, sheet, problems) is not { } result)
            {
                return;
            }
            Exact? rate = result.Status == "Scored" ? Take(result, scale.Take) : null;
            if (rate is { } taken)
            {
                rates.Add((result, taken));
            }
            else
            {
                leaf.Nested.Add(new OracleNested(result, null, result.Status == "Scored" ? "NotApplicable" : "LeftOut"));
            }
        }
        rates = [.. rates.OrderBy(r => r.Rate)];
        int low = 0, high = 0;
        if (scale.Combine == Combination.TrimmedMean && rates.Count > scale.Trim.Above && rates.Count - scale.Trim.Low - scale.Trim.High > 0)
        {
            (low, high) = (scale.Trim.Low, scale.Trim.High);
        }
        for (int i = 0; i < rates.Count; i++)
        {
            leaf.Nested.Add(new OracleNested(rates[i].Result, rates[i].Rate, i < low || i >= rates.Count - high ? "Trimmed" : "Combined"));
        }
        if (rates.Count >= scale.AtLeast)
        {
            leaf.CombinedRate = Combine([.. rates.Skip(low).Take(rates.Count - low - high).Select(r => r.Rate)], scale.Combine);
        }
    }

    private static bool Picks(EvaluationFilter where, Submission submission)
    {
        static bool Fits(string? wanted, string? there) => wanted is null || wanted == there;
        return Fits(where.Phase, submission.Phase) && Fits(where.Role, submission.By?.Role) && Fits(where.By, submission.By?.Id)
            && Fits(where.Profile, submission.Profile)
            && where.Attributes.All(wanted => submission.Attributes.Any(a => a.Key == wanted.Key && a.Value == wanted.Value));
    }

    private static Exact Combine(List<Exact> rates, Combination combination) => combination switch
    {
        Combination.Median => Exact.Median(rates),
        Combination.Min => rates.Min(),
        Combination.Max => rates.Max(),
        _ => Exact.Sum(rates) / rates.Count,
    };

    private static Exact? Take(OracleResult result, string? take)
    {
        if (take is null)
        {
            return result.Total!.Value / Exact.Of(result.View.Rubric.FullMarks);
        }
        if (take.Contains('/', StringComparison.Ordinal))
        {
            return result.Dimensions.TryGetValue(take, out var value) ? value.Points.High / value.Applicable : null;
        }
        var node = result.View.ById[take];
        return node.Applicable is { } applicable ? node.Points!.Value.High / applicable : null;
    }

    private static bool HasEvaluations(RubricDefinition rubric) =>
        rubric.Profiles.Select(p => (Profile?)p).Append(null)
            .Any(p => new OracleView(rubric, p).All.Any(n => n.Scale is EvaluationScale && !n.IsGroup));

    /// <summary>The best rate that the rubric of an evaluation leaf can reach, under any profile that can be picked.</summary>
    private Exact BestRate(OracleNode leaf)
    {
        var scale = (EvaluationScale)leaf.Scale;
        var rubric = Find(scale.Rubric)!;
        var key = (rubric, scale.Take, scale.Where.Profile);
        if (_best.TryGetValue(key, out var known))
        {
            return known;
        }
        // A nested rubric with evaluations is scored without a submission of its own too, and then as written.
        var profiles = rubric.Profiles.Select(p => (Profile?)p).Append(null);
        if (scale.Where.Profile is { } only && !HasEvaluations(rubric) && rubric.Profiles.Any(p => p.Id == only))
        {
            profiles = rubric.Profiles.Where(p => p.Id == only);
        }
        Exact best = 0;
        foreach (var profile in profiles)
        {
            var view = new OracleView(rubric, profile);
            best = Exact.Max(best, new OracleRun(view, new OracleSheet(view, null), BestRate).Best(scale.Take));
        }
        return _best[key] = best;
    }
}

using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Scores the other submissions that evaluation leaves pick from a dossier (format, section 8).</summary>
internal sealed class NestedScoring(DossierContext context, ImmutableArray<Submission> others)
{
    private readonly HashSet<Submission> _used = [];
    private readonly List<Diagnostic> _problems = [];

    /// <summary>What makes the dossier invalid although each of its submissions is good.</summary>
    public IReadOnlyList<Diagnostic> Problems => _problems;

    public ImmutableArray<Submission> Unused => [.. others.Where(s => !_used.Contains(s))];

    /// <summary>Scores what a leaf picks; the rate is null with fewer results than the scale asks for.</summary>
    public (Fraction? Rate, ImmutableArray<NestedResult> Results) Score(EvaluationScale scale)
    {
        var evaluator = context.EvaluatorOf(scale);
        var evaluations = evaluator.HasEvaluations ? [EvaluateTogether(evaluator, scale)] : EvaluateEach(evaluator, scale);
        var rates = evaluations.Select(e => RateOf(e, scale)).ToList();
        var combined = rates.OfType<Fraction>().ToList();
        if (combined.Count < scale.AtLeast)
        {
            return (null, Describe(evaluations, rates, []));
        }
        var rate = RateCombiner.Combine(scale, combined, out var trimmed);
        return (rate, Describe(evaluations, rates, trimmed));
    }

    /// <summary>The best rate that a result could have.</summary>
    public Fraction BestRate(EvaluationScale scale) => context.EvaluatorOf(scale).BestRate(scale);

    private List<Evaluation> EvaluateEach(RubricEvaluator evaluator, EvaluationScale scale)
    {
        var evaluations = new List<Evaluation>();
        foreach (var submission in others)
        {
            if (ReferenceEquals(context.RubricOf(submission), evaluator.Rubric) && scale.Where.Matches(submission))
            {
                _used.Add(submission);
                evaluations.Add(context.EvaluateAlone(evaluator, submission));
            }
        }
        _problems.AddRange(evaluations.Where(e => e.Status == EvaluationStatus.Invalid).SelectMany(e => e.Problems));
        return evaluations;
    }

    /// <summary>A rubric with evaluations of its own sees what was picked as its dossier and gives one result.</summary>
    private Evaluation EvaluateTogether(RubricEvaluator evaluator, EvaluationScale scale)
    {
        ImmutableArray<Submission> picked = [.. others.Where(scale.Where.Matches)];
        var evaluation = evaluator.Evaluate(context, picked);
        _used.UnionWith(picked.Except(evaluation.Unused));
        _problems.AddRange(evaluation.Problems);
        return evaluation;
    }

    private static Fraction? RateOf(Evaluation evaluation, EvaluationScale scale) =>
        evaluation.Status != EvaluationStatus.Scored ? null
        : scale.Take is null ? evaluation.Rate
        : evaluation.Find(scale.Take) is { } indicator ? indicator.Rate
        : evaluation.Dimensions[scale.Take].Rate;

    private static ImmutableArray<NestedResult> Describe(List<Evaluation> evaluations, List<Fraction?> rates, IReadOnlyCollection<int> trimmed)
    {
        var results = ImmutableArray.CreateBuilder<NestedResult>(evaluations.Count);
        int combined = 0;
        for (int i = 0; i < evaluations.Count; i++)
        {
            var use = evaluations[i].Status != EvaluationStatus.Scored ? NestedUse.LeftOut
                : rates[i] is null ? NestedUse.NotApplicable
                : trimmed.Contains(combined++) ? NestedUse.Trimmed
                : NestedUse.Combined;
            results.Add(new NestedResult(evaluations[i], rates[i], use));
        }
        return results.MoveToImmutable();
    }
}

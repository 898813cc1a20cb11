using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Scores submissions against a rubric, exactly. Built once from a definition and used for ever.</summary>
/// <remarks>Holds no state of a submission. Immutable; safe to share between threads.</remarks>
public sealed class RubricEvaluator
{
    private readonly EvaluatorFamily _family;
    private readonly ViewPlan _basePlan;
    private readonly ViewPlan?[] _profilePlans;

    /// <summary>Makes an evaluator for a rubric that evaluates no other one.</summary>
    /// <param name="rubric">The rubric.</param>
    /// <exception cref="ArgumentNullException"><paramref name="rubric"/> is null.</exception>
    /// <exception cref="RubricException">The rubric has evaluations of other rubrics: give a <see cref="RubricSet"/> with all of them.</exception>
    public RubricEvaluator(RubricDefinition rubric)
        : this(rubric, EvaluatorOptions.Default)
    {
    }

    /// <summary>Makes an evaluator for a rubric that evaluates no other one.</summary>
    /// <param name="rubric">The rubric.</param>
    /// <param name="options">How it works.</param>
    /// <exception cref="ArgumentNullException"><paramref name="rubric"/> or <paramref name="options"/> is null.</exception>
    /// <exception cref="RubricException">The rubric has evaluations of other rubrics: give a <see cref="RubricSet"/> with all of them.</exception>
    public RubricEvaluator(RubricDefinition rubric, EvaluatorOptions options)
        : this(new EvaluatorFamily(SetOf(rubric), options ?? throw new ArgumentNullException(nameof(options))), rubric)
    {
    }

    /// <summary>Makes an evaluator for a rubric of a set, which may evaluate others of the set.</summary>
    /// <param name="rubrics">The rubrics.</param>
    /// <param name="reference">The id of the rubric, or <c>id@version</c> where several versions are in the set.</param>
    /// <exception cref="ArgumentNullException"><paramref name="rubrics"/> or <paramref name="reference"/> is null.</exception>
    /// <exception cref="ArgumentException">The set has no such rubric, or several versions of it and the reference names none.</exception>
    public RubricEvaluator(RubricSet rubrics, string reference)
        : this(rubrics, reference, EvaluatorOptions.Default)
    {
    }

    /// <summary>Makes an evaluator for a rubric of a set, which may evaluate others of the set.</summary>
    /// <param name="rubrics">The rubrics.</param>
    /// <param name="reference">The id of the rubric, or <c>id@version</c> where several versions are in the set.</param>
    /// <param name="options">How it works.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The set has no such rubric, or several versions of it and the reference names none.</exception>
    public RubricEvaluator(RubricSet rubrics, string reference, EvaluatorOptions options)
        : this(new EvaluatorFamily(rubrics ?? throw new ArgumentNullException(nameof(rubrics)), options ?? throw new ArgumentNullException(nameof(options))), Find(rubrics, reference))
    {
    }

    internal RubricEvaluator(EvaluatorFamily family, RubricDefinition rubric)
    {
        (_family, Rubric) = (family, rubric);
        _basePlan = new ViewPlan(rubric.BaseView);
        _profilePlans = new ViewPlan?[rubric.ProfileViews.Length];
        HasEvaluations = rubric.ProfileViews.Add(rubric.BaseView).Any(v => v.Nodes.Any(n => n.Scale is EvaluationScale));
        NeededFacts = rubric.Facts.IsEmpty ? [] : [.. ConditionTree.In(rubric).OfType<FactCondition>().Select(c => _basePlan.IndexOfFact(c.Fact)).Distinct().OrderBy(i => i)];
    }

    /// <summary>Gets the rubric that it scores; of a set the one that was named.</summary>
    public RubricDefinition Rubric { get; }

    /// <summary>Whether the rubric scores other submissions, so that it sees a dossier as a whole.</summary>
    internal bool HasEvaluations { get; }

    /// <summary>The positions of the facts that any condition names: without them an evaluation is incomplete.</summary>
    internal ImmutableArray<int> NeededFacts { get; }

    internal EvaluatorFamily Family => _family;

    internal EvaluatorOptions Options => _family.Options;

    /// <summary>Scores one submission.</summary>
    /// <param name="submission">The submission, of this rubric.</param>
    /// <returns>The result; a submission with mistakes is <see cref="EvaluationStatus.Invalid"/>, never an exception.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="submission"/> is null.</exception>
    public Evaluation Evaluate(Submission submission)
    {
        ArgumentNullException.ThrowIfNull(submission);
        // What is wrong is found by the way that finds everything.
        return !HasEvaluations && IsOwn(submission) && FindPlan(submission.Profile) is { } plan && EvaluationRun.OfOne(this, plan, submission) is { } good
            ? good
            : Evaluate(new Dossier(submission));
    }

    /// <summary>Scores all submissions about one subject: several evaluators and phases, or just one.</summary>
    /// <param name="dossier">The submissions; at most one is of this rubric, the others are for its evaluations.</param>
    /// <returns>The result; a mistake in any of the submissions makes it <see cref="EvaluationStatus.Invalid"/>, never an exception.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="dossier"/> is null.</exception>
    public Evaluation Evaluate(Dossier dossier)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var context = new DossierContext(_family, this, dossier.Submissions);
        return new EvaluationRun(this, context, dossier.Submissions, dossier.Subject).Run(context.Problems);
    }

    /// <summary>Scores within a dossier whose submissions were all found good.</summary>
    internal Evaluation Evaluate(DossierContext context, ImmutableArray<Submission> submissions)
    {
        var subject = submissions.Select(s => s.Subject).FirstOrDefault(s => s is not null);
        return new EvaluationRun(this, context, submissions, subject).Run([]);
    }

    internal ViewPlan? FindPlan(string? profile) =>
        profile is null ? _basePlan : FindProfilePlan(profile);

    /// <summary>The best rate that a result of this rubric can have, whatever is answered.</summary>
    internal Fraction BestRate(EvaluationScale scale)
    {
        var plans = scale.Where.Profile is { } profile && !HasEvaluations && FindPlan(profile) is { } only ? [only]
            : new[] { _basePlan }.Concat(Enumerable.Range(0, _profilePlans.Length).Select(PlanAt));
        return plans.Select(p => new BestCase(_family, p).Rate(scale.Take)).Max();
    }

    private ViewPlan? FindProfilePlan(string profile)
    {
        var profiles = Rubric.Profiles;
        for (int i = 0; i < profiles.Length; i++)
        {
            if (string.Equals(profiles[i].Id, profile, StringComparison.Ordinal))
            {
                return PlanAt(i);
            }
        }
        return null;
    }

    /// <summary>The plan of a profile, made when it is first used.</summary>
    private ViewPlan PlanAt(int profile)
    {
        if (_profilePlans[profile] is { } made)
        {
            return made;
        }
        var plan = new ViewPlan(Rubric.ProfileViews[profile]);
        return Interlocked.CompareExchange(ref _profilePlans[profile], plan, null) ?? plan;
    }

    /// <summary>Whether a submission is certainly of this rubric: it names it, with its version where there are several, or none.</summary>
    internal bool IsOwn(Submission submission) => submission.Rubric is not { } reference
        || (string.Equals(reference.Id, Rubric.Id, StringComparison.Ordinal)
            && (reference.Version is { } version ? string.Equals(version, Rubric.Version, StringComparison.Ordinal) : _family.Rubrics.Count == 1));

    private static RubricSet SetOf(RubricDefinition rubric)
    {
        ArgumentNullException.ThrowIfNull(rubric);
        return RubricSet.Create(rubric).GetValueOrThrow();
    }

    private static RubricDefinition Find(RubricSet rubrics, string reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return rubrics.Find(RubricReference.Parse(reference)) ?? throw new ArgumentException(
            $"The set has no single rubric '{reference}'. It has: {string.Join(", ", rubrics)}.", nameof(reference));
    }
}

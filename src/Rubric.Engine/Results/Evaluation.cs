using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>The result of scoring: the outcome, and everything that led to it.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class Evaluation
{
    private readonly RubricEvaluator _evaluator;
    private readonly ViewPlan _plan;
    private readonly Tally? _tally;

    // Made when somebody asks, and then kept, so that everybody who asks gets the same objects.
    private ImmutableArray<IndicatorResult> _byIndex;
    private ImmutableArray<IndicatorResult> _indicators;
    private ImmutableArray<IndicatorResult> _bonus;
    private ImmutableArray<IndicatorResult> _penalties;
    private DimensionResults? _dimensions;
    private ImmutableArray<FactResult> _facts;
    private ImmutableArray<Contribution> _contributions;
    private ImmutableArray<TierCheck> _tierChecks;
    private ImmutableArray<FiredOverride> _firedOverrides;
    private ImmutableArray<string> _missing;
    private ImmutableArray<Tier> _reachable;

    /// <param name="evaluator">What scored it.</param>
    /// <param name="plan">The rubric as the profile cuts it.</param>
    /// <param name="tally">What was worked out, which nobody else may run again; null where the submission is invalid.</param>
    internal Evaluation(RubricEvaluator evaluator, ViewPlan plan, Tally? tally) => (_evaluator, _plan, _tally) = (evaluator, plan, tally);

    /// <summary>Gets what came of the evaluation: what there is besides depends on it.</summary>
    public EvaluationStatus Status => _tally?.Status ?? EvaluationStatus.Invalid;

    /// <summary>Gets the rubric that was scored; its <see cref="RubricDefinition.Reference"/> names the version.</summary>
    public RubricDefinition Rubric => _plan.View.Rubric;

    /// <summary>Gets the hash of what the rubric says, by which anybody can tell whether it is still the same (docs/hash.md).</summary>
    /// <value>64 lower-case hexadecimal digits: <see cref="RubricDefinition.Hash"/>.</value>
    public string RubricHash => Rubric.Hash;

    /// <summary>Gets the profile under which it was scored.</summary>
    /// <value><see langword="null"/> for the rubric as written.</value>
    public Profile? Profile => _plan.View.Profile;

    /// <summary>Gets what was evaluated.</summary>
    /// <value><see langword="null"/> where no submission says.</value>
    public Subject? Subject { get; internal init; }

    /// <summary>Gets the submission whose answers were scored.</summary>
    /// <value><see langword="null"/> for a dossier without one for this rubric.</value>
    public Submission? Submission { get; internal init; }

    /// <summary>Gets the total.</summary>
    /// <value><see langword="null"/> unless scored, or excluded after scoring.</value>
    public Fraction? Total => _tally is { HasTotal: true } ? _tally.Total.Low : null;

    /// <summary>Gets the total over the full marks of the rubric.</summary>
    /// <value><see langword="null"/> where there is no total.</value>
    public Fraction? Rate => Total / Rubric.FullMarks;

    /// <summary>Gets the tier before any override.</summary>
    /// <value><see langword="null"/> for none.</value>
    public Tier? TierBeforeOverrides => _tally?.TierBeforeOverrides;

    /// <summary>Gets the tier.</summary>
    /// <value><see langword="null"/> for none.</value>
    public Tier? Tier => _tally?.Tier;

    /// <summary>Gets the roots of the main tree, in the order of the rubric.</summary>
    public ImmutableArray<IndicatorResult> Indicators => Once(ref _indicators, e => e.RootsOf(IndicatorSection.Main));

    /// <summary>Gets the roots of the bonus, in the order of the rubric.</summary>
    public ImmutableArray<IndicatorResult> Bonus => Once(ref _bonus, e => e.RootsOf(IndicatorSection.Bonus));

    /// <summary>Gets the roots of the penalties, in the order of the rubric.</summary>
    public ImmutableArray<IndicatorResult> Penalties => Once(ref _penalties, e => e.RootsOf(IndicatorSection.Penalties));

    /// <summary>Gets all indicators in document order: main tree, bonus, penalties, parents before their children.</summary>
    public ImmutableArray<IndicatorResult> AllIndicators => Once(ref _byIndex, e => e._tally?.DescribeIndicators() ?? ResultBuilder.NothingScored(e._plan));

    /// <summary>Gets the dimension values by key, such as <c>aspect/build</c>, in the order of the rubric.</summary>
    public DimensionResults Dimensions => LazyInitializer.EnsureInitialized(ref _dimensions, () => _tally?.DescribeDimensions() ?? DimensionResults.Empty)!;

    /// <summary>Gets what each fact of the rubric was taken to be, in the order of the rubric.</summary>
    public ImmutableArray<FactResult> Facts => Once(ref _facts, e => e._tally?.Bound.DescribeFacts() ?? []);

    /// <summary>Gets the parts of the total, which add up to it exactly.</summary>
    /// <value>Empty where there is no total.</value>
    public ImmutableArray<Contribution> Contributions => Once(ref _contributions, e => e._tally?.FindContributions() ?? []);

    /// <summary>Gets every tier, top first, with each of its conditions as it was found.</summary>
    /// <value>Empty where tiers were not looked at.</value>
    public ImmutableArray<TierCheck> TierChecks => Once(ref _tierChecks, e => e._tally?.CheckTiers() ?? []);

    /// <summary>Gets the overrides that fired, in the order in which they did.</summary>
    public ImmutableArray<FiredOverride> FiredOverrides => Once(ref _firedOverrides, e => e._tally?.ExplainOverrides() ?? []);

    /// <summary>Gets what is missing: ids of leaves, then <c>fact:ID</c>, in the order of the rubric.</summary>
    /// <value>Empty unless incomplete.</value>
    public ImmutableArray<string> Missing => Once(ref _missing, e => e._tally?.FindMissing() ?? []);

    /// <summary>Gets the lowest total that can still come out.</summary>
    /// <value><see langword="null"/> unless incomplete, and where nothing applies, so that there can be no total.</value>
    public Fraction? Lowest => _tally is { HasFigures: true, HasTotal: false } ? _tally.Total.Low : null;

    /// <summary>Gets the highest total that can still come out.</summary>
    /// <value><see langword="null"/> unless incomplete, and where nothing applies, so that there can be no total.</value>
    public Fraction? Highest => _tally is { HasFigures: true, HasTotal: false } ? _tally.Total.High : null;

    /// <summary>Gets the tiers that can still come out, top first; "no tier" is not listed.</summary>
    /// <value>Empty unless incomplete.</value>
    public ImmutableArray<Tier> Reachable => Once(ref _reachable, e => e._tally?.FindReachable() ?? []);

    /// <summary>Gets what is wrong with the submission, or with any of the dossier.</summary>
    /// <value>Has an error if and only if the status is invalid.</value>
    public ImmutableArray<Diagnostic> Problems { get; internal init; } = [];

    /// <summary>Gets the submissions of the dossier that no evaluation leaf picked and that are not this rubric's own.</summary>
    public ImmutableArray<Submission> Unused { get; internal init; } = [];

    /// <summary>Gets the result of an indicator.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">The rubric has no such indicator.</exception>
    public IndicatorResult this[string id] =>
        Find(id) ?? throw new KeyNotFoundException($"The rubric '{Rubric}' has no indicator '{id}'.");

    /// <summary>Returns the result of an indicator.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The result, or <see langword="null"/> if the rubric has no such indicator.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public IndicatorResult? Find(string id) => _plan.View.Find(id) is { } node ? AllIndicators[node.Index] : null;

    /// <summary>What this was made from.</summary>
    internal EvaluationOrigin Origin => new(_evaluator, Submissions.IsDefault ? [Submission!] : Submissions);

    /// <summary>The submissions that it saw; not set where there was only <see cref="Submission"/>.</summary>
    internal ImmutableArray<Submission> Submissions { private get; init; }

    /// <summary>Scores again with some answers, facts, awards or weights changed: what if?</summary>
    /// <param name="changes">What to change; ids that the rubric does not have make the result invalid, as in a submission.</param>
    /// <returns>The evaluation after the changes beside this one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="changes"/> is null.</exception>
    /// <exception cref="ArgumentException">A weight is given for an indicator that the rubric does not have.</exception>
    /// <exception cref="RubricException">The rubric with the changed weights, or the submission with the changes, is not a good one: weights that do not add up, an award without a reason.</exception>
    public EvaluationDifference With(EvaluationChanges changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        return new EvaluationDifference(this, ChangedOrigin.Evaluate(this, changes));
    }

    /// <summary>Finds the changes of answers that lead to a tier, or to a better one.</summary>
    /// <param name="tier">The id of the tier, <see langword="null"/> for the next better one; a tier that is not ranked has none that is better.</param>
    /// <param name="options">What may be changed, which path is best, how long to look; <see langword="null"/> for <see cref="PathOptions.Default"/>.</param>
    /// <returns>The path, or why there is none: never an exception for what was answered.</returns>
    /// <exception cref="ArgumentException">The rubric has no such tier, or an option names an indicator or fact that it does not have, or is out of its range.</exception>
    public TierPath PathTo(string? tier = null, PathOptions? options = null)
    {
        options ??= PathOptions.Default;
        PathOptions.Check(options, Rubric);
        return PathFinder.Find(this, tier is null ? PathFinder.NextBetter(Rubric, Tier) : FindTier(tier), options);
    }

    /// <summary>Tells how much depends on each missing answer of an incomplete evaluation, one at a time: ask for the first one first.</summary>
    /// <returns>Everything that is missing: first what rules out most tiers, then what moves the total most; empty unless incomplete.</returns>
    public ImmutableArray<OpenQuestion> FindOpenQuestions() => OpenQuestions.Of(this);

    /// <summary>Explains why this came out, and what would change it: in Chinese, with the way to the next tier.</summary>
    /// <returns>The explanation, as data and in words.</returns>
    public Explanation Explain() => Explain(ExplanationOptions.Default);

    /// <summary>Explains why this came out, and what would change it.</summary>
    /// <param name="options">The language, the places shown, and whether to look for the way to the next tier.</param>
    /// <returns>The explanation, as data and in words.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    public Explanation Explain(ExplanationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new Explanation(this, options);
    }

    private Tier FindTier(string tier) => Rubric.Tiers.FirstOrDefault(t => string.Equals(t.Id, tier, StringComparison.Ordinal))
        ?? throw new ArgumentException($"The rubric '{Rubric}' has no tier '{tier}'. It has: {string.Join(", ", Rubric.Tiers.Select(t => t.Id))}.", nameof(tier));

    private ImmutableArray<IndicatorResult> RootsOf(IndicatorSection section) =>
        [.. _plan.Roots.Where(r => r.Section == section).Select(r => AllIndicators[r.Index])];

    private ImmutableArray<T> Once<T>(ref ImmutableArray<T> made, Func<Evaluation, ImmutableArray<T>> make)
    {
        if (made.IsDefault)
        {
            ImmutableInterlocked.InterlockedInitialize(ref made, make(this));
        }
        return made;
    }
}

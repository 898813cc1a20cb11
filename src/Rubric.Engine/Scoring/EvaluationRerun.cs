using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Goes again over what an evaluation was made from; the submissions are understood once for any number of runs.</summary>
internal sealed class EvaluationRerun
{
    private readonly RubricEvaluator _evaluator;
    private readonly ImmutableArray<Submission> _submissions;
    private readonly Subject? _subject;

    public EvaluationRerun(Evaluation evaluation)
    {
        (_evaluator, _submissions) = evaluation.Origin;
        _subject = evaluation.Subject;
        Context = new DossierContext(_evaluator.Family, _evaluator, _submissions);
    }

    public DossierContext Context { get; }

    /// <summary>Every leaf scored, as it was; null where the submissions are not good.</summary>
    public LeafWorkings? Prepare() => NewRun().Prepare(Context.Problems, out _);

    /// <summary>Sums, tiers and overrides over leaves that are scored.</summary>
    public Evaluation Score(LeafWorkings workings) => NewRun().Score(workings);

    /// <summary>The evaluation as it would be without an override.</summary>
    public Evaluation Without(Override passedOver) => NewRun(passedOver).Run(Context.Problems);

    private EvaluationRun NewRun(Override? without = null) => new(_evaluator, Context, _submissions, _subject, without);
}

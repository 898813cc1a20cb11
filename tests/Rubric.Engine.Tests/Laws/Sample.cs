using Rubric.Schema;

namespace Rubric.Engine.Tests.Laws;

/// <summary>A rubric, one that it evaluates, and all submissions about a subject; all of it good.</summary>
internal sealed class Sample
{
    private const int MaxOfAPhase = 4;

    private readonly Draw _draw;

    /// <summary>Makes the sample of a number; the same at every time and place.</summary>
    public Sample(int seed)
    {
        Seed = seed;
        _draw = new Draw(seed);
        Inner = RandomRubric.Make(_draw, "inner");
        Rubric = RandomRubric.Make(_draw, "outer", Inner);
        Rubrics = RubricSet.Create(Rubric, Inner).GetValueOrThrow();
        Evaluator = new RubricEvaluator(Rubrics, "outer");
        Dossier = MakeDossier(mayNotApply: true);
        Result = Evaluator.Evaluate(Dossier);
        if (Result.Status == EvaluationStatus.Invalid)
        {
            // What is left empty though that is refused is the one mistake that the generator does not foresee.
            Assert.All(Result.Problems, p => Assert.Equal("RUB6007", p.Code.Id));
            WasEmptied = true;
            Dossier = MakeDossier(mayNotApply: false);
            Result = Evaluator.Evaluate(Dossier);
            Assert.Empty(Result.Problems);
        }
    }

    public int Seed { get; }

    public RubricDefinition Inner { get; }

    public RubricDefinition Rubric { get; }

    public RubricSet Rubrics { get; }

    public RubricEvaluator Evaluator { get; }

    public Dossier Dossier { get; }

    public Evaluation Result { get; }

    /// <summary>Whether a first dossier left a group empty that must not be.</summary>
    public bool WasEmptied { get; }

    public IReadOnlyDictionary<Feature, int> Features => _draw.Features;

    /// <summary>The view that the result was scored under.</summary>
    public ProfileView View => Rubric.FindView(Result.Profile?.Id)!;

    public override string ToString() => $"sample {Seed}:\n{EvaluationText.Of(Result)}";

    private Dossier MakeDossier(bool mayNotApply)
    {
        var submissions = new List<Submission>();
        if (_draw.Chance(95))
        {
            submissions.Add(new RandomSubmission(_draw, Rubric) { MayNotApply = mayNotApply }.Make());
        }
        else
        {
            _draw.Mark(Feature.WithoutOwnSubmission);
        }
        foreach (var leaf in Rubric.BaseView.Nodes.Where(n => n.Scale is EvaluationScale))
        {
            for (int i = _draw.Between(0, MaxOfAPhase); i > 0; i--)
            {
                _draw.Mark(Feature.NestedSubmission);
                submissions.Add(new RandomSubmission(_draw, Inner) { MayNotApply = mayNotApply, Phase = leaf.Id }.Make());
            }
        }
        return new Dossier(_draw.Shuffle(submissions));
    }
}

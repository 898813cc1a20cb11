using Rubric.Engine.Tests.Laws;
using Rubric.Schema;

namespace Rubric.Oracle.Comparing;

/// <summary>A random rubric, the rubrics that it evaluates, and a few dossiers.</summary>
internal sealed class OracleSample
{
    private const int Dossiers = 4;

    private readonly Draw _draw;
    private readonly HashSet<string> _features = [];

    /// <summary>Makes the sample of a number; the same at every time and place.</summary>
    public OracleSample(int seed)
    {
        Seed = seed;
        _draw = new Draw(seed);
        int levels = _draw.Pick(1, 1, 1, 2, 2, 3);
        RubricDefinition? below = null;
        for (int i = 0; i < levels; i++)
        {
            if (Spice.Add(_draw, RandomRubric.Make(_draw, $"r{i}", below), below, _features) is not { } rubric)
            {
                return;
            }
            Rubrics.Add(below = rubric);
        }
        if (levels > 1 && RubricSet.Create(Rubrics).HasErrors)
        {
            return;
        }
        IsGood = true;
        foreach (var rubric in Rubrics)
        {
            _features.UnionWith(RubricFeatures.Of(rubric));
        }
        if (levels > 1 && Rubrics[^1].BaseView.Nodes.Any(n => n.Scale is EvaluationScale))
        {
            _features.Add("Composite");
            if (levels == 3)
            {
                _features.Add("NestedComposite");
            }
        }
    }

    public int Seed { get; }

    /// <summary>Whether the format allows the rubrics.</summary>
    public bool IsGood { get; }

    public List<RubricDefinition> Rubrics { get; } = [];

    /// <summary>Draws the dossiers, each with the features of the rubrics and its own.</summary>
    public IEnumerable<(List<Submission> Dossier, HashSet<string> Features)> Draw()
    {
        var ofRubrics = _draw.Features.Keys.Select(f => f.ToString()).Concat(_features).ToList();
        for (int i = 0; i < Dossiers; i++)
        {
            var draw = new Draw(unchecked((Seed * 31) + i));
            var features = new HashSet<string>(ofRubrics);
            var dossier = MakeDossier(draw, features);
            features.UnionWith(draw.Features.Keys.Select(f => f.ToString()));
            yield return (dossier, features);
        }
    }

    private List<Submission> MakeDossier(Draw draw, HashSet<string> features)
    {
        var dossier = new List<Submission>();
        var phases = Rubrics.SelectMany(r => r.BaseView.Nodes).Select(n => n.Scale).OfType<EvaluationScale>()
            .Select(e => e.Where.Phase).OfType<string>().Append("final").Distinct().ToList();
        bool mayNotApply = draw.Chance(60);
        bool mayHaveGaps = draw.Chance(50);
        for (int level = 0; level < Rubrics.Count; level++)
        {
            bool isRoot = level == Rubrics.Count - 1;
            int count = isRoot ? (draw.Chance(Rubrics.Count == 1 ? 100 : 90) ? 1 : 0) + (draw.Chance(1) ? 1 : 0)
                : level == 0 ? draw.Between(0, 7) : draw.Pick(0, 1, 1, 1, 1, 1, 1, 1, 2);
            if (isRoot ? count == 0 : count > 0)
            {
                features.Add(isRoot ? nameof(Feature.WithoutOwnSubmission) : nameof(Feature.NestedSubmission));
            }
            for (int i = 0; i < count; i++)
            {
                var made = new RandomSubmission(draw, Rubrics[level])
                {
                    MayNotApply = mayNotApply,
                    MayHaveGaps = mayHaveGaps && (isRoot || draw.Chance(30)),
                    Phase = draw.Pick(phases),
                }.Make();
                if (Disturbance.Apply(draw, Rubrics[level], made, features) is { } disturbed)
                {
                    dossier.Add(disturbed);
                }
            }
        }
        return draw.Shuffle(dossier);
    }
}

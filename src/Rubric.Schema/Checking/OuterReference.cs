using System.Collections.Immutable;

namespace Rubric.Schema;

/// <summary>What an evaluation leaf of a rubric refers to in another one, with its place, so that a set can check it later.</summary>
internal sealed class OuterReference
{
    private OuterReference(string indicator, EvaluationScale scale, ModelPath path, DiagnosticReport report, ImmutableArray<OuterTier> tiers)
    {
        (Indicator, Scale, Tiers) = (indicator, scale, tiers);
        var profile = path["where"]["profile"];
        (RubricPath, TakePath, ProfilePath) = (path["rubric"].ToString(), path["take"].ToString(), profile.ToString());
        (RubricPlace, TakePlace, ProfilePlace) = (report.PlaceOf(path["rubric"]), report.PlaceOf(path["take"]), report.PlaceOf(profile));
    }

    /// <summary>The id of the leaf.</summary>
    public string Indicator { get; }

    public EvaluationScale Scale { get; }

    public RubricReference Rubric => Scale.Rubric;

    public string RubricPath { get; }

    public SourceSpan RubricPlace { get; }

    public string TakePath { get; }

    public SourceSpan TakePlace { get; }

    public string ProfilePath { get; }

    public SourceSpan ProfilePlace { get; }

    /// <summary>The tiers of the other rubric that conditions on this leaf name.</summary>
    public ImmutableArray<OuterTier> Tiers { get; }

    /// <summary>Collects the evaluations of a rubric, of its leaves and of its profiles, while their places are still known.</summary>
    public static ImmutableArray<OuterReference> Collect(CheckContext context)
    {
        var profiles = context.Rubric.Profiles;
        var references = ImmutableArray.CreateBuilder<OuterReference>();
        ILookup<string, OuterTier>? tiers = null;
        foreach (var node in context.Nodes)
        {
            if (node.Indicator.Scale is EvaluationScale evaluation)
            {
                Add(node.Id, evaluation, context.PathOf(node)["scale"]);
            }
        }
        for (int i = 0; i < profiles.Length; i++)
        {
            foreach (var (id, scale) in profiles[i].Scales)
            {
                if (scale is EvaluationScale evaluation)
                {
                    Add(id, evaluation, ModelPath.Root["profiles"][i]["scales"][id]);
                }
            }
        }
        return references.ToImmutable();

        void Add(string id, EvaluationScale evaluation, ModelPath path)
        {
            tiers ??= OuterTier.Collect(context);
            references.Add(new(id, evaluation, path["evaluation"], context.Report, [.. tiers[id]]));
        }
    }
}

using System.Collections.Immutable;
using Rubric.Engine.Tests.Laws;
using Rubric.Schema;

namespace Rubric.Oracle.Comparing;

/// <summary>What the generator of good rubrics leaves out or seldom makes: odd bands, filters, profiles without a policy, overrides twice. The format may refuse the outcome.</summary>
internal static class Spice
{
    public static readonly string[] Roles = ["expert", "office"];
    public static readonly string[] People = ["zhang", "li"];
    public static readonly string[] Years = ["2022", "2023"];

    /// <summary>Adds all this to a rubric.</summary>
    /// <param name="draw">The chance.</param>
    /// <param name="rubric">The rubric.</param>
    /// <param name="below">A rubric that more of its leaves may evaluate; null for none.</param>
    /// <param name="features">Told what was added.</param>
    /// <returns>The rubric, or null where the format refuses it.</returns>
    public static RubricDefinition? Add(Draw draw, RubricDefinition rubric, RubricDefinition? below, HashSet<string> features)
    {
        var draft = new RubricDraft(rubric);
        draft.Change(i => RubricDraft.Copy(i, i.Indicators, OfScale(draw, i, below, features), i.Tiers, PolicyOf(draw, rubric.BaseView.Find(i.Id)!)));
        draft.Profiles = [.. rubric.Profiles.Select(p => OfProfile(draw, p, features))];
        draft.Overrides = OfOverrides(draw, rubric);
        return draft.Create();
    }

    // A group that refuses to become n/a itself, while all below it may.
    private static NotApplicablePolicy? PolicyOf(Draw draw, IndicatorNode node) =>
        node is { Indicator.IsGroup: true, Section: IndicatorSection.Main, NotApplicable: NotApplicablePolicy.Refuse } && draw.Chance(50)
            ? draw.Pick(NotApplicablePolicy.Zero, NotApplicablePolicy.Full)
            : node.Indicator.NotApplicable;

    // One of them again, which then finds its work done; and a cap that few tiers are below.
    private static ImmutableArray<Override> OfOverrides(Draw draw, RubricDefinition rubric)
    {
        var overrides = rubric.Overrides;
        var repeatable = overrides.Where(o => o is { BeforeScoring: false, Effect: SetTier or ReplaceTotal }).ToList();
        if (repeatable.Count > 0 && draw.Chance(60))
        {
            var again = draw.Pick(repeatable);
            overrides = overrides.Add(new Override { Id = "again", Title = "再", Effect = again.Effect, When = again.When });
        }
        if (rubric.Tiers.LastOrDefault(t => t.Ranked) is { } lowest && draw.Chance(10))
        {
            var when = new NotCondition { Condition = new FactCondition { Fact = "yes" } };
            overrides = overrides.Insert(0, new Override { Id = "cap", Title = "封顶", Effect = new CapTier(lowest.Id), When = [when] });
        }
        return overrides;
    }

    private static Scale? OfScale(Draw draw, Indicator indicator, RubricDefinition? below, HashSet<string> features)
    {
        var scale = indicator.Scale;
        if (below is not null && !indicator.IsGroup && !indicator.Informational && draw.Chance(20))
        {
            scale = RandomEvaluation.Scale(draw, below, indicator.Id);
        }
        switch (scale)
        {
            case EvaluationScale evaluation:
                return new EvaluationScale
                {
                    Rubric = evaluation.Rubric,
                    Where = Where(draw, evaluation.Where, below!, features),
                    Take = evaluation.Take,
                    Combine = evaluation.Combine,
                    Trim = evaluation.Trim,
                    AtLeast = evaluation.AtLeast,
                    OutOf = draw.Chance(15) ? 7 : null,
                };
            case BandsScale bands when draw.Chance(60):
                features.Add("OddBands");
                return new BandsScale
                {
                    OutOf = bands.OutOf,
                    Repeated = bands.Repeated,
                    Steps = [.. bands.Steps.Select(s => new BandStep { Points = s.Points, Bounds = SomeBounds(draw, s.Bounds) })],
                };
            default:
                return scale;
        }
    }

    // Steps that shadow each other, that end nowhere, that leave holes.
    private static Bounds SomeBounds(Draw draw, Bounds written)
    {
        int low = draw.Between(-2, 12) * 10;
        return draw.Between(0, 7) switch
        {
            0 => new Bounds { Is = low },
            1 => new Bounds { Min = low, Max = low + 40 },
            2 => new Bounds { Above = low, Below = low + 25.5m },
            3 => new Bounds { Max = low },
            4 => new Bounds { Below = low },
            _ => written,
        };
    }

    private static EvaluationFilter Where(Draw draw, EvaluationFilter written, RubricDefinition below, HashSet<string> features)
    {
        string? Maybe(int percent, string feature, params string[] values)
        {
            if (!draw.Chance(percent))
            {
                return null;
            }
            features.Add(feature);
            return draw.Pick(values);
        }
        return new EvaluationFilter
        {
            Phase = Maybe(30, "WherePhase", written.Phase!, "final", "final"),
            Role = Maybe(15, "WhereRole", Roles),
            By = Maybe(8, "WhereBy", People),
            Profile = below.Profiles.IsEmpty ? null : Maybe(20, "WhereProfile", [.. below.Profiles.Select(p => p.Id)]),
            Attributes = Maybe(12, "WhereAttribute", Years) is { } year ? [new("year", year)] : [],
        };
    }

    private static Profile OfProfile(Draw draw, Profile profile, HashSet<string> features)
    {
        bool isBare = profile.NotApplicable is not null && draw.Chance(25);
        if (isBare)
        {
            features.Add("OmissionWithoutPolicyOfItsOwn");
        }
        return new Profile
        {
            Id = profile.Id,
            Title = profile.Title,
            Omit = profile.Omit,
            Weights = profile.Weights,
            Scales = profile.Scales,
            NotApplicable = isBare ? null : profile.NotApplicable,
        };
    }
}

using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Oracle.Comparing;

/// <summary>A rubric with some of its parts exchanged.</summary>
internal sealed class RubricDraft(RubricDefinition rubric)
{
    public ImmutableArray<Indicator> Indicators { get; set; } = rubric.Indicators;

    public Supplement? Bonus { get; set; } = rubric.Bonus;

    public Supplement? Penalties { get; set; } = rubric.Penalties;

    public ImmutableArray<Profile> Profiles { get; set; } = rubric.Profiles;

    public ImmutableArray<Tier> Tiers { get; set; } = rubric.Tiers;

    public ImmutableArray<Override> Overrides { get; set; } = rubric.Overrides;

    public RoundingPolicy Rounding { get; set; } = rubric.Rounding;

    public Fraction? TotalLimit { get; set; } = rubric.TotalLimit;

    /// <summary>The rubric; null if its parts do not fit together.</summary>
    public RubricDefinition? Create() => RubricDefinition.Create(new RubricParts
    {
        Id = rubric.Id,
        Version = rubric.Version,
        Title = rubric.Title,
        FullMarks = rubric.FullMarks,
        Weights = rubric.Weights,
        NotApplicable = rubric.NotApplicable,
        Unanswered = rubric.Unanswered,
        Dimensions = rubric.Dimensions,
        Facts = rubric.Facts,
        Indicators = Indicators,
        Bonus = Bonus,
        Penalties = Penalties,
        Profiles = Profiles,
        Tiers = Tiers,
        Overrides = Overrides,
        Rounding = Rounding,
        TotalLimit = TotalLimit,
    }).Value;

    /// <summary>Changes every indicator, from below; what becomes null is taken out.</summary>
    public void Change(Func<Indicator, Indicator?> change)
    {
        Indicators = Change(Indicators, change);
        Bonus = Change(Bonus, change);
        Penalties = Change(Penalties, change);
    }

    public static Indicator Copy(
        Indicator from, ImmutableArray<Indicator> indicators, Scale? scale, ImmutableArray<Tier> tiers, NotApplicablePolicy? policy) => new()
        {
            Id = from.Id,
            Title = from.Title,
            Weight = from.Weight,
            Indicators = indicators,
            Scale = scale,
            Dimensions = from.Dimensions,
            NotApplicable = policy,
            Unanswered = from.Unanswered,
            Informational = from.Informational,
            Tiers = tiers,
        };

    private static Supplement? Change(Supplement? supplement, Func<Indicator, Indicator?> change)
    {
        var indicators = Change(supplement?.Indicators ?? [], change);
        return indicators.IsEmpty ? null : new Supplement { Limit = supplement!.Limit, Indicators = indicators };
    }

    private static ImmutableArray<Indicator> Change(ImmutableArray<Indicator> siblings, Func<Indicator, Indicator?> change) =>
        [.. siblings.Select(s => change(Copy(s, Change(s.Indicators, change), s.Scale, s.Tiers, s.NotApplicable))).OfType<Indicator>()];
}

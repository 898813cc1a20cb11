using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Rubric.Schema;

/// <summary>The parts from which <see cref="RubricDefinition.Create(RubricParts, RubricLimits)"/> makes a rubric.</summary>
/// <remarks>Not checked before that. Immutable; safe to share between threads.</remarks>
public sealed class RubricParts
{
    /// <summary>Makes the parts of a rubric from scratch.</summary>
    public RubricParts()
    {
    }

    /// <summary>Makes a copy.</summary>
    [SetsRequiredMembers]
    internal RubricParts(RubricParts other)
    {
        Id = other.Id;
        Version = other.Version;
        Title = other.Title;
        Issuer = other.Issuer;
        Source = other.Source;
        Effective = other.Effective;
        Description = other.Description;
        FullMarks = other.FullMarks;
        Weights = other.Weights;
        Rounding = other.Rounding;
        NotApplicable = other.NotApplicable;
        Unanswered = other.Unanswered;
        TotalLimit = other.TotalLimit;
        Dimensions = other.Dimensions;
        Facts = other.Facts;
        Indicators = other.Indicators;
        Bonus = other.Bonus;
        Penalties = other.Penalties;
        Profiles = other.Profiles;
        Tiers = other.Tiers;
        Overrides = other.Overrides;
    }

    /// <summary>Gets the id, by which submissions and other rubrics will name it.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the version, any text; a changed rubric gets another one.</summary>
    public required string Version { get; init; }

    /// <summary>Gets the title; a text in one language, or by language.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>Gets who issued the rubric.</summary>
    /// <value><see langword="null"/>: it is not said.</value>
    public LocalizedText? Issuer { get; init; }

    /// <summary>Gets where the rubric comes from.</summary>
    /// <value><see langword="null"/>: it is not said.</value>
    public LocalizedText? Source { get; init; }

    /// <summary>Gets from which day the rubric holds.</summary>
    /// <value>An ISO date, <c>yyyy-MM-dd</c>.</value>
    public string? Effective { get; init; }

    /// <summary>Gets what the rubric is about.</summary>
    /// <value><see langword="null"/>: it is not said.</value>
    public LocalizedText? Description { get; init; }

    /// <summary>Gets the full marks of the main tree.</summary>
    /// <value>Above 0; 100 unless said otherwise.</value>
    public Fraction FullMarks { get; init; } = 100;

    /// <summary>Gets how weights become full marks.</summary>
    /// <value><see cref="Weighting.Points"/> unless said otherwise.</value>
    public Weighting Weights { get; init; }

    /// <summary>Gets where and how numbers are rounded.</summary>
    public RoundingPolicy Rounding { get; init; } = RoundingPolicy.None;

    /// <summary>Gets what becomes of indicators that do not apply.</summary>
    /// <value><see cref="NotApplicablePolicy.Refuse"/> unless said otherwise.</value>
    public NotApplicablePolicy NotApplicable { get; init; }

    /// <summary>Gets what becomes of leaves without an answer.</summary>
    /// <value><see cref="UnansweredPolicy.Incomplete"/> unless said otherwise.</value>
    public UnansweredPolicy Unanswered { get; init; }

    /// <summary>Gets the most that the total can be, after bonus and penalties.</summary>
    /// <value>0 or above; <see langword="null"/> for no limit.</value>
    public Fraction? TotalLimit { get; init; }

    /// <summary>Gets the dimensions, in the order written.</summary>
    public ImmutableArray<Dimension> Dimensions { get; init => field = value.OrEmpty(); } = [];

    /// <summary>Gets the facts, in the order written.</summary>
    public ImmutableArray<Fact> Facts { get; init => field = value.OrEmpty(); } = [];

    /// <summary>Gets the roots of the main tree, at least one, in the order written.</summary>
    public ImmutableArray<Indicator> Indicators { get; init => field = value.OrEmpty(); } = [];

    /// <summary>Gets the indicators that add points outside the full marks.</summary>
    public Supplement? Bonus { get; init; }

    /// <summary>Gets the indicators that take points off outside the full marks.</summary>
    public Supplement? Penalties { get; init; }

    /// <summary>Gets the profiles, in the order written.</summary>
    public ImmutableArray<Profile> Profiles { get; init => field = value.OrEmpty(); } = [];

    /// <summary>Gets the tiers of the total, top first.</summary>
    public ImmutableArray<Tier> Tiers { get; init => field = value.OrEmpty(); } = [];

    /// <summary>Gets the overrides, in the order in which they are looked at.</summary>
    public ImmutableArray<Override> Overrides { get; init => field = value.OrEmpty(); } = [];
}

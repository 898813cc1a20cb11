using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Rubric.Schema;

/// <summary>A node of the rubric's tree: a group, which has indicators below it, or a leaf, which is scored by a scale.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class Indicator
{
    /// <summary>Makes a group or a leaf, checked when a rubric is made of it.</summary>
    public Indicator()
    {
    }

    /// <summary>Makes a copy.</summary>
    [SetsRequiredMembers]
    internal Indicator(Indicator other)
    {
        Id = other.Id;
        Title = other.Title;
        Weight = other.Weight;
        Indicators = other.Indicators;
        Scale = other.Scale;
        Dimensions = other.Dimensions;
        NotApplicable = other.NotApplicable;
        Unanswered = other.Unanswered;
        Informational = other.Informational;
        Tiers = other.Tiers;
        Guidance = other.Guidance;
        Evidence = other.Evidence;
    }

    /// <summary>Gets the id, unique in the whole rubric and compared ordinally: 1.1 and 1.10 differ.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the title, shown in sheets, results and explanations.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>Gets the weight, read as the rubric's <see cref="Weighting"/> says.</summary>
    /// <value>Above 0; <see langword="null"/> only where <see cref="Informational"/>.</value>
    public Fraction? Weight { get; init; }

    /// <summary>Gets the indicators below this one, in the order written.</summary>
    /// <value>Empty for a leaf.</value>
    public ImmutableArray<Indicator> Indicators { get; init => field = value.OrEmpty(); } = [];

    /// <summary>Gets how a leaf's answer becomes points.</summary>
    /// <value><see langword="null"/> for a group, and for a leaf that takes a plain score.</value>
    public Scale? Scale { get; init; }

    /// <summary>Gets the dimension values of this indicator; a nearer one replaces an inherited one, dimension by dimension.</summary>
    public ImmutableArray<DimensionAssignment> Dimensions { get; init => field = value.OrEmpty(); } = [];

    /// <summary>Gets what becomes of leaves that do not apply: of this leaf, or of what is below this group.</summary>
    /// <value><see langword="null"/>: as the nearest group above says, else the rubric.</value>
    public NotApplicablePolicy? NotApplicable { get; init; }

    /// <summary>Gets what becomes of this leaf without an answer.</summary>
    /// <value><see langword="null"/>: as the rubric says.</value>
    public UnansweredPolicy? Unanswered { get; init; }

    /// <summary>Gets whether a leaf is only recorded: no weight, no points, never missing.</summary>
    public bool Informational { get; init; }

    /// <summary>Gets the indicator's own tiers (its sub-grade), top first.</summary>
    public ImmutableArray<Tier> Tiers { get; init => field = value.OrEmpty(); } = [];

    /// <summary>Gets how an evaluator should judge this indicator, paragraph by paragraph.</summary>
    public ImmutableArray<LocalizedText> Guidance { get; init => field = value.OrEmpty(); } = [];

    /// <summary>Gets the evidence to be shown for this indicator, item by item.</summary>
    public ImmutableArray<LocalizedText> Evidence { get; init => field = value.OrEmpty(); } = [];

    /// <summary>Gets whether this indicator has indicators below it.</summary>
    public bool IsGroup => !Indicators.IsEmpty;
}

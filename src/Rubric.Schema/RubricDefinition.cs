using System.Collections.Immutable;

namespace Rubric.Schema;

/// <summary>A rubric: indicators and weights, how each is scored, and how a total becomes a tier. Every one that exists was checked.</summary>
/// <remarks>Made by <see cref="RubricReader"/> from a document, or by <see cref="Create(RubricParts, RubricLimits)"/> in code.
/// <para>Immutable; safe to share between threads.</para></remarks>
public sealed class RubricDefinition
{
    private readonly RubricParts _parts;
    private readonly ImmutableArray<ProfileView> _views;
    private readonly Lazy<string> _hash;

    private RubricDefinition(RubricParts parts)
    {
        _parts = parts;
        _hash = new Lazy<string>(() => RubricHash.Of(this));
        BaseView = ProfileView.Of(this, null);
        _views = [.. parts.Profiles.Select(p => ProfileView.Of(this, p))];
    }

    /// <summary>Gets the id, by which submissions and other rubrics name it.</summary>
    public string Id => _parts.Id;

    /// <summary>Gets the version, text as written: 1.1 and 1.10 are two, and none is newer.</summary>
    public string Version => _parts.Version;

    /// <summary>Gets id and version, as results and references name the rubric.</summary>
    public RubricReference Reference => new(Id, Version);

    /// <summary>Gets the hash of what the rubric says: SHA-256 over its canonical form (docs/hash.md).</summary>
    /// <value>64 lower-case hexadecimal digits, worked out when first asked for. Comments, layout and the order of keys do not change it;
    /// whatever can change a score or a text does.</value>
    public string Hash => _hash.Value;

    /// <summary>Gets the title, by language where the rubric has several.</summary>
    public LocalizedText Title => _parts.Title;

    /// <summary>Gets who issued the rubric.</summary>
    /// <value><see langword="null"/> where it is not said.</value>
    public LocalizedText? Issuer => _parts.Issuer;

    /// <summary>Gets where the rubric comes from.</summary>
    /// <value><see langword="null"/> where it is not said.</value>
    public LocalizedText? Source => _parts.Source;

    /// <summary>Gets from which day the rubric holds.</summary>
    /// <value>An ISO date, <c>yyyy-MM-dd</c>; <see langword="null"/> where it is not said.</value>
    public string? Effective => _parts.Effective;

    /// <summary>Gets what the rubric is about.</summary>
    /// <value><see langword="null"/> where it is not said.</value>
    public LocalizedText? Description => _parts.Description;

    /// <summary>Gets the full marks of the main tree.</summary>
    /// <value>Above 0; 100 unless the rubric says otherwise.</value>
    public Fraction FullMarks => _parts.FullMarks;

    /// <summary>Gets how weights become full marks: they are points, percentages or relations.</summary>
    public Weighting Weights => _parts.Weights;

    /// <summary>Gets where and how numbers are rounded.</summary>
    public RoundingPolicy Rounding => _parts.Rounding;

    /// <summary>Gets what becomes of indicators that do not apply, unless a nearer policy says.</summary>
    public NotApplicablePolicy NotApplicable => _parts.NotApplicable;

    /// <summary>Gets what becomes of leaves without an answer, unless the leaf says.</summary>
    public UnansweredPolicy Unanswered => _parts.Unanswered;

    /// <summary>Gets the most that the total can be, after bonus and penalties.</summary>
    /// <value><see langword="null"/> for no limit.</value>
    public Fraction? TotalLimit => _parts.TotalLimit;

    /// <summary>Gets the dimensions, in the order written.</summary>
    public ImmutableArray<Dimension> Dimensions => _parts.Dimensions;

    /// <summary>Gets the facts, in the order written.</summary>
    public ImmutableArray<Fact> Facts => _parts.Facts;

    /// <summary>Gets the roots of the main tree, in the order written.</summary>
    public ImmutableArray<Indicator> Indicators => _parts.Indicators;

    /// <summary>Gets the indicators that add points outside the full marks.</summary>
    /// <value><see langword="null"/> where there are none.</value>
    public Supplement? Bonus => _parts.Bonus;

    /// <summary>Gets the indicators that take points off outside the full marks.</summary>
    /// <value><see langword="null"/> where there are none.</value>
    public Supplement? Penalties => _parts.Penalties;

    /// <summary>Gets the profiles, in the order written.</summary>
    public ImmutableArray<Profile> Profiles => _parts.Profiles;

    /// <summary>Gets the tiers of the total, top first.</summary>
    public ImmutableArray<Tier> Tiers => _parts.Tiers;

    /// <summary>Gets the overrides, in the order in which they are looked at.</summary>
    public ImmutableArray<Override> Overrides => _parts.Overrides;

    /// <summary>Gets the rubric as written, without a profile.</summary>
    public ProfileView BaseView { get; }

    /// <summary>Gets the rubric as each profile cuts it, in the order of <see cref="Profiles"/>.</summary>
    public ImmutableArray<ProfileView> ProfileViews => _views;

    /// <summary>Gets what this rubric refers to in other rubrics, with the places.</summary>
    internal ImmutableArray<OuterReference> OuterReferences { get; private set; } = [];

    /// <summary>Gets where the version stands, for a set that holds it twice.</summary>
    internal SourceSpan VersionPlace { get; private set; }

    /// <summary>Makes a rubric in code, with the same checks and limits as a written one.</summary>
    /// <param name="parts">What it consists of.</param>
    /// <param name="limits">How large it may be; <see langword="null"/> for <see cref="RubricLimits.Default"/>.</param>
    /// <returns>The rubric, unless there are errors, and everything that was found.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="parts"/> is null.</exception>
    public static ReadResult<RubricDefinition> Create(RubricParts parts, RubricLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var report = new DiagnosticReport();
        var definition = Create(parts, limits ?? RubricLimits.Default, report);
        return new ReadResult<RubricDefinition>(definition, report.ToSortedArray());
    }

    /// <summary>Checks parts and makes a rubric of them unless the report has errors, of reading or of checking.</summary>
    internal static RubricDefinition? Create(RubricParts parts, RubricLimits limits, DiagnosticReport report)
    {
        // Everything after this recurses over the tree, so its size and depth are looked at first.
        if (!SizeRules.Check(parts, limits, report))
        {
            return null;
        }
        var definition = new RubricDefinition(parts);
        var context = new CheckContext(definition, limits, report);
        RubricRules.Check(context);
        if (report.HasErrors)
        {
            return null;
        }
        definition.OuterReferences = OuterReference.Collect(context);
        definition.VersionPlace = report.PlaceOf(ModelPath.Root["version"]);
        return definition;
    }

    /// <summary>Makes the same rubric with other weights, checked like any other.</summary>
    /// <param name="weights">The weights by indicator, read as <see cref="Weights"/> says; those not named stay.</param>
    /// <returns>The rubric, or why it is none: weights that no longer add up, or that are not above 0.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="weights"/> is null.</exception>
    /// <exception cref="ArgumentException">There is no such indicator, it has no weight, or it is named twice.</exception>
    public ReadResult<RubricDefinition> WithWeights(IEnumerable<KeyValuePair<string, Fraction>> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        return Create(Reweighting.Of(_parts, BaseView, weights));
    }

    /// <summary>Returns the rubric as a profile cuts it.</summary>
    /// <param name="profile">The id of a profile; <see langword="null"/> for the rubric as written.</param>
    /// <returns>The view, or <see langword="null"/> if there is no such profile.</returns>
    public ProfileView? FindView(string? profile) =>
        profile is null ? BaseView : _views.FirstOrDefault(v => string.Equals(v.Profile!.Id, profile, StringComparison.Ordinal));

    /// <summary>Returns id and version.</summary>
    /// <returns><c>id@version</c>.</returns>
    public override string ToString() => Reference.ToString();
}

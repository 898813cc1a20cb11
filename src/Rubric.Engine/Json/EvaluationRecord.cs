using System.Collections.Immutable;
using System.Text.Json;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>An evaluation as data: what its JSON says, without the rubric and the submissions that it was made from.</summary>
/// <remarks>The names are those of <see cref="Evaluation"/>; of what a rubric has more than an id there is the title too.
/// <para>Immutable; safe to share between threads.</para></remarks>
public sealed class EvaluationRecord
{
    private EvaluationRecord(string rubric, LocalizedText rubricTitle, string version, string hash) => (Rubric, RubricTitle, Version, Hash) = (rubric, rubricTitle, version, hash);

    /// <summary>Gets the id of what was evaluated.</summary>
    /// <value><see langword="null"/> where no submission says.</value>
    public string? Subject { get; private init; }

    /// <summary>Gets the name of what was evaluated.</summary>
    /// <value><see langword="null"/> where no submission says.</value>
    public string? SubjectTitle { get; private init; }

    /// <summary>Gets the id of the rubric.</summary>
    public string Rubric { get; }

    /// <summary>Gets the title of the rubric.</summary>
    public LocalizedText RubricTitle { get; }

    /// <summary>Gets the version of the rubric.</summary>
    public string Version { get; }

    /// <summary>Gets the hash of what the rubric said (docs/hash.md).</summary>
    /// <value>64 lower-case hexadecimal digits.</value>
    public string Hash { get; }

    /// <summary>Gets the id of the profile.</summary>
    /// <value><see langword="null"/> for the rubric as written.</value>
    public string? Profile { get; private init; }

    /// <summary>Gets the title of the profile.</summary>
    /// <value><see langword="null"/> where there is no profile.</value>
    public LocalizedText? ProfileTitle { get; private init; }

    /// <summary>Gets the phase of the submission.</summary>
    /// <value><see langword="null"/> where it is not said.</value>
    public string? Phase { get; private init; }

    /// <summary>Gets the id of who filled in the submission.</summary>
    /// <value><see langword="null"/> where it is not said, and for a rubric that scores other submissions: nobody in particular.</value>
    public string? By { get; private init; }

    /// <summary>Gets the role of who filled in the submission.</summary>
    /// <value><see langword="null"/> as for <see cref="By"/>.</value>
    public string? Role { get; private init; }

    /// <summary>Gets the further attributes of the submission, in the order written.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Attributes { get; private init; } = [];

    /// <summary>Gets what came of the evaluation.</summary>
    public EvaluationStatus Status { get; private init; }

    /// <summary>Gets the total.</summary>
    /// <value><see langword="null"/> where there is none: unless scored, or excluded after scoring.</value>
    public Fraction? Total { get; private init; }

    /// <summary>Gets the full marks of the rubric.</summary>
    public Fraction FullMarks { get; private init; }

    /// <summary>Gets the total over the full marks.</summary>
    /// <value><see langword="null"/> where there is no total.</value>
    public Fraction? Rate { get; private init; }

    /// <summary>Gets the lowest total that can still come out.</summary>
    /// <value><see langword="null"/> unless incomplete.</value>
    public Fraction? Lowest { get; private init; }

    /// <summary>Gets the highest total that can still come out.</summary>
    /// <value><see langword="null"/> unless incomplete.</value>
    public Fraction? Highest { get; private init; }

    /// <summary>Gets the id of the tier.</summary>
    /// <value><see langword="null"/> for none.</value>
    public string? Tier { get; private init; }

    /// <summary>Gets the title of the tier.</summary>
    /// <value><see langword="null"/> for no tier.</value>
    public LocalizedText? TierTitle { get; private init; }

    /// <summary>Gets the stars of the tier.</summary>
    /// <value><see langword="null"/> where it has none.</value>
    public int? Stars { get; private init; }

    /// <summary>Gets the id of the tier before any override.</summary>
    /// <value><see langword="null"/> for none.</value>
    public string? TierBeforeOverrides { get; private init; }

    /// <summary>Gets the rank among others.</summary>
    /// <value>From 1; <see langword="null"/> where there is none, or nobody ranked.</value>
    public int? Rank { get; private init; }

    /// <summary>Gets the ids of the tiers that can still come out, top first.</summary>
    /// <value>Empty unless incomplete.</value>
    public ImmutableArray<string> Reachable { get; private init; } = [];

    /// <summary>Gets what is missing: ids of leaves, then <c>fact:ID</c>.</summary>
    /// <value>Empty unless incomplete.</value>
    public ImmutableArray<string> Missing { get; private init; } = [];

    /// <summary>Gets all indicators in document order: main tree, bonus, penalties, parents before their children.</summary>
    public ImmutableArray<IndicatorRecord> Indicators { get; private init; } = [];

    /// <summary>Gets the dimension values, in the order of the rubric.</summary>
    public ImmutableArray<DimensionRecord> Dimensions { get; private init; } = [];

    /// <summary>Gets the facts, in the order of the rubric.</summary>
    public ImmutableArray<FactRecord> Facts { get; private init; } = [];

    /// <summary>Gets the parts of the total, which add up to it exactly.</summary>
    /// <value>Empty where there is no total.</value>
    public ImmutableArray<Contribution> Contributions { get; private init; } = [];

    /// <summary>Gets every tier, top first, with each of its conditions as it was found.</summary>
    /// <value>Empty where tiers were not looked at.</value>
    public ImmutableArray<TierRecord> TierChecks { get; private init; } = [];

    /// <summary>Gets the overrides that fired, in the order in which they did.</summary>
    public ImmutableArray<OverrideRecord> FiredOverrides { get; private init; } = [];

    /// <summary>Gets the submissions of the dossier that counted nowhere.</summary>
    public ImmutableArray<UnusedRecord> Unused { get; private init; } = [];

    /// <summary>Gets what is wrong with the submission, or with any of the dossier.</summary>
    public ImmutableArray<ProblemRecord> Problems { get; private init; } = [];

    /// <summary>Takes from an evaluation what its JSON says.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="subject">What it is about, where more is known of it than the submission says; <see langword="null"/> for <see cref="Evaluation.Subject"/>.</param>
    /// <param name="rank">The rank among others, such as <see cref="RankedEntry.Rank"/>; <see langword="null"/> for none.</param>
    /// <returns>The record.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="evaluation"/> is null.</exception>
    public static EvaluationRecord Of(Evaluation evaluation, Subject? subject = null, int? rank = null)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        subject ??= evaluation.Subject;
        var submission = evaluation.Submission;
        var by = WhoFilledIn(evaluation);
        return new EvaluationRecord(evaluation.Rubric.Id, evaluation.Rubric.Title, evaluation.Rubric.Version, evaluation.RubricHash)
        {
            Subject = subject?.Id,
            SubjectTitle = subject?.Title,
            Profile = evaluation.Profile?.Id,
            ProfileTitle = evaluation.Profile?.Title,
            Phase = submission?.Phase,
            By = by?.Id,
            Role = by?.Role,
            Attributes = submission?.Attributes ?? [],
            Status = evaluation.Status,
            Total = evaluation.Total,
            FullMarks = evaluation.Rubric.FullMarks,
            Rate = evaluation.Rate,
            Lowest = evaluation.Lowest,
            Highest = evaluation.Highest,
            Tier = evaluation.Tier?.Id,
            TierTitle = evaluation.Tier?.Title,
            Stars = evaluation.Tier?.Stars,
            TierBeforeOverrides = evaluation.TierBeforeOverrides?.Id,
            Rank = rank,
            Reachable = [.. evaluation.Reachable.Select(t => t.Id)],
            Missing = evaluation.Missing,
            Indicators = [.. evaluation.AllIndicators.Select(IndicatorRecord.Of)],
            Dimensions = [.. evaluation.Dimensions.Select(DimensionRecord.Of)],
            Facts = [.. evaluation.Facts.Select(FactRecord.Of)],
            Contributions = evaluation.Contributions,
            TierChecks = [.. evaluation.TierChecks.Select(TierRecord.Of)],
            FiredOverrides = [.. evaluation.FiredOverrides.Select(OverrideRecord.Of)],
            Unused = [.. evaluation.Unused.Select(UnusedRecord.Of)],
            Problems = [.. evaluation.Problems.Select(ProblemRecord.Of)],
        };
    }

    /// <summary>Nobody in particular where a rubric scores what several people filled in.</summary>
    internal static Evaluator? WhoFilledIn(Evaluation evaluation) => evaluation.Origin.Evaluator.HasEvaluations ? null : evaluation.Submission?.By;

    internal static EvaluationRecord Read(JsonValue json) => new(json["rubric"].Text(), json["rubricTitle"].Localized(), json["version"].Text(), json["hash"].Text())
    {
        Subject = json["subject"].TextOrNull(),
        SubjectTitle = json["subjectTitle"].TextOrNull(),
        Profile = json["profile"].TextOrNull(),
        ProfileTitle = json["profileTitle"].LocalizedOrNull(),
        Phase = json["phase"].TextOrNull(),
        By = json["by"].TextOrNull(),
        Role = json["role"].TextOrNull(),
        Attributes = json["attributes"].Members((name, value) => KeyValuePair.Create(name, value.Text())),
        Status = json["status"].Word(JsonWords.Statuses),
        Total = json["total"].NumberOrNull(),
        FullMarks = json["fullMarks"].Number(),
        Rate = json["rate"].NumberOrNull(),
        Lowest = json["lowest"].NumberOrNull(),
        Highest = json["highest"].NumberOrNull(),
        Tier = json["tier"].TextOrNull(),
        TierTitle = json["tierTitle"].LocalizedOrNull(),
        Stars = json["stars"].CountOrNull(),
        TierBeforeOverrides = json["tierBeforeOverrides"].TextOrNull(),
        Rank = json["rank"].CountOrNull(),
        Reachable = json["reachable"].Texts(),
        Missing = json["missing"].Texts(),
        Indicators = json["indicators"].Members(IndicatorRecord.Read),
        Dimensions = json["dimensions"].Members(DimensionRecord.Read),
        Facts = json["facts"].Members(FactRecord.Read),
        Contributions = json["contributions"].List(ReadContribution),
        TierChecks = json["tierChecks"].List(TierRecord.Read),
        FiredOverrides = json["firedOverrides"].List(OverrideRecord.Read),
        Unused = json["unused"].List(UnusedRecord.Read),
        Problems = json["problems"].List(ProblemRecord.Read),
    };

    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("subject", Subject);
        json.WriteString("subjectTitle", SubjectTitle);
        json.WriteString("rubric", Rubric);
        json.Localized("rubricTitle", RubricTitle);
        json.WriteString("version", Version);
        json.WriteString("hash", Hash);
        json.WriteString("profile", Profile);
        json.Localized("profileTitle", ProfileTitle);
        json.WriteString("phase", Phase);
        json.WriteString("by", By);
        json.WriteString("role", Role);
        json.Map("attributes", Attributes, (to, attribute) => to.WriteString(attribute.Key, attribute.Value));
        json.Word("status", JsonWords.Statuses, Status);
        json.Number("total", Total);
        json.Number("fullMarks", FullMarks);
        json.Number("rate", Rate);
        json.Number("lowest", Lowest);
        json.Number("highest", Highest);
        json.WriteString("tier", Tier);
        json.Localized("tierTitle", TierTitle);
        json.Count("stars", Stars);
        json.WriteString("tierBeforeOverrides", TierBeforeOverrides);
        json.Count("rank", Rank);
        json.Texts("reachable", Reachable);
        json.Texts("missing", Missing);
        json.Map("indicators", Indicators, (to, indicator) => indicator.Write(to));
        json.Map("dimensions", Dimensions, (to, dimension) => dimension.Write(to));
        json.Map("facts", Facts, (to, fact) => fact.Write(to));
        json.List("contributions", Contributions, WriteContribution);
        json.List("tierChecks", TierChecks, (to, tier) => tier.Write(to));
        // The ids alone, for who only asks which; reading takes them from the next.
        json.Texts("overrides", [.. FiredOverrides.Select(f => f.Id)]);
        json.List("firedOverrides", FiredOverrides, (to, fired) => fired.Write(to));
        json.List("unused", Unused, (to, unused) => unused.Write(to));
        json.List("problems", Problems, (to, problem) => problem.WriteTo(to));
        json.WriteEndObject();
    }

    private static Contribution ReadContribution(JsonValue json) =>
        new(json["kind"].Word(JsonWords.Contributions), json["id"].Text(), json["points"].Number());

    private static void WriteContribution(Utf8JsonWriter json, Contribution contribution)
    {
        json.WriteStartObject();
        json.Word("kind", JsonWords.Contributions, contribution.Kind);
        json.WriteString("id", contribution.Id);
        json.Number("points", contribution.Points);
        json.WriteEndObject();
    }
}

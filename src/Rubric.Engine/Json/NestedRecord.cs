using System.Text.Json;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>A result that an evaluation leaf looked at, in short, as the JSON of an evaluation says it.</summary>
/// <remarks>The whole of it is the evaluation of that submission by itself.
/// <para>Immutable; safe to share between threads.</para></remarks>
public sealed class NestedRecord
{
    private NestedRecord(string rubric, string version) => (Rubric, Version) = (rubric, version);

    /// <summary>Gets the id of the rubric that the submission was scored by.</summary>
    public string Rubric { get; }

    /// <summary>Gets the version of that rubric.</summary>
    public string Version { get; }

    /// <summary>Gets the id of the profile.</summary>
    /// <value><see langword="null"/> for the rubric as written.</value>
    public string? Profile { get; private init; }

    /// <summary>Gets the phase of the submission.</summary>
    /// <value><see langword="null"/> where it is not said.</value>
    public string? Phase { get; private init; }

    /// <summary>Gets the id of who filled in the submission.</summary>
    /// <value><see langword="null"/> where it is not said, and for a rubric that scores other submissions.</value>
    public string? By { get; private init; }

    /// <summary>Gets the role of who filled in the submission.</summary>
    /// <value><see langword="null"/> as for <see cref="By"/>.</value>
    public string? Role { get; private init; }

    /// <summary>Gets what came of scoring the submission.</summary>
    public EvaluationStatus Status { get; private init; }

    /// <summary>Gets its total.</summary>
    /// <value><see langword="null"/> where there is none.</value>
    public Fraction? Total { get; private init; }

    /// <summary>Gets the id of its tier.</summary>
    /// <value><see langword="null"/> for none.</value>
    public string? Tier { get; private init; }

    /// <summary>Gets what was taken from it: total over full marks, or the rate of what <c>take</c> names.</summary>
    /// <value><see langword="null"/> where it was left out.</value>
    public Fraction? Rate { get; private init; }

    /// <summary>Gets what became of it.</summary>
    public NestedUse Use { get; private init; }

    internal static NestedRecord Of(NestedResult nested)
    {
        var evaluation = nested.Evaluation;
        var by = EvaluationRecord.WhoFilledIn(evaluation);
        return new NestedRecord(evaluation.Rubric.Id, evaluation.Rubric.Version)
        {
            Profile = evaluation.Profile?.Id,
            Phase = evaluation.Submission?.Phase,
            By = by?.Id,
            Role = by?.Role,
            Status = evaluation.Status,
            Total = evaluation.Total,
            Tier = evaluation.Tier?.Id,
            Rate = nested.Rate,
            Use = nested.Use,
        };
    }

    internal static NestedRecord Read(JsonValue json) => new(json["rubric"].Text(), json["version"].Text())
    {
        Profile = json["profile"].TextOrNull(),
        Phase = json["phase"].TextOrNull(),
        By = json["by"].TextOrNull(),
        Role = json["role"].TextOrNull(),
        Status = json["status"].Word(JsonWords.Statuses),
        Total = json["total"].NumberOrNull(),
        Tier = json["tier"].TextOrNull(),
        Rate = json["rate"].NumberOrNull(),
        Use = json["use"].Word(JsonWords.Uses),
    };

    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("rubric", Rubric);
        json.WriteString("version", Version);
        json.WriteString("profile", Profile);
        json.WriteString("phase", Phase);
        json.WriteString("by", By);
        json.WriteString("role", Role);
        json.Word("status", JsonWords.Statuses, Status);
        json.Number("total", Total);
        json.WriteString("tier", Tier);
        json.Number("rate", Rate);
        json.Word("use", JsonWords.Uses, Use);
        json.WriteEndObject();
    }
}

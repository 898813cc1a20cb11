using System.Text.Json;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>A submission of a dossier that counted nowhere, as the JSON of an evaluation says it.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class UnusedRecord
{
    private UnusedRecord()
    {
    }

    /// <summary>Gets the rubric as the submission names it: <c>id</c> or <c>id@version</c>.</summary>
    /// <value><see langword="null"/> where it names none.</value>
    public string? Rubric { get; private init; }

    /// <summary>Gets the id of its profile.</summary>
    /// <value><see langword="null"/> where it names none.</value>
    public string? Profile { get; private init; }

    /// <summary>Gets its phase.</summary>
    /// <value><see langword="null"/> where it is not said.</value>
    public string? Phase { get; private init; }

    /// <summary>Gets the id of who filled it in.</summary>
    /// <value><see langword="null"/> where it is not said.</value>
    public string? By { get; private init; }

    /// <summary>Gets the role of who filled it in.</summary>
    /// <value><see langword="null"/> where it is not said.</value>
    public string? Role { get; private init; }

    internal static UnusedRecord Of(Submission submission) => new()
    {
        Rubric = submission.Rubric?.ToString(),
        Profile = submission.Profile,
        Phase = submission.Phase,
        By = submission.By?.Id,
        Role = submission.By?.Role,
    };

    internal static UnusedRecord Read(JsonValue json) => new()
    {
        Rubric = json["rubric"].TextOrNull(),
        Profile = json["profile"].TextOrNull(),
        Phase = json["phase"].TextOrNull(),
        By = json["by"].TextOrNull(),
        Role = json["role"].TextOrNull(),
    };

    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("rubric", Rubric);
        json.WriteString("profile", Profile);
        json.WriteString("phase", Phase);
        json.WriteString("by", By);
        json.WriteString("role", Role);
        json.WriteEndObject();
    }
}

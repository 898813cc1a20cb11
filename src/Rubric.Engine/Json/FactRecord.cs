using System.Text.Json;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>What a fact was taken to be, as the JSON of an evaluation says it.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class FactRecord
{
    private FactRecord(string id, LocalizedText title) => (Id, Title) = (id, title);

    /// <summary>Gets the id of the fact.</summary>
    public string Id { get; }

    /// <summary>Gets the title of the fact.</summary>
    public LocalizedText Title { get; }

    /// <summary>Gets the answer as written in the submission.</summary>
    /// <value><see langword="null"/> where it gives none.</value>
    public AnswerValue? Answer { get; private init; }

    /// <summary>Gets the value in force, the default where there is no answer: yes or no, a number, an id.</summary>
    /// <value><see langword="null"/> for none.</value>
    public string? Value { get; private init; }

    internal static FactRecord Of(FactResult result) => new(result.Fact.Id, result.Fact.Title)
    {
        Answer = result.Answer,
        Value = result.Value,
    };

    internal static FactRecord Read(string id, JsonValue json) => new(id, json["title"].Localized())
    {
        Answer = json["answer"].AnswerOrNull(),
        Value = json["value"].TextOrNull(),
    };

    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject(Id);
        json.Localized("title", Title);
        json.Answer("answer", Answer);
        json.WriteString("value", Value);
        json.WriteEndObject();
    }
}

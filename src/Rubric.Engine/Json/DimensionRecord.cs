using System.Text.Json;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>What the leaves of one dimension value earned together, as the JSON of an evaluation says it.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class DimensionRecord
{
    private DimensionRecord(string key, LocalizedText title) => (Key, Title) = (key, title);

    /// <summary>Gets the ids of dimension and value, such as <c>aspect/build</c>.</summary>
    public string Key { get; }

    /// <summary>Gets the title of the value.</summary>
    public LocalizedText Title { get; }

    /// <summary>Gets the points of the leaves, in points of the total.</summary>
    /// <value><see langword="null"/> where there are none.</value>
    public Fraction? Points { get; private init; }

    /// <summary>Gets the full marks of the leaves that apply.</summary>
    /// <value><see langword="null"/> where none applies, or nothing was scored.</value>
    public Fraction? ApplicableFullMarks { get; private init; }

    /// <summary>Gets points over applicable full marks.</summary>
    /// <value>Usually 0 to 1; <see langword="null"/> where either is.</value>
    public Fraction? Rate { get; private init; }

    internal static DimensionRecord Of(DimensionResult result) => new(result.Key, result.Value.Title)
    {
        Points = result.Points,
        ApplicableFullMarks = result.ApplicableFullMarks,
        Rate = result.Rate,
    };

    internal static DimensionRecord Read(string key, JsonValue json) => new(key, json["title"].Localized())
    {
        Points = json["points"].NumberOrNull(),
        ApplicableFullMarks = json["applicable"].NumberOrNull(),
        Rate = json["rate"].NumberOrNull(),
    };

    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject(Key);
        json.Localized("title", Title);
        json.Number("points", Points);
        json.Number("applicable", ApplicableFullMarks);
        json.Number("rate", Rate);
        json.WriteEndObject();
    }
}

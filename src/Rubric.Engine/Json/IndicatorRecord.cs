using System.Collections.Immutable;
using System.Text.Json;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>What one indicator earned, and why, as the JSON of an evaluation says it.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class IndicatorRecord
{
    private IndicatorRecord(string id, LocalizedText title) => (Id, Title) = (id, title);

    /// <summary>Gets the id of the indicator.</summary>
    public string Id { get; }

    /// <summary>Gets the title of the indicator.</summary>
    public LocalizedText Title { get; }

    /// <summary>Gets in which part of the rubric it stands.</summary>
    public IndicatorSection Section { get; private init; }

    /// <summary>Gets the id of the indicator above it.</summary>
    /// <value><see langword="null"/> for a root.</value>
    public string? Parent { get; private init; }

    /// <summary>Gets the points earned, in points of the total; those of a penalty are what is taken off.</summary>
    /// <value><see langword="null"/> where there are none.</value>
    public Fraction? Points { get; private init; }

    /// <summary>Gets the points that the answer would have earned.</summary>
    /// <value>Given only where an award replaced them.</value>
    public Fraction? ComputedPoints { get; private init; }

    /// <summary>Gets the full marks under the profile, in points of the total.</summary>
    /// <value><see langword="null"/> where informational, or as if not written under the profile.</value>
    public Fraction? FullMarks { get; private init; }

    /// <summary>Gets the full marks that could be had, given what does not apply.</summary>
    /// <value><see langword="null"/> where there are none.</value>
    public Fraction? ApplicableFullMarks { get; private init; }

    /// <summary>Gets points over applicable full marks.</summary>
    /// <value>Usually 0 to 1; <see langword="null"/> where either is.</value>
    public Fraction? Rate { get; private init; }

    /// <summary>Gets how the indicator came by its points.</summary>
    public IndicatorState State { get; private init; }

    /// <summary>Gets the id of its sub-grade.</summary>
    /// <value><see langword="null"/> where it has none.</value>
    public string? Tier { get; private init; }

    /// <summary>Gets the title of its sub-grade.</summary>
    /// <value><see langword="null"/> where it has none.</value>
    public LocalizedText? TierTitle { get; private init; }

    /// <summary>Gets the answer as written; the cell of a table is a text.</summary>
    /// <value><see langword="null"/> where there is none.</value>
    public AnswerValue? Answer { get; private init; }

    /// <summary>Gets the award that replaced the computed points.</summary>
    /// <value><see langword="null"/> where there is none.</value>
    public Award? Award { get; private init; }

    /// <summary>Gets the remark of the evaluator.</summary>
    /// <value><see langword="null"/> where there is none.</value>
    public string? Note { get; private init; }

    /// <summary>Gets the results that an evaluation leaf looked at, those left out among them.</summary>
    /// <value>Empty for other indicators.</value>
    public ImmutableArray<NestedRecord> Nested { get; private init; } = [];

    internal static IndicatorRecord Of(IndicatorResult result) => new(result.Id, result.Indicator.Title)
    {
        Section = result.Node.Section,
        Parent = result.Node.Parent?.Id,
        Points = result.Points,
        ComputedPoints = result.ComputedPoints,
        FullMarks = result.FullMarks,
        ApplicableFullMarks = result.ApplicableFullMarks,
        Rate = result.Rate,
        State = result.State,
        Tier = result.SubGrade?.Id,
        TierTitle = result.SubGrade?.Title,
        Answer = result.Answer,
        Award = result.Award,
        Note = result.Note,
        Nested = [.. result.Nested.Select(NestedRecord.Of)],
    };

    internal static IndicatorRecord Read(string id, JsonValue json) => new(id, json["title"].Localized())
    {
        Section = json["section"].Word(JsonWords.Sections),
        Parent = json["parent"].TextOrNull(),
        Points = json["points"].NumberOrNull(),
        ComputedPoints = json["computedPoints"].NumberOrNull(),
        FullMarks = json["fullMarks"].NumberOrNull(),
        ApplicableFullMarks = json["applicable"].NumberOrNull(),
        Rate = json["rate"].NumberOrNull(),
        State = json["state"].Word(JsonWords.States),
        Tier = json["tier"].TextOrNull(),
        TierTitle = json["tierTitle"].LocalizedOrNull(),
        Answer = json["answer"].AnswerOrNull(),
        Award = json["award"] is { IsNull: false } award ? ReadAward(id, award) : null,
        Note = json["note"].TextOrNull(),
        Nested = json["nested"].List(NestedRecord.Read),
    };

    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject(Id);
        json.Localized("title", Title);
        json.Word("section", JsonWords.Sections, Section);
        json.WriteString("parent", Parent);
        json.Number("points", Points);
        json.Number("computedPoints", ComputedPoints);
        json.Number("fullMarks", FullMarks);
        json.Number("applicable", ApplicableFullMarks);
        json.Number("rate", Rate);
        json.Word("state", JsonWords.States, State);
        json.WriteString("tier", Tier);
        json.Localized("tierTitle", TierTitle);
        json.Answer("answer", Answer);
        WriteAward(json);
        json.WriteString("note", Note);
        json.List("nested", Nested, (to, nested) => nested.Write(to));
        json.WriteEndObject();
    }

    private static Award ReadAward(string indicator, JsonValue json)
    {
        var by = new Evaluator(json["by"].TextOrNull(), json["role"].TextOrNull());
        return new Award
        {
            Indicator = indicator,
            Points = json["points"].Number(),
            Reason = json["reason"].Text(),
            By = by == default ? null : by,
        };
    }

    private void WriteAward(Utf8JsonWriter json)
    {
        if (Award is null)
        {
            json.WriteNull("award");
            return;
        }
        json.WriteStartObject("award");
        json.Number("points", Award.Points);
        json.WriteString("by", Award.By?.Id);
        json.WriteString("role", Award.By?.Role);
        json.WriteString("reason", Award.Reason);
        json.WriteEndObject();
    }
}

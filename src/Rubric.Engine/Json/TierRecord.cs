using System.Collections.Immutable;
using System.Text.Json;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>A tier of the total and each of its conditions as it was found, as the JSON of an evaluation says it.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class TierRecord
{
    private TierRecord(string id, LocalizedText title) => (Id, Title) = (id, title);

    /// <summary>Gets the id of the tier.</summary>
    public string Id { get; }

    /// <summary>Gets the title of the tier.</summary>
    public LocalizedText Title { get; }

    /// <summary>Gets the stars of the tier.</summary>
    /// <value><see langword="null"/> where it has none.</value>
    public int? Stars { get; private init; }

    /// <summary>Gets whether all of it held; the first tier that holds is the one given, before overrides.</summary>
    /// <value><see langword="null"/> where an incomplete evaluation leaves that open.</value>
    public bool? Held { get; private init; }

    /// <summary>Gets what the total was compared with.</summary>
    public ImmutableArray<BoundCheck> Bounds { get; private init; } = [];

    /// <summary>Gets the further conditions.</summary>
    public ImmutableArray<ConditionRecord> Conditions { get; private init; } = [];

    internal static TierRecord Of(TierCheck check) => new(check.Tier.Id, check.Tier.Title)
    {
        Stars = check.Tier.Stars,
        Held = check.Held,
        Bounds = check.Bounds,
        Conditions = [.. check.Conditions.Select(ConditionRecord.Of)],
    };

    internal static TierRecord Read(JsonValue json) => new(json["id"].Text(), json["title"].Localized())
    {
        Stars = json["stars"].CountOrNull(),
        Held = json["held"].YesNoOrNull(),
        Bounds = json["bounds"].List(ConditionRecord.ReadBound),
        Conditions = json["conditions"].List(ConditionRecord.Read),
    };

    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", Id);
        json.Localized("title", Title);
        json.Count("stars", Stars);
        json.YesNo("held", Held);
        json.List("bounds", Bounds, ConditionRecord.WriteBound);
        json.List("conditions", Conditions, (to, condition) => condition.Write(to));
        json.WriteEndObject();
    }
}

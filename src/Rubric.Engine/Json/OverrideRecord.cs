using System.Collections.Immutable;
using System.Text.Json;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>An override whose conditions held, and what it did, as the JSON of an evaluation says it.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class OverrideRecord
{
    private OverrideRecord(string id, LocalizedText title, OverrideEffect effect) => (Id, Title, Effect) = (id, title, effect);

    /// <summary>Gets the id of the override.</summary>
    public string Id { get; }

    /// <summary>Gets the title of the override.</summary>
    public LocalizedText Title { get; }

    /// <summary>Gets why the rubric has this override.</summary>
    /// <value><see langword="null"/> where it does not say.</value>
    public LocalizedText? Reason { get; private init; }

    /// <summary>Gets what happens when it fires.</summary>
    public OverrideEffect Effect { get; }

    /// <summary>Gets whether it was looked at before anything was scored.</summary>
    public bool BeforeScoring { get; private init; }

    /// <summary>Gets the id of the tier before it, as the overrides before this one left it.</summary>
    /// <value><see langword="null"/> for no tier, and where it fired before the tiers were looked at.</value>
    public string? TierBefore { get; private init; }

    /// <summary>Gets the id of the tier after it.</summary>
    /// <value><see langword="null"/> for no tier, and where it fired before the tiers were looked at.</value>
    public string? TierAfter { get; private init; }

    /// <summary>Gets whether it changed anything.</summary>
    public bool HadEffect { get; private init; }

    /// <summary>Gets its conditions as they were found.</summary>
    public ImmutableArray<ConditionRecord> Conditions { get; private init; } = [];

    internal static OverrideRecord Of(FiredOverride fired) => new(fired.Override.Id, fired.Override.Title, fired.Override.Effect)
    {
        Reason = fired.Override.Reason,
        BeforeScoring = fired.Override.BeforeScoring,
        TierBefore = fired.TierBefore?.Id,
        TierAfter = fired.TierAfter?.Id,
        HadEffect = fired.HadEffect,
        Conditions = [.. fired.Conditions.Select(ConditionRecord.Of)],
    };

    internal static OverrideRecord Read(JsonValue json) => new(json["id"].Text(), json["title"].Localized(), ReadEffect(json["effect"]))
    {
        Reason = json["reason"].LocalizedOrNull(),
        BeforeScoring = json["beforeScoring"].YesNo(),
        TierBefore = json["tierBefore"].TextOrNull(),
        TierAfter = json["tierAfter"].TextOrNull(),
        HadEffect = json["hadEffect"].YesNo(),
        Conditions = json["conditions"].List(ConditionRecord.Read),
    };

    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", Id);
        json.Localized("title", Title);
        json.Localized("reason", Reason);
        json.WriteStartObject("effect");
        WriteEffect(json);
        json.WriteEndObject();
        json.WriteBoolean("beforeScoring", BeforeScoring);
        json.WriteString("tierBefore", TierBefore);
        json.WriteString("tierAfter", TierAfter);
        json.WriteBoolean("hadEffect", HadEffect);
        json.List("conditions", Conditions, (to, condition) => condition.Write(to));
        json.WriteEndObject();
    }

    /// <summary>The key and the value that a rubric has for it.</summary>
    private void WriteEffect(Utf8JsonWriter json)
    {
        switch (Effect)
        {
            case ReplaceTotal effect:
                json.Number("total", effect.Total);
                break;
            case SetTier effect:
                json.WriteString("set", effect.Tier);
                break;
            case CapTier effect:
                json.WriteString("cap", effect.Tier);
                break;
            case FloorTier effect:
                json.WriteString("floor", effect.Tier);
                break;
            case ShiftTier { Steps: > 0 } effect:
                json.WriteNumber("raise", effect.Steps);
                break;
            case ShiftTier effect:
                json.WriteNumber("lower", -effect.Steps);
                break;
            default:
                json.WriteBoolean("exclude", true);
                break;
        }
    }

    private static OverrideEffect ReadEffect(JsonValue json) =>
        json.Find("total") is { } total ? new ReplaceTotal(total.Number())
        : json.Find("set") is { } set ? new SetTier(set.Text())
        : json.Find("cap") is { } cap ? new CapTier(cap.Text())
        : json.Find("floor") is { } floor ? new FloorTier(floor.Text())
        : json.Find("raise") is { } raise ? new ShiftTier(Steps(raise))
        : json.Find("lower") is { } lower ? new ShiftTier(-Steps(lower))
        : json.Find("exclude") is not null ? new Exclude()
        : throw json.Fail("has none of total, set, cap, floor, raise, lower, exclude");

    private static int Steps(JsonValue json) => json.Count() is > 0 and var steps ? steps : throw json.Fail("must be above 0");
}

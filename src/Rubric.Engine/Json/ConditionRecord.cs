using System.Collections.Immutable;
using System.Text.Json;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>A condition as it was found: what was looked at, what was there, whether it held; as the JSON of an evaluation says it.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class ConditionRecord
{
    private ConditionRecord(string kind) => Kind = kind;

    /// <summary>Gets the kind of the condition: the key that names its subject in a rubric, such as <c>indicator</c>, <c>each</c>, <c>fact</c> or <c>any</c>.</summary>
    /// <value>For a member of a set, <c>each</c>.</value>
    public string Kind { get; }

    /// <summary>Gets the id of what was looked at: an indicator, <c>total</c>, a dimension value, a fact.</summary>
    /// <value><see langword="null"/> for conditions made of others, for sets and for the tier of the total.</value>
    public string? Id { get; private init; }

    /// <summary>Gets the set that was looked at.</summary>
    /// <value><c>level-N</c>, <c>leaf</c>, or the ids of indicators; empty for what is no set.</value>
    public ImmutableArray<string> Each { get; private init; } = [];

    /// <summary>Gets how many of <see cref="Parts"/> must hold.</summary>
    /// <value>Given for <c>at-least</c> only.</value>
    public int? AtLeast { get; private init; }

    /// <summary>Gets whether the condition held.</summary>
    /// <value><see langword="null"/> where an incomplete evaluation leaves that open.</value>
    public bool? Held { get; private init; }

    /// <summary>Gets whether what was looked at applies.</summary>
    /// <value><see langword="false"/>: it does not, and so the condition does not hold.</value>
    public bool Applies { get; private init; }

    /// <summary>Gets each comparison.</summary>
    public ImmutableArray<BoundCheck> Bounds { get; private init; } = [];

    /// <summary>Gets the ids one of which was needed: sub-grades, options, items, choices, tiers.</summary>
    public ImmutableArray<string> Needed { get; private init; } = [];

    /// <summary>Gets the ids that were there, for a condition that needs one of some ids.</summary>
    public ImmutableArray<string> There { get; private init; } = [];

    /// <summary>Gets the conditions inside, or each member of the set that applies.</summary>
    public ImmutableArray<ConditionRecord> Parts { get; private init; } = [];

    internal static ConditionRecord Of(ConditionCheck check) => new(KindOf(check.Condition))
    {
        Id = check.Id,
        Each = check.Id is null ? SetOf(check.Condition) : [],
        AtLeast = (check.Condition as AtLeastCondition)?.Number,
        Held = check.Held,
        Applies = check.Applies,
        Bounds = check.Bounds,
        Needed = check.Needed,
        There = check.There,
        Parts = [.. check.Parts.Select(Of)],
    };

    internal static ConditionRecord Read(JsonValue json) => new(json["kind"].Word(JsonWords.Conditions))
    {
        Id = json["id"].TextOrNull(),
        Each = json["each"].Texts(),
        AtLeast = json["atLeast"].CountOrNull(),
        Held = json["held"].YesNoOrNull(),
        Applies = json["applies"].YesNo(),
        Bounds = json["bounds"].List(ReadBound),
        Needed = json["needed"].Texts(),
        There = json["there"].Texts(),
        Parts = json["parts"].List(Read),
    };

    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("kind", Kind);
        json.WriteString("id", Id);
        json.Texts("each", Each);
        json.Count("atLeast", AtLeast);
        json.YesNo("held", Held);
        json.WriteBoolean("applies", Applies);
        json.List("bounds", Bounds, WriteBound);
        json.Texts("needed", Needed);
        json.Texts("there", There);
        json.List("parts", Parts, (to, part) => part.Write(to));
        json.WriteEndObject();
    }

    internal static BoundCheck ReadBound(JsonValue json) => new(
        json["comparator"].Word(JsonWords.Comparators),
        json["needed"].Amount(),
        json["lowest"].NumberOrNull(),
        json["highest"].NumberOrNull(),
        json["held"].YesNoOrNull());

    internal static void WriteBound(Utf8JsonWriter json, BoundCheck bound)
    {
        json.WriteStartObject();
        json.Word("comparator", JsonWords.Comparators, bound.Comparator);
        json.WriteString("needed", bound.Needed.ToString());
        json.Number("lowest", bound.Lowest);
        json.Number("highest", bound.Highest);
        json.YesNo("held", bound.Held);
        json.WriteEndObject();
    }

    private static string KindOf(Condition condition) => condition switch
    {
        IndicatorCondition => "indicator",
        EachCondition => "each",
        DimensionCondition => "dimension",
        AnswerCondition => "answer",
        FactCondition => "fact",
        EvaluationCondition => "evaluation",
        TierCondition => "tier",
        CountCondition => "count",
        AllCondition => "all",
        AnyCondition => "any",
        NotCondition => "not",
        _ => "at-least",
    };

    private static ImmutableArray<string> SetOf(Condition condition)
    {
        var each = condition is CountCondition count ? count.Count.Each : (condition as EachCondition)?.Each;
        return each is null ? [] : each.Ids.IsEmpty ? [each.ToString()] : each.Ids;
    }
}

using Rubric.Schema;

namespace Rubric.Oracle;

/// <summary>What a fact is; one of the three.</summary>
public sealed record FactValue(bool? Yes, Exact? Number, string? Choice)
{
    public static FactValue? Read(Fact fact, string? text) => fact.Type switch
    {
        FactType.YesNo => AnswerReading.YesNo(text) is { } yes ? new FactValue(yes, null, null) : null,
        FactType.Number => Exact.Parse(text) is { } number ? new FactValue(null, number, null) : null,
        _ => fact.Values.Any(v => v.Id == text) ? new FactValue(null, null, text) : null,
    };
}

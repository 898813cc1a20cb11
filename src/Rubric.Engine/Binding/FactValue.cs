using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>A fact as it was answered, or its default.</summary>
internal readonly record struct FactValue(AnswerValue? Written, bool IsKnown, bool Yes, Fraction Number, string? Choice)
{
    public static FactValue Unknown => default;

    public string? Text(FactType type) => !IsKnown ? null : type switch
    {
        FactType.YesNo => Yes ? "yes" : "no",
        FactType.Number => Number.ToString(),
        _ => Choice,
    };
}

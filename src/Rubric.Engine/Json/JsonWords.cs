using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>The words of JSON for what the model has as enumerations, the same in every language. Also compiled into the tool.</summary>
internal static class JsonWords
{
    public static readonly KeyValuePair<string, EvaluationStatus>[] Statuses =
    [
        new("scored", EvaluationStatus.Scored), new("incomplete", EvaluationStatus.Incomplete), new("excluded", EvaluationStatus.Excluded),
        new("decided", EvaluationStatus.Decided), new("invalid", EvaluationStatus.Invalid),
    ];

    public static readonly KeyValuePair<string, IndicatorState>[] States =
    [
        new("scored", IndicatorState.Scored), new("awarded", IndicatorState.Awarded), new("not-applicable", IndicatorState.NotApplicable),
        new("unanswered", IndicatorState.Unanswered), new("informational", IndicatorState.Informational), new("not-scored", IndicatorState.NotScored),
    ];

    public static readonly KeyValuePair<string, IndicatorSection>[] Sections =
        [new("main", IndicatorSection.Main), new("bonus", IndicatorSection.Bonus), new("penalties", IndicatorSection.Penalties)];

    public static readonly KeyValuePair<string, NestedUse>[] Uses =
    [
        new("combined", NestedUse.Combined), new("trimmed", NestedUse.Trimmed), new("left-out", NestedUse.LeftOut),
        new("not-applicable", NestedUse.NotApplicable),
    ];

    public static readonly KeyValuePair<string, ContributionKind>[] Contributions =
    [
        new("leaf", ContributionKind.Leaf), new("full-group", ContributionKind.FullGroup), new("bonus", ContributionKind.Bonus),
        new("penalty", ContributionKind.Penalty), new("rounding", ContributionKind.Rounding), new("limit", ContributionKind.Limit),
        new("floor", ContributionKind.Floor), new("override", ContributionKind.Override),
    ];

    public static readonly KeyValuePair<string, Comparator>[] Comparators =
    [
        new("min", Comparator.Min), new("above", Comparator.Above), new("max", Comparator.Max), new("below", Comparator.Below), new("is", Comparator.Is),
    ];

    public static readonly KeyValuePair<string, Severity>[] Severities =
        [new("error", Severity.Error), new("warning", Severity.Warning), new("hint", Severity.Hint)];

    /// <summary>The kinds of condition, by the key that each has in a rubric.</summary>
    public static readonly KeyValuePair<string, string>[] Conditions =
        [.. new[] { "indicator", "each", "dimension", "answer", "fact", "evaluation", "tier", "count", "all", "any", "not", "at-least" }.Select(k => KeyValuePair.Create(k, k))];

    public static string Of<T>(KeyValuePair<string, T>[] words, T value)
        where T : struct
    {
        foreach (var word in words)
        {
            if (EqualityComparer<T>.Default.Equals(word.Value, value))
            {
                return word.Key;
            }
        }
        throw new ArgumentOutOfRangeException(nameof(value), value, null);
    }
}

namespace Rubric.Schema;

/// <summary>A remark of the evaluator about one indicator.</summary>
/// <param name="Indicator">The id of the indicator, as written.</param>
/// <param name="Text">The remark.</param>
/// <param name="IndicatorPlace">Where the id stands; <see cref="SourceSpan.None"/> if made in code.</param>
public readonly record struct Note(string Indicator, string Text, SourceSpan IndicatorPlace = default);

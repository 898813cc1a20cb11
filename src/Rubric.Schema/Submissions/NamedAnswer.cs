namespace Rubric.Schema;

/// <summary>An answer to one indicator or fact, with the place of both.</summary>
/// <param name="Id">The id of the indicator or fact, as written.</param>
/// <param name="Value">The answer.</param>
/// <param name="IdPlace">Where the id stands; <see cref="SourceSpan.None"/> if made in code.</param>
public readonly record struct NamedAnswer(string Id, AnswerValue Value, SourceSpan IdPlace = default);

using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>What a fact was taken to be.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
/// <param name="Fact">The fact.</param>
/// <param name="Answer">The answer as written in the submission; <see langword="null"/> where it gives none.</param>
/// <param name="Value">The value in force, the default where there is no answer: yes or no, a number, an id; <see langword="null"/> for none.</param>
public sealed record FactResult(Fact Fact, AnswerValue? Answer, string? Value);

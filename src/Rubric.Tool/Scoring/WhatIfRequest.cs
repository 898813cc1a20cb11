using Rubric.Engine;

namespace Rubric.Tool;

/// <summary>What <c>rubric what-if</c> was asked for.</summary>
/// <param name="Format">How to write the differences.</param>
/// <param name="Rubric">The rubric to score by; null for every one that no other evaluates.</param>
/// <param name="Subject">The id of the only subject to change; null for all.</param>
/// <param name="Changes">What to change.</param>
internal sealed record WhatIfRequest(string Format, string? Rubric, string? Subject, EvaluationChanges Changes);

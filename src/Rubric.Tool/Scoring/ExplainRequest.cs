using Rubric.Engine;
using Rubric.Schema;

namespace Rubric.Tool;

/// <summary>What <c>rubric explain</c> was asked for.</summary>
/// <param name="Format">How to write the explanations.</param>
/// <param name="Rubric">The rubric to score by; null for every one that no other evaluates.</param>
/// <param name="Subject">The id of the only subject to explain; null for all.</param>
/// <param name="Options">The words, the places, and the way to look for.</param>
internal sealed record ExplainRequest(string Format, string? Rubric, string? Subject, ExplanationOptions Options)
{
    /// <summary>The options for one of several rubrics: without the facts that only others have.</summary>
    public ExplanationOptions OptionsFor(RubricDefinition rubric) => Options.Path is not { } path ? Options : Options with
    {
        Path = path with { ChangeableFacts = [.. path.ChangeableFacts.Where(id => rubric.Facts.Any(f => f.Id == id))] },
    };
}

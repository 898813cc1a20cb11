using Rubric.Engine;

namespace Rubric.Tool;

/// <summary>The status of a result as programs read it, the same in every language.</summary>
internal static class StatusCodes
{
    public static string Of(EvaluationStatus status) => status switch
    {
        EvaluationStatus.Scored => "scored",
        EvaluationStatus.Incomplete => "incomplete",
        EvaluationStatus.Excluded => "excluded",
        EvaluationStatus.Decided => "decided",
        _ => "invalid",
    };
}

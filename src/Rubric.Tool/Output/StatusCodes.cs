using Rubric.Engine;

namespace Rubric.Tool;

/// <summary>The status of a result, or the state of an indicator, as programs read it: the same in every language.</summary>
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

    public static string Of(IndicatorState state) => state switch
    {
        IndicatorState.Scored => "scored",
        IndicatorState.Awarded => "awarded",
        IndicatorState.NotApplicable => "not-applicable",
        IndicatorState.Unanswered => "unanswered",
        IndicatorState.Informational => "informational",
        _ => "not-scored",
    };
}

using Rubric.Engine;

namespace Rubric.Tool;

/// <summary>The status of a result in a word or two.</summary>
internal static class StatusWords
{
    public static string Say(EvaluationStatus status, Language language) => status switch
    {
        EvaluationStatus.Scored => language.Say("scored", "已评分"),
        EvaluationStatus.Incomplete => language.Say("incomplete", "未完成"),
        EvaluationStatus.Excluded => language.Say("not rated", "不参评"),
        EvaluationStatus.Decided => language.Say("decided", "直接定级"),
        _ => language.Say("invalid", "无效"),
    };

    /// <summary>The status as programs read it, the same in every language.</summary>
    public static string CodeOf(EvaluationStatus status) => status switch
    {
        EvaluationStatus.Scored => "scored",
        EvaluationStatus.Incomplete => "incomplete",
        EvaluationStatus.Excluded => "excluded",
        EvaluationStatus.Decided => "decided",
        _ => "invalid",
    };
}

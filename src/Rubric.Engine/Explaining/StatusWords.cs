namespace Rubric.Engine;

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
}

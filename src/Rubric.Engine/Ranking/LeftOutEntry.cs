using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>An evaluation that has no rank, since it has no total that counts.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class LeftOutEntry
{
    private const int MostNamed = 5;

    internal LeftOutEntry(Evaluation evaluation) => Evaluation = evaluation;

    /// <summary>Gets the evaluation.</summary>
    /// <value>Its status is never <see cref="EvaluationStatus.Scored"/>; of a decided one the tier stands.</value>
    public Evaluation Evaluation { get; }

    /// <summary>Gets why it has no rank, in English and Chinese: what excluded or decided it, what is missing, what is wrong.</summary>
    public LocalizedText Reason => Evaluation.Status switch
    {
        EvaluationStatus.Excluded => OfOverride("not rated: ", "不参评：") ?? Hints.Words("not rated: nothing applicable", "不参评：没有适用的指标"),
        EvaluationStatus.Decided => OfOverride("decided before scoring: ", "评分之前已定：") ?? Hints.Words("decided before scoring", "评分之前已定"),
        EvaluationStatus.Incomplete => Missing(),
        _ => Mistakes(),
    };

    private LocalizedText? OfOverride(string english, string chinese)
    {
        var fired = Evaluation.FiredOverrides.LastOrDefault();
        bool isCause = fired is not null && (Evaluation.Status == EvaluationStatus.Decided || fired.Override.Effect is Exclude);
        return isCause ? Hints.Words(english + fired!.Override.Title.In("en"), chinese + fired.Override.Title.In("zh-Hans")) : null;
    }

    private LocalizedText Missing()
    {
        var missing = Evaluation.Missing;
        string named = string.Join(", ", missing.Take(MostNamed));
        int more = missing.Length - MostNamed;
        return more <= 0
            ? Hints.Words($"incomplete: {named}", $"未完成，缺：{named}")
            : Hints.Words($"incomplete: {named} and {more} more", $"未完成，缺：{named} 等 {missing.Length} 项");
    }

    private LocalizedText Mistakes()
    {
        var mistakes = Evaluation.Problems.Where(p => p.Severity == Severity.Error).ToList();
        string more = mistakes.Count > 1 ? $" (1/{mistakes.Count})" : "";
        return Hints.Words($"invalid: {mistakes[0].GetMessage("en")}{more}", $"有错误：{mistakes[0].GetMessage("zh-Hans")}{more}");
    }
}

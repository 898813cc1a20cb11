using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>What every section of a report needs: what to tell, where, and the words.</summary>
internal sealed class Telling(Explanation explanation, Page page)
{
    public Explanation Explanation => explanation;

    public Evaluation Evaluation => explanation.Evaluation;

    public Page Page => page;

    public Language Language { get; } = Language.Of(explanation.Options.Language);

    public Titles Titles => field ??= new Titles(Evaluation, Language);

    public ConditionWords Conditions => field ??= new ConditionWords(Evaluation, Language);

    public GapWords Gaps => field ??= new GapWords(Evaluation, Language);

    public string Say(string english, string chinese) => Language.Say(english, chinese);

    public string Say(LocalizedText text) => Text.Clean(Language.Say(text));

    /// <summary>A figure that adds up with others.</summary>
    public string Figure(Fraction shown) => shown.ToString(explanation.Options.Places, RoundingMode.HalfUp);

    /// <summary>Points, with the word behind them.</summary>
    public string Points(Fraction points) => ReadableNumber.Show(points) + Say(points == 1 ? " point" : " points", " 分");

    /// <summary>Why an override fired.</summary>
    public string Basis(FiredOverride fired) => string.Join(Say(" and ", "，且"), fired.Conditions.Select(Conditions.Held));
}

using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>The overrides that fired, and what each took or gave.</summary>
internal sealed class OverrideSection(Telling telling)
{
    public void Write()
    {
        var overrides = telling.Explanation.Overrides;
        if (overrides.IsEmpty)
        {
            return;
        }
        telling.Page.Heading(2, telling.Say("Overrides", "调整与否决"));
        telling.Page.Items(
            [telling.Say("Effect", "作用"), telling.Say("Override", "调整"), telling.Say("Remarks", "说明")],
            [.. overrides.Select(ItemOf)]);
        if (telling.Evaluation.Status == EvaluationStatus.Scored)
        {
            string before = telling.Titles.Of(telling.Evaluation.TierBeforeOverrides);
            string after = telling.Titles.Of(telling.Evaluation.Tier);
            telling.Page.Paragraph(telling.Say($"Before these: {before}. After: {after}.", $"调整前为{before}，调整后为{after}。"));
        }
    }

    private PageItem ItemOf(OverrideConsequence consequence)
    {
        var fired = consequence.Fired;
        List<string> lines = [telling.Say("Because: ", "依据：") + telling.Basis(fired)];
        if (fired.Override.Reason is { } reason)
        {
            lines.Add(telling.Say("The rule: ", "规定：") + telling.Say(reason));
        }
        if (fired.HadEffect)
        {
            string rating = new EvaluationWords(consequence.Without, telling.Language.Tag).Rating;
            lines.Add(telling.Say($"Without this one alone: {rating}.", $"如果只没有这一条：{rating}。"));
        }
        return new PageItem(EffectOf(consequence), telling.Say(fired.Override.Title), lines);
    }

    private string EffectOf(OverrideConsequence consequence)
    {
        var fired = consequence.Fired;
        return fired.Override.Effect switch
        {
            _ when !fired.HadEffect => telling.Say("no effect", "没有影响"),
            ReplaceTotal => $"{ReadableNumber.Show(consequence.TotalBefore!.Value)} → {ReadableNumber.Show(consequence.TotalAfter!.Value)}",
            Exclude => telling.Say("not rated", "不参评"),
            _ when fired.Override.BeforeScoring => "→ " + telling.Titles.Of(fired.TierAfter),
            _ => $"{telling.Titles.Of(fired.TierBefore)} → {telling.Titles.Of(fired.TierAfter)}",
        };
    }
}

namespace Rubric.Engine;

/// <summary>Every tier with each of its conditions: needed, there, how far off.</summary>
internal sealed class TierSection(Telling telling)
{
    private readonly List<PageRow> _rows = [];

    public void Write()
    {
        if (telling.Explanation.Tiers.IsEmpty)
        {
            return;
        }
        foreach (var tier in telling.Explanation.Tiers)
        {
            Add(tier);
        }
        telling.Page.Heading(2, telling.Say("Conditions of the tiers, top first", "各等级的条件（从高到低）"));
        telling.Page.Table(
            [telling.Say("Tier", "等级"), "", telling.Say("Needed", "要求"), telling.Say("There", "实际"), telling.Say("How far off", "差距")],
            _rows);
        if (telling.Evaluation.Status == EvaluationStatus.Scored)
        {
            string earned = telling.Titles.Of(telling.Evaluation.TierBeforeOverrides);
            telling.Page.Paragraph(telling.Say($"The first tier whose conditions all hold: {earned}.", $"自上而下，第一个条件全部满足的等级：{earned}。"));
        }
    }

    private void Add(TierGap tier)
    {
        string title = telling.Titles.Of(tier.Check.Tier);
        foreach (var bound in tier.Bounds)
        {
            AddRow(ref title, bound.Check.Held, telling.Say("total ", "总分 ") + ConditionWords.Needed(bound.Check), telling.Conditions.There(bound.Check), bound.Check.Held is null ? telling.Say("open", "未定") : telling.Gaps.Short(bound, isPoints: true));
        }
        foreach (var condition in tier.Conditions)
        {
            AddRow(ref title, condition.Check.Held, telling.Conditions.Needed(condition.Check), telling.Gaps.There(condition), telling.Gaps.Missing(condition));
        }
        if (tier.Bounds.IsEmpty && tier.Conditions.IsEmpty)
        {
            AddRow(ref title, true, telling.Say("nothing: whatever is left", "无（其余情况）"), "", "");
        }
    }

    /// <summary>The title stands only in the first row of a tier.</summary>
    private void AddRow(ref string title, bool? held, string needed, string there, string missing)
    {
        string mark = held switch
        {
            true => "✓",
            false => "✗",
            null => "?",
        };
        _rows.Add(new PageRow(false, title, mark, needed, there, missing));
        title = "";
    }
}

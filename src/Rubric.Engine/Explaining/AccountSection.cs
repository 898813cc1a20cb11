using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>How the total comes about, step by step; the figures shown add up.</summary>
internal sealed class AccountSection(Telling telling)
{
    /// <summary>More leaves are summed up by root, so that the table can be taken in.</summary>
    private const int MostLeaves = 50;

    public void Write()
    {
        var account = telling.Explanation.Account;
        if (account.IsEmpty)
        {
            return;
        }
        var rows = new List<PageRow>();
        var sums = SumsOf(account);
        var open = new HashSet<IndicatorNode>();
        bool isLong = account.Count(s => s.Kind == AccountStepKind.Leaf) > MostLeaves;
        foreach (var step in account)
        {
            foreach (var group in GroupsAbove(step).Where(open.Add))
            {
                if (!isLong || group.Depth == 1)
                {
                    rows.Add(new PageRow(group.Depth == 1 && !isLong, Indent(group.Depth) + telling.Say(group.Indicator.Title), group.Id, telling.Figure(sums[group]), FullMarksOf(group), ""));
                }
            }
            if (IsTold(step) && !(isLong && IsBelowGroup(step)))
            {
                rows.Add(RowOf(step, isLong));
            }
        }
        var last = account[account.Length - 1];
        rows.Add(new PageRow(true, telling.Say("Total", "总分"), "", telling.Figure(last.ShownRunning), ReadableNumber.Show(telling.Evaluation.Rubric.FullMarks), ""));
        telling.Page.Heading(2, telling.Say("How the total comes about", "总分是怎么来的"));
        telling.Page.Table(
            [telling.Say("Step", "步骤"), telling.Say("Id", "编号"), telling.Say("#Points", "#得分"), telling.Say("#Of", "#满分"), isLong ? "" : telling.Say("#Sum so far", "#累计")],
            rows);
        if (account.Any(s => s.Shown != s.Points))
        {
            telling.Page.Paragraph(telling.Say(
                "Figures are rounded so that they add up to the total as shown; the exact ones are in the data.",
                "各步按显示的位数取舍，保证相加正好等于总分；准确值见数据。"));
        }
    }

    private PageRow RowOf(AccountStep step, bool isLong)
    {
        bool isLeaf = step.Indicator is { Indicator.IsGroup: false };
        int depth = GroupsAbove(step).Count + 1;
        return new PageRow(
            false,
            Indent(depth) + TitleOf(step),
            isLeaf ? step.Id : "",
            telling.Figure(step.Shown),
            isLeaf && step.Indicator!.Node.Section == IndicatorSection.Main ? FullMarksOf(step.Indicator.Node) : "",
            isLong ? "" : telling.Figure(step.ShownRunning));
    }

    /// <summary>The groups that a step belongs to, from the root down; what is done to a group belongs to the group.</summary>
    private static List<IndicatorNode> GroupsAbove(AccountStep step)
    {
        var groups = new List<IndicatorNode>();
        for (var node = step.Indicator?.Node; node is not null; node = node.Parent)
        {
            if (node.Indicator.IsGroup)
            {
                groups.Insert(0, node);
            }
        }
        return groups;
    }

    /// <summary>What each group comes to, as the sum of what is shown below it.</summary>
    private static Dictionary<IndicatorNode, Fraction> SumsOf(IEnumerable<AccountStep> account)
    {
        var sums = new Dictionary<IndicatorNode, Fraction>();
        foreach (var step in account)
        {
            foreach (var group in GroupsAbove(step))
            {
                sums[group] = (sums.TryGetValue(group, out var sum) ? sum : Fraction.Zero) + step.Shown;
            }
        }
        return sums;
    }

    private static bool IsBelowGroup(AccountStep step) => step.Indicator is { } result && (result.Indicator.IsGroup || result.Node.Parent is not null);

    private static string Indent(int depth) => new('\u3000', depth - 1);

    /// <summary>Bonus and penalties that came to nothing are no step that anybody looks for.</summary>
    private static bool IsTold(AccountStep step) => step.Kind is not (AccountStepKind.Bonus or AccountStepKind.Penalty) || !step.Points.IsZero;

    private static string FullMarksOf(IndicatorNode node) => node.FullMarks is { } full ? ReadableNumber.Show(full) : "";

    private string TitleOf(AccountStep step)
    {
        string name = step.Indicator is { } result ? telling.Say(result.Indicator.Title)
            : step.Kind == AccountStepKind.Override ? telling.Say(OverrideOf(step).Title)
            : step.Id switch
            {
                "bonus" => telling.Say("Bonus", "加分"),
                "penalties" => telling.Say("Penalties", "扣分"),
                _ => telling.Say("Total", "总分"),
            };
        string remark = RemarkOn(step);
        return remark.Length == 0 ? name : name + telling.Language.Colon + remark;
    }

    private string RemarkOn(AccountStep step) => step.Kind switch
    {
        AccountStepKind.Leaf => StateOf(step.Indicator!),
        AccountStepKind.FullGroup => telling.Say("not applicable, counted full", "不适用，按满分计"),
        AccountStepKind.Scaling => Scaling(step),
        AccountStepKind.Bonus => telling.Say("bonus", "加分"),
        AccountStepKind.Penalty => telling.Say("penalty", "扣分"),
        AccountStepKind.Rounding => Rounding(step),
        AccountStepKind.Limit => telling.Say($"at most {LimitOf(step)}", $"最多 {LimitOf(step)} 分"),
        AccountStepKind.Floor => telling.Say("not below 0", "不低于 0 分"),
        _ => telling.Say($"total becomes {ReadableNumber.Show(step.Running)}", $"总分改为 {ReadableNumber.Show(step.Running)} 分"),
    };

    private string StateOf(IndicatorResult leaf) => leaf.State switch
    {
        IndicatorState.Awarded => telling.Say("awarded", "人工给分"),
        IndicatorState.NotApplicable => telling.Say("not applicable", "不适用"),
        IndicatorState.Unanswered => telling.Say("not answered", "未作答"),
        _ => "",
    };

    private string Scaling(AccountStep step)
    {
        var full = step.Indicator?.FullMarks ?? telling.Evaluation.Rubric.FullMarks;
        string factor = $"{ReadableNumber.Show(full)} ÷ {ReadableNumber.Show(full / step.Factor)}";
        return telling.Say($"scaled by {factor}, since some of it is not applicable", $"有不适用的指标，按 {factor} 折算");
    }

    private string Rounding(AccountStep step)
    {
        var policy = telling.Evaluation.Rubric.Rounding;
        int places = (step.Indicator is null ? policy.Total : policy.Groups)!.Value;
        string mode = policy.Mode switch
        {
            RoundingMode.HalfUp => telling.Say("rounded half up", "四舍五入"),
            RoundingMode.HalfEven => telling.Say("rounded half to even", "四舍六入五成双"),
            RoundingMode.Down => telling.Say("cut off", "舍去尾数"),
            _ => telling.Say("rounded up", "进位"),
        };
        string numbers = step.Indicator is null
            ? telling.Language.Aside($"{ReadableNumber.ShowPart(step.Running - step.Points)} → {ReadableNumber.ShowPart(step.Running)}")
            : "";
        return telling.Say($"{mode} to {telling.Language.Count(places, "place", "")}{numbers}", $"{mode}到 {Language.Number(places)} 位小数{numbers}");
    }

    private string LimitOf(AccountStep step)
    {
        var rubric = telling.Evaluation.Rubric;
        var limit = step.Indicator is { } group ? group.FullMarks
            : step.Id switch
            {
                "bonus" => rubric.Bonus?.Limit,
                "penalties" => rubric.Penalties?.Limit,
                _ => rubric.TotalLimit,
            };
        return ReadableNumber.Show(limit!.Value);
    }

    private Override OverrideOf(AccountStep step) =>
        telling.Evaluation.FiredOverrides.Select(f => f.Override).Last(o => string.Equals(o.Id, step.Id, StringComparison.Ordinal));
}

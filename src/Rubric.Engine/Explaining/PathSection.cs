namespace Rubric.Engine;

/// <summary>The way to the next tier, or why there is none.</summary>
internal sealed class PathSection(Telling telling)
{
    private readonly Language _language = telling.Language;

    public void Write()
    {
        var explanation = telling.Explanation;
        Write(explanation.Path, isCleared: false);
        Write(explanation.PathWithoutOverrides, isCleared: true);
    }

    private void Write(TierPath? found, bool isCleared)
    {
        if (found is not { Target: { } target } path || path.Status == PathStatus.AlreadyReached)
        {
            return;
        }
        string title = telling.Say(target.Title);
        telling.Page.Heading(2, path.Status == PathStatus.NotReachable ? telling.Say($"Why {title} cannot be reached", $"为什么评不上{title}")
            : isCleared ? telling.Say($"What {title} would take, once nothing fires the overrides", $"如果不再有触发调整的情形，怎样评上{title}")
            : telling.Say($"The way to {title}", $"怎样评上{title}"));
        switch (path.Status)
        {
            case PathStatus.Found:
                WriteSteps(path, title);
                break;
            case PathStatus.NotReachable:
                WriteObstacles(path, title);
                break;
            default:
                telling.Page.Paragraph(telling.Say(
                    $"No way to {title} was found within the work allowed; it was not ruled out either.",
                    $"在允许的计算量之内没有找到评上{title}的办法，也没有证明不可能。"));
                break;
        }
    }

    private void WriteSteps(TierPath path, string title)
    {
        string order = (telling.Explanation.Options.Path?.Order ?? PathOrder.FewestChanges) switch
        {
            PathOrder.FewestChanges => telling.Say("with the fewest changes", "改动项数最少"),
            PathOrder.LeastPoints => telling.Say("with the fewest points moved", "变动分数最少"),
            _ => telling.Say("at the least cost", "代价最小"),
        };
        string count = CountOf(path);
        string facts = path.Steps.Any(s => s.Fact is not null)
            ? telling.Say("The facts have to be others first: by a correction, an appeal, or in a later period. ", "须先使其中的事实不再如此（更正、申诉，或在以后的评估期）。")
            : "";
        string easiest = (telling.Explanation.Options.Path?.Order ?? PathOrder.FewestChanges) == PathOrder.FewestChanges && path.Steps.Length > 1
            ? telling.Say(" Fewest is not always easiest; other choices stand where points were lost.", "项数最少不一定最容易，其他选择见“分失在哪里”。")
            : "";
        telling.Page.Paragraph(facts + (path.IsProvenMinimal
            ? telling.Say($"The way {order} (no way has fewer, which was checked): {count}; everything else as it is.", $"{order}的办法（已核对，没有更省的）：{count}，其余不变。")
            : telling.Say($"The way {order} of those that were looked at: {count}; everything else as it is.", $"查找范围内{order}的办法（未查遍全部可能）：{count}，其余不变。")) + easiest);
        var words = new StepWords(_language);
        telling.Page.Items(
            [telling.Say("Points", "得分"), telling.Say("What", "项目"), telling.Say("How", "怎么改")],
            [.. path.Steps.OrderBy(s => s.Fact is null).Select(s => new PageItem(GainOf(s), TitleOf(s), [words.Say(s)]))]);
        if (path.Result is { } after)
        {
            string rating = telling.Titles.Of(after.Tier);
            telling.Page.Paragraph(after.Total is { } total
                ? telling.Say($"Then it is {ReadableNumber.Show(total)} points, {rating}.", $"改进后为 {ReadableNumber.Show(total)} 分，{rating}。")
                : telling.Say($"Then it is {rating}.", $"改进后为{rating}。"));
        }
    }

    private void WriteObstacles(TierPath path, string title)
    {
        telling.Page.Paragraph(telling.Say(
            $"However the indicators improve, {title} cannot be reached. In the way stand:",
            $"各项指标无论怎样改进，都评不上{title}，原因是："));
        var gaps = new TierGaps(path.From);
        IEnumerable<string> obstacles =
        [
            .. path.OverrideObstacles.Select(f => $"“{telling.Say(f.Override.Title)}”" + _language.Aside(telling.Basis(f))),
            .. path.BoundObstacles.Select(b => telling.Gaps.Unmet(gaps.OfTotal(b))),
            .. path.Obstacles.Select(telling.Conditions.Unmet),
        ];
        telling.Page.Items(["", telling.Say("Obstacle", "原因"), ""], [.. obstacles.Select(o => new PageItem("·", o, []))]);
    }

    private string CountOf(TierPath path)
    {
        int facts = path.Steps.Count(s => s.Fact is not null);
        int answers = path.Steps.Length - facts;
        string changes = telling.Say(_language.Count(answers, "change", ""), $"改进 {answers} 项");
        string changed = telling.Say(_language.Count(facts, "fact", ""), $"改变 {facts} 项事实");
        return facts == 0 ? changes : answers == 0 ? changed : changes + telling.Say(" and ", "，并") + changed;
    }

    private string GainOf(PathStep step) => step.Indicator is null ? telling.Say("first", "先决") : ReadableNumber.ShowSigned(step.Gain);

    private string TitleOf(PathStep step) =>
        step.Indicator is { } result ? telling.Titles.WithId(result.Indicator) : telling.Say(step.Fact!.Fact.Title) + _language.Aside("fact:" + step.Id);
}

namespace Rubric.Engine;

/// <summary>The way to the next tier, or why there is none.</summary>
internal sealed class PathSection(Telling telling)
{
    private readonly Language _language = telling.Language;

    public void Write()
    {
        var explanation = telling.Explanation;
        Write(explanation.Path, title => telling.Say($"The way to {title}", $"怎样评上{title}"));
        Write(explanation.PathWithoutOverrides, title => telling.Say($"The way to {title}, with what fired the overrides cleared up", $"消除触发调整的情形后，怎样评上{title}"));
    }

    private void Write(TierPath? found, Func<string, string> heading)
    {
        if (found is not { Target: { } target } path || path.Status == PathStatus.AlreadyReached)
        {
            return;
        }
        string title = telling.Say(target.Title);
        telling.Page.Heading(2, heading(title));
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
        string count = _language.Count(path.Steps.Length, "change", "项");
        telling.Page.Paragraph(path.IsProvenMinimal
            ? telling.Say($"The way {order}, which is proven: {count}, all other answers as they are.", $"{order}的办法（已证明没有更省的）：改进 {count}，其余不变。")
            : telling.Say($"The way {order} that was found, though not everything was searched: {count}, all other answers as they are.", $"目前找到的{order}的办法（没有查遍全部可能）：改进 {count}，其余不变。"));
        var words = new StepWords(_language);
        telling.Page.Items(
            [telling.Say("Points", "得分"), telling.Say("What", "项目"), telling.Say("How", "怎么改")],
            [.. path.Steps.Select(s => new PageItem(GainOf(s), TitleOf(s), [words.Say(s)]))]);
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
            $"Better answers alone do not lead to {title}: this is proven. In the way stand:",
            $"只改进答案评不上{title}（已证明），原因是："));
        var gaps = new TierGaps(path.From);
        IEnumerable<string> obstacles =
        [
            .. path.OverrideObstacles.Select(f => $"“{telling.Say(f.Override.Title)}”" + _language.Aside(telling.Basis(f))),
            .. path.BoundObstacles.Select(b => telling.Gaps.Unmet(gaps.OfTotal(b))),
            .. path.Obstacles.Select(telling.Conditions.Unmet),
        ];
        telling.Page.Items(["", telling.Say("Obstacle", "原因"), ""], [.. obstacles.Select(o => new PageItem("·", o, []))]);
    }

    private static string GainOf(PathStep step) => step.Indicator is null ? "" : ReadableNumber.ShowSigned(step.Gain);

    private string TitleOf(PathStep step) =>
        step.Indicator is { } result ? telling.Titles.WithId(result.Indicator) : telling.Say(step.Fact!.Fact.Title) + _language.Aside("fact:" + step.Id);
}

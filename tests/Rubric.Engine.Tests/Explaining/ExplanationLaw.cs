using Rubric.Schema;

namespace Rubric.Engine.Tests.Explaining;

/// <summary>What holds of the explanation of every evaluation. Where a law needs something that not every evaluation has, it says whether there was something to see.</summary>
internal static class ExplanationLaw
{
    /// <summary>The options that look for no path, which only takes time here.</summary>
    public static ExplanationOptions Quick { get; } = new() { Path = null };

    /// <summary>The steps add up to the total exactly, and what is shown to the total as it is shown.</summary>
    public static bool AddsUp(Evaluation evaluation, int places)
    {
        foreach (var nested in evaluation.AllIndicators.SelectMany(i => i.Nested))
        {
            AddsUp(nested.Evaluation, places);
        }
        var account = evaluation.Explain(Quick with { Places = places }).Account;
        if (evaluation.Total is not { } total)
        {
            Assert.Empty(account);
            return false;
        }
        Assert.Equal(total, Fraction.Sum(account.Select(s => s.Points)));
        Assert.Equal(total.Round(places, RoundingMode.HalfUp), Fraction.Sum(account.Select(s => s.Shown)));
        var (running, shown) = (Fraction.Zero, Fraction.Zero);
        foreach (var step in account)
        {
            (running, shown) = (running + step.Points, shown + step.Shown);
            Assert.Equal((running, shown), (step.Running, step.ShownRunning));
            IsNear(step.Points, step.Shown, places);
        }
        return true;
    }

    /// <summary>Leaves bring the points of their results, and only what says so is anything else than a leaf.</summary>
    public static void LeavesStandAsTheyAre(Evaluation evaluation)
    {
        var account = evaluation.Explain(Quick).Account;
        foreach (var step in account.Where(s => s.Kind is AccountStepKind.Leaf or AccountStepKind.Bonus or AccountStepKind.Penalty))
        {
            Assert.Equal(evaluation[step.Id].Points, step.Kind == AccountStepKind.Penalty ? -step.Points : step.Points);
        }
        bool hasScaling = account.Any(s => s.Kind == AccountStepKind.Scaling);
        var contributions = evaluation.Contributions.Where(c => c.Kind == ContributionKind.Leaf).ToDictionary(c => c.Id, c => c.Points, StringComparer.Ordinal);
        Assert.Equal(contributions.Keys, account.Where(s => s.Kind == AccountStepKind.Leaf).Select(s => s.Id));
        if (!hasScaling)
        {
            Assert.All(account.Where(s => s.Kind == AccountStepKind.Leaf), s => Assert.Equal(contributions[s.Id], s.Points));
        }
    }

    /// <summary>What is lost in the main tree and what its leaves brought are together the full marks.</summary>
    public static bool LossesAndContributionsAreTheFullMarks(Evaluation evaluation)
    {
        if (evaluation.Total is null)
        {
            return false;
        }
        var explanation = evaluation.Explain(Quick);
        var brought = evaluation.Contributions.Where(c => c.Kind is ContributionKind.Leaf or ContributionKind.FullGroup).Select(c => c.Points);
        var lost = explanation.Lost.Where(l => l.Indicator.Node.Section == IndicatorSection.Main).Select(l => l.Points);
        // A leaf that is rounded up can have more than its full marks.
        var above = explanation.Evaluation.AllIndicators
            .Where(i => i.Node is { Section: IndicatorSection.Main, IsScoredLeaf: true } && i.Points > i.ApplicableFullMarks)
            .ToList();
        if (above.Count == 0)
        {
            Assert.Equal(evaluation.Rubric.FullMarks, Fraction.Sum(brought) + Fraction.Sum(lost));
        }
        Assert.Equal(explanation.Lost.OrderByDescending(l => l.Points), explanation.Lost);
        Assert.All(explanation.Lost, l => Assert.True(l.Points.Sign > 0));
        var sum = Fraction.Sum(explanation.Lost.Select(l => l.Points));
        Assert.Equal(sum.Round(2, RoundingMode.HalfUp), Fraction.Sum(explanation.Lost.Select(l => l.Shown)));
        Assert.All(explanation.Lost, l => IsNear(l.Points, l.Shown, 2));
        return true;
    }

    /// <summary>A comparison has a shortfall if and only if it fails on a number, and the shortfall makes up for it.</summary>
    public static void ShortfallsSuffice(Evaluation evaluation)
    {
        foreach (var tier in evaluation.Explain(Quick).Tiers)
        {
            foreach (var bound in tier.Bounds)
            {
                Suffices(bound, evaluation.Rubric.FullMarks);
            }
            foreach (var condition in tier.Conditions)
            {
                Suffice(condition);
            }
        }
    }

    /// <summary>The words say something in both languages, and no line steers a terminal.</summary>
    public static void IsTold(Evaluation evaluation)
    {
        foreach (string language in (string[])["zh-Hans", "en"])
        {
            var explanation = evaluation.Explain(Quick with { Language = language });
            foreach (string text in (string[])[explanation.ToText(), explanation.ToMarkdown()])
            {
                Assert.EndsWith("\n", text, StringComparison.Ordinal);
                Assert.DoesNotContain(text, c => char.IsControl(c) && c != '\n');
            }
        }
    }

    private static void Suffice(ConditionGap gap)
    {
        foreach (var bound in gap.Bounds)
        {
            Suffices(bound, gap.ApplicableFullMarks ?? (gap.Check.Id is null ? Fraction.One : null));
        }
        foreach (var part in gap.Parts)
        {
            Suffice(part);
        }
    }

    private static void Suffices(BoundGap gap, Fraction? full)
    {
        var check = gap.Check;
        Assert.Equal(check.Held == false && check.Lowest is not null, gap.Shortfall is not null);
        if (gap.Shortfall is not { } shortfall || (check.Needed.IsRate && full is null))
        {
            return;
        }
        Assert.True(shortfall.Sign >= 0);
        var change = check.Needed.IsRate ? shortfall / full!.Value : shortfall;
        bool isTooMuch = check.Comparator is Comparator.Max or Comparator.Below || (check.Comparator == Comparator.Is && check.Lowest > check.Needed.Value);
        var mended = isTooMuch ? check.Lowest!.Value - change : check.Highest!.Value + change;
        Assert.Equal(check.Needed.Value, mended);
    }

    private static void IsNear(Fraction exact, Fraction shown, int places)
    {
        Assert.Equal(shown.Round(places, RoundingMode.Down), shown);
        var unit = Fraction.One;
        for (int i = 0; i < places; i++)
        {
            unit /= 10;
        }
        Assert.True(Fraction.Abs(exact - shown) < unit, $"{exact} shown as {shown}");
    }
}

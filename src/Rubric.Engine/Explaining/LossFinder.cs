using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Finds where points were lost, and what exactly was missed there.</summary>
internal static class LossFinder
{
    /// <summary>The losses, the largest first, equal ones in the order of the rubric.</summary>
    public static ImmutableArray<LostPoints> Of(Evaluation evaluation, int places)
    {
        var factors = ScaleFactors.Above(evaluation);
        var losses = evaluation.AllIndicators
            .Select(i => (Result: i, Points: LostBy(i) * factors[i.Node.Index]))
            .Where(l => l.Points.Sign > 0)
            .OrderByDescending(l => l.Points)
            .ToList();
        var shown = Apportioning.Of([.. losses.Select(l => l.Points)], places);
        return [.. losses.Select((l, i) => Describe(l.Result, l.Points, shown[i]))];
    }

    /// <summary>The points lost, in points of the indicator; groups lose what is lost below them, unless all of it counts as 0.</summary>
    private static Fraction LostBy(IndicatorResult result)
    {
        if (result.Points is not { } points || result.Node.Section == IndicatorSection.Bonus)
        {
            return Fraction.Zero;
        }
        if (result.Node.Section == IndicatorSection.Penalties)
        {
            return result.Indicator.IsGroup ? Fraction.Zero : points;
        }
        bool isCounted = !result.Indicator.IsGroup
            || (result.Node.NotApplicable == NotApplicablePolicy.Zero && result.Children.All(c => c.ApplicableFullMarks is null));
        return isCounted ? result.ApplicableFullMarks!.Value - points : Fraction.Zero;
    }

    private static LostPoints Describe(IndicatorResult result, Fraction points, Fraction shown)
    {
        var node = result.Node;
        var answer = result.State == IndicatorState.Scored ? AnswerReading.Read(node, result.Answer) : null;
        return new LostPoints(result, points)
        {
            Shown = shown,
            Items = answer is CountsAnswer counts ? MissedItems(node, counts.Counts) : [],
            Best = answer is not null && node.Scale is OptionsScale options ? BestOf(options, node.ScaleMaximum!.Value) : null,
            Gap = answer is NumbersAnswer numbers ? GapFinder.Of((MeasuredScale)node.Scale!, node.ScaleMaximum!.Value, numbers.Entries) : null,
            Nested = NestedLosses(result),
        };
    }

    private static ImmutableArray<MissedItem> MissedItems(IndicatorNode leaf, ImmutableArray<int> counts)
    {
        var maximum = leaf.ScaleMaximum!.Value;
        Fraction? Cost(Amount? points, Amount? limit, int count) =>
            points is not { } each ? null
            : ViewPlan.PointsOf(leaf, limit is { } most ? Fraction.Min(each.Of(maximum) * count, most.Of(maximum)) : each.Of(maximum) * count);
        MissedItem Found(CountedItem item, int count) => new(item.Id, item.Title, item.Guidance, count, Cost(item.Points, item.Limit, count));
        return leaf.Scale switch
        {
            ChecklistScale scale => [.. scale.Items
                .Where((_, i) => counts[i] == 0)
                .Select(item => new MissedItem(item.Id, item.Title, item.Guidance, 0, Cost(item.Points, null, 1)))],
            DeductionsScale scale => [.. scale.Items.Select((item, i) => Found(item, counts[i])).Where(f => f.Count > 0)],
            // Events that add points are missed only where the points are a penalty.
            AdditionsScale scale when leaf.Section == IndicatorSection.Penalties =>
                [.. scale.Items.Select((item, i) => Found(item, counts[i])).Where(f => f.Count > 0)],
            _ => [],
        };
    }

    private static ScaleOption BestOf(OptionsScale scale, Fraction maximum)
    {
        var best = scale.Options[0];
        foreach (var option in scale.Options)
        {
            best = option.Points.Of(maximum) > best.Points.Of(maximum) ? option : best;
        }
        return best;
    }

    /// <summary>What the combined sheets lost in each indicator that the leaf looks at.</summary>
    private static ImmutableArray<NestedLoss> NestedLosses(IndicatorResult leaf)
    {
        var sheets = leaf.Nested.Where(n => n.Use == NestedUse.Combined).Select(n => n.Evaluation).ToList();
        if (sheets.Count == 0)
        {
            return [];
        }
        var lost = new Dictionary<string, (Indicator Indicator, Fraction Points)>(StringComparer.Ordinal);
        foreach (var sheet in sheets)
        {
            var factors = ScaleFactors.Above(sheet);
            foreach (var result in TakenPart.Of(sheet, ((EvaluationScale)leaf.Node.Scale!).Take))
            {
                var before = lost.TryGetValue(result.Id, out var known) ? known.Points : Fraction.Zero;
                lost[result.Id] = (result.Indicator, before + (LostBy(result) * factors[result.Node.Index]));
            }
        }
        var order = sheets[0].AllIndicators.Select(i => i.Id).Where(lost.ContainsKey).Select(id => lost[id]);
        return [.. order.Where(l => l.Points.Sign > 0).OrderByDescending(l => l.Points).Select(l => new NestedLoss(l.Indicator, l.Points / sheets.Count))];
    }
}

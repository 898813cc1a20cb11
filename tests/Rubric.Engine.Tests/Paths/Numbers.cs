using Rubric.Schema;

namespace Rubric.Engine.Tests.Paths;

/// <summary>The numbers that a measured answer or a fact can be changed to.</summary>
internal sealed class Numbers(PathCase theCase, IndicatorNode leaf, MeasuredScale scale, IReadOnlyList<Condition> conditions)
{
    /// <summary>Every answer; of several entries each that earns less is taken to the same number.</summary>
    public IEnumerable<AnswerValue> Answers(AnswerValue? answer, Func<IndicatorNode, AnswerValue, AnswerValue, bool?> earnsMore)
    {
        List<AnswerValue> entries = answer is null ? [] : answer.Kind == AnswerKind.List ? [.. answer.Items] : [answer];
        bool isPenalty = leaf.Section == IndicatorSection.Penalties;
        foreach (var number in All(entries))
        {
            if (entries.Count <= 1)
            {
                if (Write(number, entries.FirstOrDefault()) is { } single)
                {
                    yield return single;
                }
                continue;
            }
            yield return AnswerValue.OfList(entries.Select(e =>
                Write(number, e) is { } changed && earnsMore(leaf, changed, e) == !isPenalty ? changed : e));
        }
    }

    /// <summary>Between any two numbers that a condition compares with, and beyond them, one number is as good as another.</summary>
    public static IEnumerable<Fraction> OfFact(IEnumerable<Bounds> bounds, Fraction? now)
    {
        var cuts = bounds.SelectMany(Values).Distinct().Order().ToList();
        bool isCounted = (now ?? 0).IsWhole && cuts.All(c => c.IsWhole);
        bool mayBeNegative = !isCounted || now?.Sign < 0 || cuts[0].Sign < 0;
        List<Fraction> all = [cuts[0] - 1, .. cuts, cuts[^1] + 1];
        foreach (var (low, high) in cuts.Zip(cuts.Skip(1)))
        {
            all.Add(!isCounted ? (low + high) / 2 : low + 1 < high ? low + 1 : low);
        }
        return all.Where(n => mayBeNegative || n.Sign >= 0);
    }

    private SortedSet<Fraction> All(List<AnswerValue> entries)
    {
        var actuals = entries.Select(ActualOf).ToList();
        var targets = entries.Select(TargetOf).OfType<Fraction>().ToList();
        bool isCounted = scale is RatioScale { Target: null } && entries.Count > 0 && actuals.Concat(targets).All(n => n.IsWhole);
        var step = isCounted ? Fraction.One : scale is ScoreScale { Step: { } own } ? own : theCase.Step;
        IEnumerable<Fraction> bends = scale switch
        {
            BandsScale s => s.Steps.SelectMany(b => Values(b.Bounds)),
            CurveScale s => s.Through.Select(p => p.X),
            RatioScale s => [Fraction.Zero, .. targets, .. s.Target is { } t ? [t] : Array.Empty<Fraction>()],
            _ => [Fraction.Zero, leaf.ScaleMaximum!.Value],
        };
        var compared = conditions.OfType<AnswerCondition>().Where(c => c.Indicator == leaf.Id).SelectMany(c => Values(c.Bounds));
        var cuts = bends.Concat(compared).Concat(actuals).Where(c => scale is BandsScale or CurveScale || c.Sign >= 0).Distinct().Order().ToList();
        if (cuts.Count == 0)
        {
            return [Fraction.Zero];
        }
        var multiples = new List<Fraction>();
        for (var n = (cuts[0] / step).Round(0, RoundingMode.HalfUp) * step - (2 * step); n <= cuts[^1] + (2 * step); n += step)
        {
            multiples.Add(n);
        }
        var all = new SortedSet<Fraction>(cuts) { multiples.Last(n => n < cuts[0]), multiples.First(n => n > cuts[^1]) };
        foreach (var (low, high) in cuts.Zip(cuts.Skip(1)))
        {
            var between = multiples.Where(n => n > low && n < high).ToList();
            all.UnionWith(between.Count > 0 || isCounted || scale is ScoreScale ? between : [(low + high) / 2]);
        }
        return all;
    }

    private AnswerValue? Write(Fraction number, AnswerValue? entry)
    {
        AnswerValue text = number.ToString();
        if (scale is not RatioScale { Target: null })
        {
            return text;
        }
        return entry is null ? null : AnswerValue.OfMap([new("actual", text), new("target", TargetOf(entry)!.Value.ToString())]);
    }

    private static Fraction ActualOf(AnswerValue entry) =>
        Fraction.Parse((entry.Kind == AnswerKind.Map ? entry.Entries.Single(e => e.Key == "actual").Value : entry).Text!);

    private static Fraction? TargetOf(AnswerValue entry) =>
        entry.Kind == AnswerKind.Map ? Fraction.Parse(entry.Entries.Single(e => e.Key == "target").Value.Text!) : null;

    private static IEnumerable<Fraction> Values(Bounds bounds)
    {
        foreach (var amount in new[] { bounds.Min, bounds.Above, bounds.Max, bounds.Below, bounds.Is })
        {
            if (amount is { } there)
            {
                yield return there.Value;
            }
        }
    }
}

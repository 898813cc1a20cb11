using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Finds what a fact can be changed to.</summary>
internal static class FactMoves
{
    /// <summary>A move for every value that the conditions of the rubric tell apart; none where nothing depends on the fact.</summary>
    public static ImmutableArray<PathSegment> Find(RubricDefinition rubric, Fact fact, FactValue now, PathOptions options)
    {
        var conditions = ConditionTree.In(rubric).OfType<FactCondition>().Where(c => string.Equals(c.Fact, fact.Id, StringComparison.Ordinal)).ToList();
        if (conditions.Count == 0)
        {
            return [];
        }
        IEnumerable<FactValue> values = fact.Type switch
        {
            FactType.YesNo => [Of("yes") with { Yes = true }, Of("no")],
            FactType.Choice => fact.Values.Select(v => Of(v.Id) with { Choice = v.Id }),
            _ => Numbers(conditions, now, options.Step).Select(n => Of(n.ToString()) with { Number = n }),
        };
        return [.. values
            .Where(v => v.Text(fact.Type) != now.Text(fact.Type))
            .Select(v => new ListSegment([new PathMove(v.Written, null, v, Fraction.Zero)]))];
    }

    /// <summary>In each piece between the numbers that conditions compare with, the one nearest to what it is now.</summary>
    private static IEnumerable<Fraction> Numbers(List<FactCondition> conditions, FactValue now, Fraction step)
    {
        var bounds = conditions.SelectMany(c => c.Bounds.Comparators()).Select(c => c.Value.Value).ToList();
        bool isCounted = (!now.IsKnown || now.Number.IsWhole) && bounds.All(b => b.IsWhole);
        step = isCounted ? Fraction.One : step;
        var cuts = bounds.Distinct().OrderBy(b => b).ToList();
        for (int i = 0; i <= cuts.Count; i++)
        {
            Fraction? low = i == 0 ? null : cuts[i - 1];
            Fraction? high = i == cuts.Count ? null : cuts[i];
            bool comesFromAbove = low is null || (now.IsKnown && high is { } end && now.Number >= end);
            var beside = comesFromAbove ? high!.Value - step : low!.Value + step;
            bool fits = (low is not { } l || beside > l) && (high is not { } h || beside < h);
            yield return fits ? beside : (low!.Value + high!.Value) / 2;
            if (i < cuts.Count)
            {
                yield return cuts[i];
            }
        }
    }

    private static FactValue Of(string text) => new(AnswerValue.OfText(text), IsKnown: true, false, default, null);
}

using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Finds what a fact can be changed to.</summary>
internal static class FactMoves
{
    /// <summary>Of all values that no condition tells apart the one nearest to what it is now; none where nothing depends on the fact.</summary>
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
            _ => Numbers(conditions, now, options.Step).OrderBy(n => now.IsKnown ? Fraction.Abs(n - now.Number) : Fraction.Zero).Select(n => Of(n.ToString()) with { Number = n }),
        };
        string? sign = now.IsKnown ? SignOf(now) : null;
        return [.. values
            .GroupBy(SignOf)
            .Where(g => g.Key != sign)
            .Select(g => new ListSegment([new PathMove(g.First().Written, null, g.First(), Fraction.Zero)]))];

        string SignOf(FactValue value) => string.Concat(conditions.Select(c => Holds(c, fact.Type, value) ? '1' : '0'));
    }

    private static bool Holds(FactCondition condition, FactType type, FactValue value) => type switch
    {
        FactType.YesNo => value.Yes,
        FactType.Choice => condition.In.Contains(value.Choice!, StringComparer.Ordinal),
        _ => condition.Bounds.Hold(value.Number),
    };

    /// <summary>The numbers that conditions compare with, and one in each piece between them and beyond them.</summary>
    private static IEnumerable<Fraction> Numbers(List<FactCondition> conditions, FactValue now, Fraction step)
    {
        var cuts = conditions.SelectMany(c => c.Bounds.Comparators()).Select(c => c.Value.Value).Distinct().OrderBy(b => b).ToList();
        bool isCounted = now.Number.IsWhole && cuts.All(b => b.IsWhole);
        step = isCounted ? Fraction.One : step;
        var numbers = new List<Fraction>(cuts) { cuts[0] - step, cuts[cuts.Count - 1] + step };
        for (int i = 1; i < cuts.Count; i++)
        {
            var (low, high) = (cuts[i - 1], cuts[i]);
            var beside = now.Number >= high ? high - step : low + step;
            if (low < beside && beside < high)
            {
                numbers.Add(beside);
            }
            else if (!isCounted)
            {
                numbers.Add((low + high) / 2);
            }
        }
        // What is counted is never below nothing.
        bool mayBeNegative = !isCounted || now.Number.Sign < 0 || cuts[0].Sign < 0;
        return numbers.Where(n => mayBeNegative || n.Sign >= 0);
    }

    private static FactValue Of(string text) => new(AnswerValue.OfText(text), IsKnown: true, false, default, null);
}

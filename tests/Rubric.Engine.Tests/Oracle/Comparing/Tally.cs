using Rubric.Engine;
using Rubric.Schema;

namespace Rubric.Oracle.Comparing;

/// <summary>Compares as many evaluations as are wanted, and counts what occurred in them.</summary>
internal sealed class Tally
{
    public int Evaluations { get; private set; }

    public int Samples { get; private set; }

    public int Refused { get; private set; }

    /// <summary>How many evaluations differ.</summary>
    public int Differing { get; private set; }

    /// <summary>In how many evaluations each feature occurred.</summary>
    public SortedDictionary<string, int> Features { get; } = new(StringComparer.Ordinal);

    /// <summary>Runs until there are so many evaluations.</summary>
    /// <param name="evaluations">How many.</param>
    /// <param name="seed">The number of the first sample.</param>
    /// <param name="differs">Told every trial that differs.</param>
    public void Run(int evaluations, int seed, Action<Trial> differs)
    {
        for (; Evaluations < evaluations; seed = unchecked(seed + 1))
        {
            Samples++;
            var sample = new OracleSample(seed);
            if (!sample.IsGood)
            {
                Refused++;
                continue;
            }
            var evaluator = new RubricEvaluator(RubricSet.Create(sample.Rubrics).GetValueOrThrow(), sample.Rubrics[^1].Id);
            foreach (var (dossier, features) in sample.Draw())
            {
                if (Evaluations == evaluations)
                {
                    break;
                }
                Evaluations++;
                var trial = new Trial(sample.Rubrics, dossier, evaluator);
                if (trial.Differences.Count > 0)
                {
                    Differing++;
                    differs(trial);
                }
                features.UnionWith(Outcomes(trial.Oracle));
                foreach (string feature in features)
                {
                    Features[feature] = Features.GetValueOrDefault(feature) + 1;
                }
            }
        }
    }

    /// <summary>What came out, as the oracle sees it.</summary>
    private static IEnumerable<string> Outcomes(OracleResult result)
    {
        yield return $"Status{result.Status}";
        if (result.Status is "Scored" && result.Tier is null)
        {
            yield return "NoTier";
        }
        if (result.Status is "Excluded" && result.Total is null && result.Fired.Count == 0)
        {
            yield return "NothingApplicable";
        }
        if (result.Status is "Incomplete")
        {
            yield return result.Lowest == result.Highest ? "BoundsEqual" : "BoundsApart";
            yield return result.Reachable.Count > 1 ? "SeveralReachable" : "OneReachable";
        }
        foreach (var fired in result.Fired)
        {
            var effect = result.View.Rubric.Overrides.First(o => o.Id == fired.Id);
            string name = effect.Effect is ShiftTier shift ? (shift.Steps > 0 ? "RaiseTier" : "LowerTier") : effect.Effect.GetType().Name;
            yield return $"Fired{name}{(effect.BeforeScoring ? "BeforeScoring" : "")}{(fired.HadEffect ? "" : "WithoutEffect")}";
        }
        foreach (var node in result.View.All.Where(n => n.Mark != Mark.NotScored))
        {
            yield return node.IsGroup ? $"Group{node.Mark}" : $"Leaf{node.Mark}";
            if (node.Mark == Mark.NotApplicable && node.Section == Section.Main && !node.AsIfNotWritten)
            {
                yield return node.IsGroup ? $"GroupNotApplicable{node.Policy}" : $"LeafNotApplicable{node.Policy}";
            }
            foreach (var nested in node.Nested)
            {
                yield return $"Nested{nested.Use}";
            }
        }
    }
}

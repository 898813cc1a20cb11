using Rubric.Engine;
using Rubric.Schema;

namespace Rubric.Oracle.Comparing;

/// <summary>Everything in which the oracle and the engine differ, a line each.</summary>
internal sealed class Comparison
{
    private readonly List<string> _differences = [];

    private Comparison()
    {
    }

    public static IReadOnlyList<string> Of(OracleResult oracle, Evaluation engine)
    {
        var comparison = new Comparison();
        comparison.CompareOutcome(oracle, engine);
        if (oracle.Status == engine.Status.ToString() && oracle.Status != "Invalid")
        {
            comparison.CompareIndicators(oracle, engine);
            comparison.CompareDimensions(oracle, engine);
        }
        return comparison._differences;
    }

    private void CompareOutcome(OracleResult oracle, Evaluation engine)
    {
        Add("status", oracle.Status, engine.Status.ToString());
        Add("total", oracle.Total, engine.Total);
        Add("tier before", oracle.TierBefore, engine.TierBeforeOverrides?.Id);
        Add("tier", oracle.Tier, engine.Tier?.Id);
        Add("missing", string.Join(' ', oracle.Missing), string.Join(' ', engine.Missing));
        Add("lowest", oracle.Lowest, engine.Lowest);
        Add("highest", oracle.Highest, engine.Highest);
        Add("reachable", string.Join(' ', oracle.Reachable), string.Join(' ', engine.Reachable.Select(t => t.Id)));
        Add("has errors", $"{oracle.Problems.Count > 0}", $"{engine.Problems.Any(p => p.Severity == Severity.Error)}");
        if (engine.Status != EvaluationStatus.Incomplete)
        {
            Add("fired",
                string.Join(' ', oracle.Fired.Select(f => $"{f.Id}:{f.Before}->{f.After}{(f.HadEffect ? "" : " without effect")}")),
                string.Join(' ', engine.FiredOverrides.Select(f => $"{f.Override.Id}:{f.TierBefore?.Id}->{f.TierAfter?.Id}{(f.HadEffect ? "" : " without effect")}")));
        }
        if (engine.Total is { } total)
        {
            Add("sum of the contributions", Exact.Of(total), Fraction.Sum(engine.Contributions.Select(c => c.Points)));
        }
    }

    private void CompareIndicators(OracleResult oracle, Evaluation engine)
    {
        Add("indicators", string.Join(' ', oracle.View.All.Select(n => n.Id)), string.Join(' ', engine.AllIndicators.Select(i => i.Id)));
        foreach (var expected in oracle.View.All)
        {
            if (engine.Find(expected.Id) is not { } actual)
            {
                continue;
            }
            string id = expected.Id;
            bool isKnown = !expected.Missing && expected.Points is not null;
            Add($"{id} state", expected.Mark.ToString(), actual.State.ToString());
            Add($"{id} full marks", expected.Full, actual.FullMarks);
            Add($"{id} points", isKnown ? expected.Points!.Value.High : null, actual.Points);
            Add($"{id} applicable", expected.Applicable, actual.ApplicableFullMarks);
            Add($"{id} rate", isKnown ? expected.Points!.Value.High / expected.Applicable!.Value : null, actual.Rate);
            Add($"{id} computed points", expected.ComputedPoints, actual.ComputedPoints);
            Add($"{id} sub-grade", expected.Grades.Count == 1 ? expected.Grades[0] : null, actual.SubGrade?.Id);
            Add($"{id} nested", Nested(expected.Nested.Select(n => $"{n.Use} {n.Rate} {n.Result.Status}")),
                Nested(actual.Nested.Select(n => $"{n.Use} {(n.Rate is { } r ? Exact.Of(r) : null)} {n.Evaluation.Status}")));
        }
    }

    private static string Nested(IEnumerable<string> results) => string.Join(", ", results.Order(StringComparer.Ordinal));

    private void CompareDimensions(OracleResult oracle, Evaluation engine)
    {
        foreach (var actual in engine.Dimensions)
        {
            (Span Points, Exact Applicable, bool Missing)? expected = oracle.Dimensions.TryGetValue(actual.Key, out var found) ? found : null;
            Add($"{actual.Key} points", expected is { Missing: false } known ? known.Points.High : null, actual.Points);
            Add($"{actual.Key} applicable", expected?.Applicable, actual.ApplicableFullMarks);
        }
        Add("dimensions", $"{oracle.View.Rubric.Dimensions.Sum(d => d.Values.Length)}", $"{engine.Dimensions.Count}");
    }

    private void Add(string what, Exact? expected, Fraction? actual) =>
        Add(what, expected?.ToString(), actual is { } value ? Exact.Of(value).ToString() : null);

    private void Add(string what, string? expected, string? actual)
    {
        if (expected != actual)
        {
            _differences.Add($"{what}: oracle {expected ?? "none"}, engine {actual ?? "none"}");
        }
    }
}

using Rubric.Engine;
using Rubric.Schema;

namespace TrimmedLibrary;

/// <summary>Rates stations by the rubric that is embedded in this library.</summary>
public static class StationRating
{
    // Read once, when the first station is rated; safe to share between threads.
    private static readonly RubricEvaluator Evaluator =
        RubricCatalog.Load(options => options.AddResource(typeof(StationRating).Assembly, "station-stars.yaml"))["station-stars"];

    /// <summary>Rates every sheet of a table, one line each.</summary>
    public static IEnumerable<string> Rate(string path) =>
        SubmissionReader.ReadFile(path).GetValueOrThrow().Select(sheet => Outcome.Of(Evaluator.Evaluate(sheet)));
}

using System.Globalization;

namespace Rubric.Fuzzing;

/// <summary>What one worker has seen.</summary>
internal sealed class Tally
{
    public int Documents { get; set; }

    public int Read { get; private set; }

    public int Failed { get; private set; }

    public long Evaluations { get; private set; }

    public Dictionary<string, int> Codes { get; } = new(StringComparer.Ordinal);

    public (TimeSpan Time, string What) Slowest { get; private set; }

    /// <summary>The largest allocation for each byte above what every document may cost.</summary>
    public (decimal Ratio, string What) Hungriest { get; private set; }

    public (long Bytes, string What) Largest { get; private set; }

    public (long Bytes, string What) LargestEvaluation { get; private set; }

    public void Add(Trial trial, string name, int length)
    {
        Documents++;
        Read += trial.WasRead ? 1 : 0;
        Failed += trial.Failures.Count > 0 ? 1 : 0;
        Evaluations += trial.Evaluations;
        foreach (var found in trial.Diagnostics)
        {
            Codes[found.Code.Id] = Codes.GetValueOrDefault(found.Code.Id) + 1;
        }
        string what = string.Create(CultureInfo.InvariantCulture, $"{name}, {length:N0} bytes, allocated {trial.Allocated:N0}, by {trial.Evaluations} evaluations {trial.AllocatedByEvaluation:N0}");
        Slowest = trial.Time > Slowest.Time ? (trial.Time, what) : Slowest;
        Largest = trial.Allocated > Largest.Bytes ? (trial.Allocated, what) : Largest;
        long each = trial.AllocatedByEvaluation / Math.Max(1, trial.Evaluations);
        LargestEvaluation = each > LargestEvaluation.Bytes ? (each, what) : LargestEvaluation;
        decimal ratio = (decimal)Math.Max(0, trial.Allocated - Trial.BytesPerDocument) / Math.Max(1, length);
        Hungriest = ratio > Hungriest.Ratio ? (ratio, what) : Hungriest;
    }
}

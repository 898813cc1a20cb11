namespace Rubric.Engine.Tests.Batch.Sweep;

/// <summary>A tier of a rubric of the sweep.</summary>
/// <param name="Comparator">min or above.</param>
/// <param name="Percent">What the total must reach, in percent of the full marks.</param>
/// <param name="AsRate">Whether it is written as a percentage.</param>
/// <param name="Floor">What every first-level indicator must reach, in percent of its full marks; 0 for nothing.</param>
internal sealed record SweepTier(string Comparator, decimal Percent, bool AsRate, int Floor);

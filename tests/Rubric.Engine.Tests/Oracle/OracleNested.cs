namespace Rubric.Oracle;

/// <summary>A result that an evaluation leaf looked at.</summary>
/// <param name="Result">The result.</param>
/// <param name="Rate">What was taken from it; null where it was left out.</param>
/// <param name="Use">Combined, Trimmed, LeftOut or NotApplicable.</param>
public sealed record OracleNested(OracleResult Result, Exact? Rate, string Use);

namespace Rubric.Oracle;

/// <summary>An override that fired.</summary>
public sealed record OracleFired(string Id, string? Before, string? After, bool HadEffect);

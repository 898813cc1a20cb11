namespace Rubric.Tool;

/// <summary>Which streams a person looks at.</summary>
/// <param name="Output">Whether standard output is a terminal.</param>
/// <param name="Error">Whether standard error is a terminal: then a progress bar may be shown there.</param>
public readonly record struct Terminals(bool Output, bool Error);

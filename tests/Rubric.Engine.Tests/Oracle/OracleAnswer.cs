namespace Rubric.Oracle;

/// <summary>An answer as a scale understands it.</summary>
public sealed class OracleAnswer
{
    /// <summary>The numbers as answered; of a ratio the actual ones.</summary>
    public List<Exact> Numbers { get; init; } = [];

    /// <summary>The target of each number, of a ratio.</summary>
    public List<Exact> Targets { get; init; } = [];

    /// <summary>The option, the items met, or every finding with its number.</summary>
    public Dictionary<string, Exact> Counts { get; init; } = new(StringComparer.Ordinal);

    public bool? Yes { get; init; }
}

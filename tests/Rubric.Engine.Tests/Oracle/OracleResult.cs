namespace Rubric.Oracle;

/// <summary>What the oracle says of a dossier.</summary>
public sealed class OracleResult
{
    public required string Status { get; init; }

    public required OracleView View { get; init; }

    public Exact? Total { get; init; }

    public string? TierBefore { get; init; }

    public string? Tier { get; init; }

    public Dictionary<string, (Span Points, Exact Applicable, bool Missing)> Dimensions { get; init; } = [];

    public List<OracleFired> Fired { get; init; } = [];

    public List<string> Missing { get; init; } = [];

    public Exact? Lowest { get; init; }

    public Exact? Highest { get; init; }

    public List<string> Reachable { get; init; } = [];

    public List<string> Problems { get; init; } = [];
}

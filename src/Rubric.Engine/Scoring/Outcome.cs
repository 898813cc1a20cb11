using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>What a run came to, apart from the indicators.</summary>
internal sealed class Outcome
{
    public required EvaluationStatus Status { get; init; }

    public Fraction? Total { get; init; }

    public Tier? TierBefore { get; init; }

    public Tier? Tier { get; init; }

    public ImmutableArray<TierCheck> Checks { get; init; } = [];

    public ImmutableArray<FiredOverride> Fired { get; init; } = [];

    public ImmutableArray<Contribution> Contributions { get; init; } = [];

    public ImmutableArray<string> Missing { get; init; } = [];

    public Fraction? Lowest { get; init; }

    public Fraction? Highest { get; init; }

    public ImmutableArray<Tier> Reachable { get; init; } = [];

    public ImmutableArray<Diagnostic> Problems { get; init; } = [];
}

using Rubric.Schema;

namespace Rubric.Oracle;

/// <summary>Overrides, on everything that can still come out (format, sections 6 and 9). What is known is a set of one.</summary>
public sealed class OracleOverrides(RubricDefinition rubric, OracleConditions conditions)
{
    private readonly List<string> _ranked = [.. rubric.Tiers.Where(t => t.Ranked).Select(t => t.Id)];

    public List<OracleFired> Fired { get; } = [];

    /// <summary>The first <c>before-scoring</c> override that holds.</summary>
    public Override? BeforeScoring()
    {
        conditions.BeforeScoring = true;
        var first = rubric.Overrides.FirstOrDefault(o => o.BeforeScoring && conditions.All(o.When) == true);
        conditions.BeforeScoring = false;
        return first;
    }

    /// <summary>The tiers that an open <c>before-scoring</c> override can still give.</summary>
    public IEnumerable<string> OpenBeforeScoring() => rubric.Overrides
        .Where(o => o.BeforeScoring && conditions.All(o.When) != false)
        .Select(o => (o.Effect as SetTier)?.Tier)
        .OfType<string>();

    /// <summary>Replaces or widens the total. All look at the computed one.</summary>
    public void ReplaceTotal(ref Span total, ref Span seen)
    {
        var (newTotal, newSeen) = (total, seen);
        conditions.Total = seen;
        foreach (var candidate in rubric.Overrides)
        {
            if (candidate.Effect is not ReplaceTotal replace)
            {
                continue;
            }
            bool? holds = conditions.All(candidate.When);
            var value = Exact.Of(replace.Total);
            if (holds == true)
            {
                Fired.Add(new OracleFired(candidate.Id, null, null, newTotal != value));
                (newTotal, newSeen) = (value, value);
            }
            else if (holds is null)
            {
                (newTotal, newSeen) = (newTotal.Include(value), newSeen.Include(value));
            }
        }
        (total, seen) = (newTotal, newSeen);
        conditions.Total = seen;
    }

    /// <summary>Runs the others over a set of outcomes; what is excluded leaves the set.</summary>
    public List<string?> Run(List<string?> outcomes)
    {
        foreach (var candidate in rubric.Overrides.Where(o => !o.BeforeScoring && o.Effect is not Schema.ReplaceTotal))
        {
            var next = new HashSet<string>();
            bool noTier = false;
            foreach (string? outcome in outcomes)
            {
                conditions.Tier = outcome;
                bool? holds = conditions.All(candidate.When);
                bool isExcluded = candidate.Effect is Exclude;
                string? after = isExcluded ? null : Map(candidate.Effect, outcome);
                if (holds == true)
                {
                    Fired.Add(new OracleFired(candidate.Id, outcome, after, isExcluded || after != outcome));
                }
                foreach (string? kept in (string?[])[.. holds != true ? [outcome] : (string?[])[], .. holds != false && !isExcluded ? [after] : (string?[])[]])
                {
                    noTier |= kept is null;
                    if (kept is not null)
                    {
                        next.Add(kept);
                    }
                }
            }
            outcomes = [.. next, .. noTier ? [null] : (string?[])[]];
        }
        return outcomes;
    }

    private string? Map(OverrideEffect effect, string? tier)
    {
        if (effect is SetTier set)
        {
            return set.Tier;
        }
        int rank = tier is null ? -1 : _ranked.IndexOf(tier);
        if (rank < 0)
        {
            return tier;
        }
        int after = effect switch
        {
            CapTier cap => Math.Max(rank, _ranked.IndexOf(cap.Tier)),
            FloorTier floor => Math.Min(rank, _ranked.IndexOf(floor.Tier)),
            ShiftTier shift => Math.Clamp(rank - shift.Steps, 0, _ranked.Count - 1),
            _ => throw new InvalidOperationException(),
        };
        return _ranked[after];
    }
}

namespace Rubric.Engine;

/// <summary>What a tier needs: first the tests of sums that must all hold, then everything else.</summary>
internal sealed class TierRule
{
    private TierRule(int[] tests, PlanCondition[] others) => (Tests, Others) = (tests, others);

    /// <summary>The numbers of the tests.</summary>
    public int[] Tests { get; }

    public PlanCondition[] Others { get; }

    public static TierRule Of(PlanCondition condition)
    {
        var parts = Flatten(condition).ToList();
        return new TierRule(
            [.. parts.Where(p => p.Kind == PlanConditionKind.Sum).Select(p => p.Test)],
            [.. parts.Where(p => p.Kind != PlanConditionKind.Sum)]);
    }

    private static IEnumerable<PlanCondition> Flatten(PlanCondition condition) =>
        condition is { Kind: PlanConditionKind.Count, Least: PlanCondition.AllThatApply } ? condition.Parts.SelectMany(Flatten) : [condition];
}

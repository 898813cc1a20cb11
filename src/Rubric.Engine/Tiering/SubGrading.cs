using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Finds the sub-grade of every indicator that has tiers of its own.</summary>
internal static class SubGrading
{
    /// <summary>Fills in what each sub-grade can be; indicators below another come first, since its tiers may name them.</summary>
    public static void Grade(Situation situation)
    {
        var checker = new ConditionChecker(situation);
        for (int i = situation.Plan.Nodes.Length - 1; i >= 0; i--)
        {
            var node = situation.Plan.Nodes[i];
            ImmutableArray<Tier?> possible = node.Indicator.Tiers.IsEmpty || situation.Of(node) is not { } standing
                ? [null]
                : TierWalk.Possible(TierWalk.Check(node.Indicator.Tiers, standing, checker));
            situation.SubGrades[i] = [.. possible.Select(t => t?.Id)];
        }
    }
}

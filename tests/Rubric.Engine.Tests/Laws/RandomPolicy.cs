using Rubric.Schema;

namespace Rubric.Engine.Tests.Laws;

/// <summary>What becomes of what does not apply.</summary>
internal static class RandomPolicy
{
    private static readonly (NotApplicablePolicy Policy, Feature Feature)[] _all =
    [
        (NotApplicablePolicy.Refuse, Feature.Refuse),
        (NotApplicablePolicy.RescaleParent, Feature.RescaleParent),
        (NotApplicablePolicy.RescaleTotal, Feature.RescaleTotal),
        (NotApplicablePolicy.Zero, Feature.Zero),
        (NotApplicablePolicy.Full, Feature.Full),
    ];

    public static NotApplicablePolicy Any(Draw draw) => Mark(draw, draw.Pick(_all));

    /// <summary>A policy under which something may be omitted.</summary>
    public static NotApplicablePolicy NotRefuse(Draw draw) => Mark(draw, draw.Pick(_all.Skip(1).ToList()));

    private static NotApplicablePolicy Mark(Draw draw, (NotApplicablePolicy Policy, Feature Feature) picked)
    {
        draw.Mark(picked.Feature);
        return picked.Policy;
    }
}

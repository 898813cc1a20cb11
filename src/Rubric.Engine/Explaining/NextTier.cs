using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Finds the tier that comes next.</summary>
internal static class NextTier
{
    /// <summary>The ranked tier next above one, or the lowest for no tier; null for none.</summary>
    public static TierGap? Above(ImmutableArray<TierGap> tiers, Tier? tier)
    {
        TierGap? above = null;
        foreach (var gap in tiers)
        {
            if (ReferenceEquals(gap.Check.Tier, tier))
            {
                break;
            }
            above = gap.Check.Tier.Ranked ? gap : above;
        }
        return above;
    }
}

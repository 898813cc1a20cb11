using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Finds the tier that comes next.</summary>
internal static class NextTier
{
    /// <summary>The ranked tier next above one as they are written, or the lowest for no tier; null for none.</summary>
    public static Tier? Above(RubricDefinition rubric, Tier? tier)
    {
        Tier? above = null;
        foreach (var candidate in rubric.Tiers)
        {
            if (ReferenceEquals(candidate, tier))
            {
                break;
            }
            above = candidate.Ranked ? candidate : above;
        }
        return above;
    }
}

namespace Rubric.Engine;

/// <summary>How ranks are counted where some have the same standing.</summary>
public enum RankingStyle
{
    /// <summary>1, 2, 2, 4: one more than the number of those that stand before.</summary>
    Competition,

    /// <summary>1, 2, 2, 3: no rank is left out.</summary>
    Dense,

    /// <summary>1, 2, 3, 4: each rank once; the same standing goes by the order in which the evaluations were given.</summary>
    Ordinal,
}

namespace Rubric.Engine;

/// <summary>What becomes of those with the same standing of whom a quota has room for some only.</summary>
public enum QuotaTies
{
    /// <summary>None of them keeps the tier: the quota is never exceeded.</summary>
    AllOut,

    /// <summary>All of them keep the tier: the quota may be exceeded by them.</summary>
    AllIn,

    /// <summary>All of them keep the tier for now and are listed, so that people decide.</summary>
    Undecided,
}

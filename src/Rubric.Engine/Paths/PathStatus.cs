namespace Rubric.Engine;

/// <summary>What came of looking for a path to a tier.</summary>
public enum PathStatus
{
    /// <summary>There is a path: its changes lead to the tier.</summary>
    Found,

    /// <summary>The tier, or a better one, is reached already; or there is none above.</summary>
    AlreadyReached,

    /// <summary>Nothing that may be changed leads to the tier: proven.</summary>
    NotReachable,

    /// <summary>The steps allowed were spent before a path was found or ruled out.</summary>
    NotDecided,

    /// <summary>There is nothing to start from: the evaluation is invalid or incomplete.</summary>
    NotScored,
}

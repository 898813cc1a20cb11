namespace Rubric.Engine;

/// <summary>The integers in which a <see cref="ScorePlan"/> computes: the narrowest in which nothing can overflow.</summary>
/// <remarks>All of them are exact and give the same results; the narrower, the faster.</remarks>
public enum ScoreArithmetic
{
    /// <summary>Every sum fits 32 bits.</summary>
    Int32,

    /// <summary>Every sum fits 64 bits.</summary>
    Int64,

    /// <summary>Every sum fits 128 bits. On .NET Standard 2.0 <see cref="BigInteger"/> takes its place.</summary>
    Int128,

    /// <summary>Integers of any size; these allocate.</summary>
    BigInteger,
}

namespace Rubric.Schema;

/// <summary>What a trimmed mean leaves out.</summary>
/// <remarks>Where nothing would remain, the plain mean is taken.</remarks>
/// <param name="Low">How many of the lowest are left out, from 0.</param>
/// <param name="High">How many of the highest are left out, from 0.</param>
/// <param name="Above">With so many results or fewer, nothing is left out.</param>
public readonly record struct Trimming(int Low, int High, int Above)
{
    /// <summary>Gets the usual trimming: one lowest and one highest, from any number of results.</summary>
    public static Trimming Default { get; } = new(1, 1, 0);
}

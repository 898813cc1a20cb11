namespace Rubric.Engine;

/// <summary>How a table is scored.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed record BatchOptions
{
    /// <summary>Gets the options that hold unless others are given: one thread.</summary>
    public static BatchOptions Default { get; } = new();

    /// <summary>Gets how many threads work.</summary>
    /// <value>1 unless said otherwise; 0 for as many as the machine has. The results are the same whatever the number.</value>
    public int Threads { get; init; } = 1;

    /// <summary>Gets an earlier result of the same plan, or of one with the same arithmetic, whose memory is used again where it fits: nothing is allocated for the rows then.</summary>
    /// <value><see langword="null"/> unless said otherwise. A result that is given here must not be read any more.</value>
    public BatchResult? Recycle { get; init; }

    /// <summary>Gets what stops the work.</summary>
    /// <value>None unless said otherwise. It is looked at about every ten thousand rows.</value>
    public CancellationToken CancellationToken { get; init; }
}

namespace Rubric.Schema;

/// <summary>All points for one of the answers yes and no, none for the other.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class YesNoScale : Scale
{
    /// <summary>Gets the answer that earns the maximum.</summary>
    /// <value><see langword="true"/> (yes) unless said otherwise.</value>
    public bool FullOn { get; init; } = true;

    /// <inheritdoc/>
    public override string Kind => "yes-no";
}

namespace Rubric.Schema;

/// <summary>What an <see cref="Override"/> does when it fires.</summary>
/// <remarks>One of <see cref="ReplaceTotal"/>, <see cref="SetTier"/>, <see cref="CapTier"/>, <see cref="FloorTier"/>, <see cref="ShiftTier"/> and <see cref="Exclude"/>.
/// <para>Immutable; safe to share between threads.</para></remarks>
public abstract class OverrideEffect
{
    private protected OverrideEffect()
    {
    }
}

namespace Rubric.Schema;

/// <summary>What tiers require and overrides wait for: one subject, and what must hold of it (format, section 5).</summary>
/// <remarks>A condition on something that does not apply does not hold.
/// <para>Immutable; safe to share between threads.</para></remarks>
public abstract class Condition
{
    private protected Condition()
    {
    }
}

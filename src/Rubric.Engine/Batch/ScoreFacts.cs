namespace Rubric.Engine;

/// <summary>What the facts of a row are, as a <see cref="ScorePlan"/> reads them: made once, used for any number of rows.</summary>
/// <remarks><c>default</c> stands for the facts of the plan. Immutable; safe to share between threads.</remarks>
public readonly struct ScoreFacts : IEquatable<ScoreFacts>
{
    internal ScoreFacts(ScorePlan plan, uint bits) => (Plan, Bits) = (plan, bits);

    internal ScorePlan? Plan { get; }

    internal uint Bits { get; }

    /// <summary>Tells whether two are the same to the conditions of one plan.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(ScoreFacts left, ScoreFacts right) => left.Equals(right);

    /// <summary>Tells whether two differ to the conditions of a plan, or are of different plans.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(ScoreFacts left, ScoreFacts right) => !left.Equals(right);

    /// <summary>Tells whether both are the same to the conditions of one plan.</summary>
    /// <param name="other">The other.</param>
    public bool Equals(ScoreFacts other) => ReferenceEquals(Plan, other.Plan) && Bits == other.Bits;

    /// <summary>Tells whether the object is the same to the conditions of one plan.</summary>
    /// <param name="obj">Any object.</param>
    public override bool Equals(object? obj) => obj is ScoreFacts other && Equals(other);

    /// <summary>Returns a hash code that equal facts share.</summary>
    public override int GetHashCode() => Bits.GetHashCode();
}

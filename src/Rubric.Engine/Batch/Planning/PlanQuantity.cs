using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>What a whole number of a sum stands for: offset + number × unit, out of full marks.</summary>
/// <param name="Unit">What one is worth.</param>
/// <param name="Offset">What 0 is worth.</param>
/// <param name="Full">What 100 % is.</param>
internal readonly record struct PlanQuantity(Fraction Unit, Fraction Offset, Fraction Full)
{
    public Fraction Of(System.Numerics.BigInteger number) => Offset + (Unit * new Fraction(number, System.Numerics.BigInteger.One));
}

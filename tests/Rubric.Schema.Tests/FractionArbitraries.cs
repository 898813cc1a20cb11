using System.Numerics;

namespace Rubric.Schema.Tests;

/// <summary>Integers that sit where a <see cref="long"/> ends, ordinary ones and long ones; and fractions of them.</summary>
public static class FractionArbitraries
{
    private static readonly long[] Boundaries =
    [
        long.MinValue, long.MinValue + 1, -(1L << 62), int.MinValue, -1, 0, 1, 2, 5, 10, int.MaxValue, 1L << 62, long.MaxValue - 1, long.MaxValue,
    ];

    public static Arbitrary<BigInteger> Integers() => Arb.From(Integer());

    public static Arbitrary<Fraction> Fractions() => Arb.From(
        from numerator in Integer()
        from denominator in Integer()
        select new Fraction(numerator, denominator.IsZero ? BigInteger.One : denominator));

    private static Gen<BigInteger> Integer()
    {
        Gen<BigInteger> small = Gen.Choose(-1000, 1000).Select(value => (BigInteger)value);
        Gen<BigInteger> boundary =
            from value in Gen.Elements(Boundaries)
            from step in Gen.Choose(-1, 1)
            select (BigInteger)value + step;
        Gen<BigInteger> big =
            from bytes in Gen.Choose(0, 255).Select(value => (byte)value).ArrayOf(20)
            select new BigInteger(bytes);
        Gen<BigInteger> power = Gen.Choose(0, 40).Select(value => BigInteger.Pow(10, value));
        return Gen.Frequency((4, small), (2, boundary), (1, big), (1, power));
    }
}

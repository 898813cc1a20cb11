using System.Numerics;

namespace Rubric.Engine;

/// <summary>64 bits.</summary>
internal readonly struct LongArithmetic : IArithmetic<long>
{
    public long Of(BigInteger number) => (long)number;

    public BigInteger ToBigInteger(long number) => number;

    public long Add(long left, long right) => left + right;

    public long Subtract(long left, long right) => left - right;

    public long MultiplyAdd(long sum, long coefficient, int units) => sum + (coefficient * units);

    public bool IsLess(long left, long right) => left < right;

    public long Divide(long dividend, long divisor, out long remainder) => Math.DivRem(dividend, divisor, out remainder);

    public bool IsOdd(long number) => (number & 1) != 0;
}

/// <summary>Any size.</summary>
internal readonly struct BigArithmetic : IArithmetic<BigInteger>
{
    public BigInteger Of(BigInteger number) => number;

    public BigInteger ToBigInteger(BigInteger number) => number;

    public BigInteger Add(BigInteger left, BigInteger right) => left + right;

    public BigInteger Subtract(BigInteger left, BigInteger right) => left - right;

    public BigInteger MultiplyAdd(BigInteger sum, BigInteger coefficient, int units) => sum + (coefficient * units);

    public bool IsLess(BigInteger left, BigInteger right) => left < right;

    public BigInteger Divide(BigInteger dividend, BigInteger divisor, out BigInteger remainder) => BigInteger.DivRem(dividend, divisor, out remainder);

    public bool IsOdd(BigInteger number) => !number.IsEven;
}

#if NET
/// <summary>128 bits.</summary>
internal readonly struct WideArithmetic : IArithmetic<Int128>
{
    public Int128 Of(BigInteger number) => (Int128)number;

    public BigInteger ToBigInteger(Int128 number) => number;

    public Int128 Add(Int128 left, Int128 right) => left + right;

    public Int128 Subtract(Int128 left, Int128 right) => left - right;

    public Int128 MultiplyAdd(Int128 sum, Int128 coefficient, int units) => sum + (coefficient * units);

    public bool IsLess(Int128 left, Int128 right) => left < right;

    public Int128 Divide(Int128 dividend, Int128 divisor, out Int128 remainder)
    {
        (var quotient, remainder) = Int128.DivRem(dividend, divisor);
        return quotient;
    }

    public bool IsOdd(Int128 number) => Int128.IsOddInteger(number);
}
#endif

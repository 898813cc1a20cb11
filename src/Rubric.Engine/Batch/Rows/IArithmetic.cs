using System.Numerics;

namespace Rubric.Engine;

/// <summary>One kind of integer, for code that is compiled for each kind by itself.</summary>
internal interface IArithmetic<T>
    where T : struct
{
    public T Of(BigInteger number);

    public BigInteger ToBigInteger(T number);

    public T Add(T left, T right);

    public T Subtract(T left, T right);

    /// <summary>The sum plus coefficient × units.</summary>
    public T MultiplyAdd(T sum, T coefficient, int units);

    public bool IsLess(T left, T right);

    /// <summary>Divides numbers that are not negative.</summary>
    public T Divide(T dividend, T divisor, out T remainder);

    public bool IsOdd(T number);
}

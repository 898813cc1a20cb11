using System.Numerics;
using Rubric.Schema;

namespace Rubric.Oracle;

/// <summary>A plain fraction: two big integers, always reduced, never fast.</summary>
public readonly struct Exact : IComparable<Exact>, IEquatable<Exact>
{
    private readonly BigInteger _numerator;
    private readonly BigInteger _denominator;

    public Exact(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
        {
            throw new DivideByZeroException();
        }
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        (_numerator, _denominator) = (numerator / divisor, denominator / divisor);
    }

    public BigInteger Numerator => _numerator;

    // The default value is 0 / 0, which is meant as 0 / 1.
    public BigInteger Denominator => _denominator.IsZero ? BigInteger.One : _denominator;

    public int Sign => _numerator.Sign;

    public bool IsWhole => Denominator.IsOne;

    public static implicit operator Exact(int value) => new(value, 1);

    public static Exact operator +(Exact a, Exact b) =>
        new((a.Numerator * b.Denominator) + (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    public static Exact operator -(Exact a, Exact b) =>
        new((a.Numerator * b.Denominator) - (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    public static Exact operator *(Exact a, Exact b) => new(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    public static Exact operator /(Exact a, Exact b) => new(a.Numerator * b.Denominator, a.Denominator * b.Numerator);

    public static bool operator <(Exact a, Exact b) => a.CompareTo(b) < 0;

    public static bool operator >(Exact a, Exact b) => a.CompareTo(b) > 0;

    public static bool operator <=(Exact a, Exact b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Exact a, Exact b) => a.CompareTo(b) >= 0;

    public static bool operator ==(Exact a, Exact b) => a.Equals(b);

    public static bool operator !=(Exact a, Exact b) => !a.Equals(b);

    /// <summary>Takes over a number of the model.</summary>
    public static Exact Of(Fraction value) => new(value.Numerator, value.Denominator);

    /// <summary>Takes over an amount: a percentage is of <paramref name="whole"/>.</summary>
    public static Exact Of(Amount amount, Exact whole) => amount.IsRate ? Of(amount.Value) * whole : Of(amount.Value);

    /// <summary>Reads <c>-?digits[.digits]</c> with at most 30 digits; null for anything else.</summary>
    public static Exact? Parse(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }
        string rest = text[0] == '-' ? text[1..] : text;
        string[] halves = rest.Split('.');
        if (halves.Length > 2 || halves.Any(h => h.Length == 0 || h.Any(c => c is < '0' or > '9')) || halves.Sum(h => h.Length) > 30)
        {
            return null;
        }
        var (number, scale) = (BigInteger.Zero, BigInteger.One);
        foreach (char digit in string.Concat(halves))
        {
            number = (number * 10) + (digit - '0');
        }
        for (int i = 0; halves.Length == 2 && i < halves[1].Length; i++)
        {
            scale *= 10;
        }
        return new Exact(text[0] == '-' ? -number : number, scale);
    }

    public static Exact Min(Exact a, Exact b) => a < b ? a : b;

    public static Exact Max(Exact a, Exact b) => a > b ? a : b;

    public static Exact Sum(IEnumerable<Exact> values)
    {
        Exact sum = 0;
        foreach (var value in values)
        {
            sum += value;
        }
        return sum;
    }

    /// <summary>The middle one of several, or the mean of the middle two.</summary>
    public static Exact Median(IEnumerable<Exact> values)
    {
        Exact[] sorted = [.. values.Order()];
        int half = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /// <summary>Rounds to decimal places; null rounds nothing.</summary>
    public Exact Round(int? places, RoundingMode mode)
    {
        if (places is not { } digits)
        {
            return this;
        }
        var scale = BigInteger.Pow(10, digits);
        var magnitude = BigInteger.Abs(Numerator) * scale;
        var whole = BigInteger.DivRem(magnitude, Denominator, out var rest);
        int half = (rest * 2).CompareTo(Denominator);
        bool away = mode switch
        {
            RoundingMode.HalfUp => half >= 0,
            RoundingMode.HalfEven => half > 0 || (half == 0 && !whole.IsEven),
            RoundingMode.Down => false,
            RoundingMode.Up => !rest.IsZero,
            _ => throw new ArgumentOutOfRangeException(nameof(mode)),
        };
        return new Exact((away ? whole + 1 : whole) * (Sign < 0 ? -1 : 1), scale);
    }

    public int CompareTo(Exact other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    public bool Equals(Exact other) => Numerator == other.Numerator && Denominator == other.Denominator;

    public override bool Equals(object? obj) => obj is Exact other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Numerator, Denominator);

    public override string ToString() => IsWhole ? $"{Numerator}" : $"{Numerator}/{Denominator}";
}

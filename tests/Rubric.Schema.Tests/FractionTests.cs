using System.Globalization;
using System.Numerics;

namespace Rubric.Schema.Tests;

[Properties(Arbitrary = [typeof(FractionArbitraries)], MaxTest = 500)]
public sealed class FractionTests
{
    private static readonly RoundingMode[] Modes = [RoundingMode.HalfUp, RoundingMode.HalfEven, RoundingMode.Down, RoundingMode.Up];

    [Property]
    public bool Parts_are_in_lowest_terms(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
        {
            return true;
        }

        var value = new Fraction(numerator, denominator);

        return value.Denominator.Sign > 0
            && BigInteger.GreatestCommonDivisor(value.Numerator, value.Denominator).IsOne
            && value.Numerator * denominator == numerator * value.Denominator;
    }

    [Property]
    public bool Longs_make_the_same_number_as_big_integers(long numerator, long denominator) =>
        denominator == 0 || new Fraction(numerator, denominator) == new Fraction((BigInteger)numerator, denominator);

    [Property]
    public bool A_sum_is_exact(Fraction a, Fraction b) =>
        IsQuotient(a + b, (a.Numerator * b.Denominator) + (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    [Property]
    public bool A_difference_is_exact(Fraction a, Fraction b) =>
        IsQuotient(a - b, (a.Numerator * b.Denominator) - (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    [Property]
    public bool A_product_is_exact(Fraction a, Fraction b) => IsQuotient(a * b, a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    [Property]
    public bool A_quotient_is_exact(Fraction a, Fraction b) =>
        b.IsZero || IsQuotient(a / b, a.Numerator * b.Denominator, a.Denominator * b.Numerator);

    [Property]
    public bool A_negated_number_is_as_far_from_zero(Fraction a) =>
        IsQuotient(-a, -a.Numerator, a.Denominator) && IsQuotient(Fraction.Abs(a), BigInteger.Abs(a.Numerator), a.Denominator);

    [Property]
    public bool Order_is_that_of_the_cross_products(Fraction a, Fraction b)
    {
        int expected = (a.Numerator * b.Denominator).CompareTo(b.Numerator * a.Denominator);

        return Math.Sign(a.CompareTo(b)) == Math.Sign(expected)
            && (a < b) == (expected < 0) && (a <= b) == (expected <= 0) && (a > b) == (expected > 0) && (a >= b) == (expected >= 0)
            && (a == b) == (expected == 0) && (a != b) == (expected != 0)
            && Fraction.Min(a, b) == (expected < 0 ? a : b) && Fraction.Max(a, b) == (expected > 0 ? a : b);
    }

    [Property]
    public bool Equal_numbers_have_equal_hash_codes(Fraction a, Fraction b)
    {
        Fraction again = a + b - b;

        return again == a && again.Equals((object)a) && again.GetHashCode() == a.GetHashCode();
    }

    [Property]
    public bool A_sum_of_many_is_the_sum_one_by_one(Fraction[] values) =>
        Fraction.Sum(values) == values.Aggregate(Fraction.Zero, (sum, value) => sum + value);

    [Property]
    public bool Text_reads_back(Fraction a) => Fraction.Parse(a.ToString()) == a;

    [Property]
    public bool A_quotient_reads_as_written(Fraction a) => Fraction.Parse($"{Digits(a.Numerator)}/{Digits(a.Denominator)}") == a;

    [Property]
    public bool Text_is_a_decimal_if_the_number_ends(Fraction a)
    {
        BigInteger rest = a.Denominator;
        while (rest % 2 == 0 || rest % 5 == 0)
        {
            rest /= rest % 2 == 0 ? 2 : 5;
        }

        return a.ToString().Contains('/', StringComparison.Ordinal) != rest.IsOne;
    }

    [Property]
    public bool A_decimal_converts_exactly(decimal value) =>
        (Fraction)value == Fraction.Parse(value.ToString(CultureInfo.InvariantCulture)) && ((Fraction)value).ToDecimal(28, RoundingMode.Down) == value;

    [Property]
    public bool Rounding_takes_the_neighbour_that_the_mode_names(Fraction a, byte seed)
    {
        int places = seed % 29;
        BigInteger unit = BigInteger.Pow(10, places);

        return Modes.All(mode => IsQuotient(a.Round(places, mode), Neighbour(a * new Fraction(unit, 1), mode), unit));
    }

    [Property]
    public bool A_half_goes_where_the_mode_says(BigInteger below, byte seed)
    {
        int places = seed % 29;
        BigInteger unit = BigInteger.Pow(10, places);
        var half = new Fraction((2 * below) + 1, 2 * unit);

        return Modes.All(mode => IsQuotient(half.Round(places, mode), Neighbour(half * new Fraction(unit, 1), mode), unit));
    }

    [Property]
    public bool Rounded_text_and_decimal_are_the_rounded_number(Fraction a, byte seed)
    {
        int places = seed % 29;

        return Modes.All(mode =>
        {
            string text = a.ToString(places, mode);
            Fraction rounded = a.Round(places, mode);
            int point = text.IndexOf('.', StringComparison.Ordinal);
            bool fits = Fraction.Abs(rounded) <= new Fraction(BigInteger.Pow(10, 28 - places), 1);
            return Fraction.Parse(text) == rounded
                && (places == 0 ? point < 0 : text.Length - point - 1 == places)
                && (!fits || rounded == rounded.ToDecimal(places, mode));
        });
    }

    [Property]
    public bool Bit_length_is_that_of_both_parts(Fraction a) =>
        a.BitLength == (long)BigInteger.Abs(a.Numerator).GetBitLength() + (long)a.Denominator.GetBitLength();

    [Fact]
    public void The_default_is_zero()
    {
        Assert.Equal(Fraction.Zero, default);
        Assert.Equal("0", default(Fraction).ToString());
        Assert.True(default(Fraction).IsZero);
        Assert.True(default(Fraction).IsWhole);
        Assert.Equal(BigInteger.One, default(Fraction).Denominator);
        Assert.Equal(Fraction.One, Fraction.Zero + 1);
    }

    [Fact]
    public void A_denominator_of_zero_is_refused()
    {
        Assert.Throws<DivideByZeroException>(() => new Fraction(1, 0));
        Assert.Throws<DivideByZeroException>(() => new Fraction(BigInteger.One, BigInteger.Zero));
        Assert.Throws<DivideByZeroException>(() => Fraction.One / Fraction.Zero);
    }

    [Fact]
    public void A_third_of_ninety_three_times_is_ninety()
    {
        Fraction third = new(1, 3);

        Assert.Equal(90, 90 * third * 3);
        Assert.True(90 * third * 3 >= 90);
    }

    [Fact]
    public void A_number_just_below_a_cut_off_stays_below()
    {
        const string Text = "89.99999999999999999999999999999";

        Assert.Equal(90m, decimal.Parse(Text, CultureInfo.InvariantCulture));
        Assert.True(Fraction.Parse(Text) < 90);
        Assert.Equal(Text, Fraction.Parse(Text).ToString());
    }

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0", "0")]
    [InlineData("007.50", "7.5")]
    [InlineData("90.5", "90.5")]
    [InlineData("-0.125", "-0.125")]
    [InlineData("100", "100")]
    [InlineData("656/7", "656/7")]
    [InlineData("-6/4", "-1.5")]
    [InlineData("1/1024", "0.0009765625")]
    [InlineData("9223372036854775808", "9223372036854775808")]
    [InlineData("-9223372036854775808", "-9223372036854775808")]
    [InlineData("1/9223372036854775808", "0.000000000000000000108420217248550443400745280086994171142578125")]
    public void Text_is_read_and_written(string text, string expected) => Assert.Equal(expected, Fraction.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("+1")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("1.2.3")]
    [InlineData("1e3")]
    [InlineData("1,000")]
    [InlineData("1_000")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData("1\n")]
    [InlineData("--1")]
    [InlineData("９０")]
    [InlineData("٣")]
    [InlineData("−1")]
    [InlineData("1/0")]
    [InlineData("1/-2")]
    [InlineData("1/2.5")]
    [InlineData("1.5/2")]
    [InlineData("1/2/3")]
    [InlineData("/2")]
    [InlineData("1/")]
    [InlineData("80%")]
    [InlineData("NaN")]
    public void Other_text_is_refused(string text)
    {
        Assert.False(Fraction.TryParse(text, out Fraction value));
        Assert.Equal(Fraction.Zero, value);
        Assert.Throws<FormatException>(() => Fraction.Parse(text));
    }

    [Fact]
    public void No_text_is_refused()
    {
        Assert.False(Fraction.TryParse(null, out _));
        Assert.Throws<ArgumentNullException>(() => Fraction.Parse(null!));
    }

    [Theory]
    [InlineData(1000, true)]
    [InlineData(1001, false)]
    public void At_most_a_thousand_digits_are_read(int digits, bool expected)
    {
        Assert.Equal(expected, Fraction.TryParse(new string('7', digits), out _));
        Assert.Equal(expected, Fraction.TryParse("-0." + new string('7', digits - 1), out _));
        Assert.Equal(expected, Fraction.TryParse(new string('7', digits - 1) + "/3", out _));
    }

    [Theory]
    [InlineData("2.5", "3", "2", "2", "3")]
    [InlineData("3.5", "4", "4", "3", "4")]
    [InlineData("-2.5", "-3", "-2", "-2", "-3")]
    [InlineData("2.49", "2", "2", "2", "3")]
    [InlineData("-0.4", "0", "0", "0", "-1")]
    [InlineData("1/3", "0", "0", "0", "1")]
    [InlineData("9223372036854775807.5", "9223372036854775808", "9223372036854775808", "9223372036854775807", "9223372036854775808")]
    public void Halves_and_rests_go_where_the_mode_says(string text, string halfUp, string halfEven, string down, string up)
    {
        string[] rounded = [.. Modes.Select(mode => Fraction.Parse(text).ToString(0, mode))];

        Assert.Equal([halfUp, halfEven, down, up], rounded);
    }

    [Fact]
    public void Rounded_text_has_exactly_the_places_asked_for()
    {
        Assert.Equal("90.50", Fraction.Parse("90.5").ToString(2, RoundingMode.HalfUp));
        Assert.Equal("0.00", Fraction.Parse("-0.001").ToString(2, RoundingMode.HalfUp));
        Assert.Equal("-0.01", Fraction.Parse("-0.001").ToString(2, RoundingMode.Up));
        Assert.Equal("93.71", new Fraction(656, 7).ToString("F2", null));
        Assert.Equal("94", new Fraction(656, 7).ToString("F0", null));
        Assert.Equal("656/7", new Fraction(656, 7).ToString("G", null));
        Assert.Equal("90.50", Fraction.Parse("90.5").ToDecimal(2, RoundingMode.HalfUp).ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("F")]
    [InlineData("F29")]
    [InlineData("F002")]
    [InlineData("F-1")]
    [InlineData("g")]
    [InlineData("N2")]
    public void Other_formats_are_refused(string format) => Assert.Throws<FormatException>(() => Fraction.One.ToString(format, null));

    [Fact]
    public void Places_and_modes_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Fraction.One.Round(-1, RoundingMode.HalfUp));
        Assert.Throws<ArgumentOutOfRangeException>(() => Fraction.One.Round(29, RoundingMode.HalfUp));
        Assert.Throws<ArgumentOutOfRangeException>(() => Fraction.One.ToDecimal(2, (RoundingMode)4));
        Assert.Throws<ArgumentOutOfRangeException>(() => Fraction.One.ToString(2, (RoundingMode)(-1)));
    }

    [Fact]
    public void A_decimal_takes_what_fits()
    {
        Fraction max = decimal.MaxValue;

        Assert.Equal(decimal.MaxValue, max.ToDecimal(28, RoundingMode.Down));
        Assert.Equal(decimal.MinValue, (-max).ToDecimal(0, RoundingMode.Down));
        Assert.Throws<OverflowException>(() => (max + 1).ToDecimal(0, RoundingMode.Down));
        Assert.Throws<OverflowException>(() => (max + new Fraction(1, 2)).ToDecimal(0, RoundingMode.HalfUp));
        Assert.Throws<OverflowException>(() => (max + new Fraction(1, 2)).ToDecimal(1, RoundingMode.HalfUp));
    }

    [Fact]
    public void Objects_compare_by_type_first()
    {
        Assert.Equal(1, Fraction.One.CompareTo(null));
        Assert.Equal(0, Fraction.One.CompareTo((object)Fraction.One));
        Assert.Throws<ArgumentException>(() => Fraction.One.CompareTo((object)1));
        Assert.False(Fraction.One.Equals((object)1));
    }

    [Fact]
    public void Many_denominators_stay_affordable()
    {
        Fraction[] values = [.. Enumerable.Range(2, 3000).Select(i => new Fraction(1, i))];

        // Telescopes: 1/(i(i+1)) = 1/i - 1/(i+1), so the parts from 1 to n add up to n/(n+1).
        Fraction sum = Fraction.Sum(values.Select((value, i) => value * new Fraction(1, i + 1)));

        Assert.Equal(new Fraction(3000, 3001), sum);
        Assert.True(Fraction.Sum(values) > 7);
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("fa-IR")]
    [InlineData("sv-SE")]
    public void Every_culture_reads_and_writes_the_same(string name)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(name);
            Fraction value = Fraction.Parse("-1234.5");

            Assert.Equal("-1234.5", value.ToString());
            Assert.Equal("-1234.50", value.ToString(2, RoundingMode.HalfUp));
            Assert.Equal("-1234.50", value.ToString("F2", CultureInfo.CurrentCulture));
            Assert.Equal("-1234.5", $"{value}");
            Assert.Equal("-656/7", new Fraction(-656, 7).ToString());
            Assert.Equal("-1234", Fraction.Parse("-1234").ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Ordinary_arithmetic_allocates_nothing()
    {
        Fraction a = new(1234, 100);
        Fraction b = new(567, 100);
        Fraction sum = Work(a, b);

        long before = GC.GetAllocatedBytesForCurrentThread();
        sum += Work(a, b);
        long after = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal(before, after);
        Assert.True(sum > 0);
    }

    private static Fraction Work(Fraction a, Fraction b)
    {
        Fraction sum = default;
        for (int i = 1; i < 1000; i++)
        {
            sum += a;
            sum += (b * new Fraction(i, 7)) - (a / 3);
            sum = Fraction.Max(sum.Round(2, RoundingMode.HalfUp), a);
        }

        return sum;
    }

    private static bool IsQuotient(Fraction value, BigInteger numerator, BigInteger denominator) =>
        value.Numerator * denominator == numerator * value.Denominator
        && value.Denominator.Sign > 0
        && BigInteger.GreatestCommonDivisor(value.Numerator, value.Denominator).IsOne;

    /// <summary>The integer beside a number that a mode takes, found from its floor and from twice the distance to it.</summary>
    private static BigInteger Neighbour(Fraction value, RoundingMode mode)
    {
        BigInteger floor = BigInteger.Divide(value.Numerator - Modulo(value.Numerator, value.Denominator), value.Denominator);
        BigInteger above = Modulo(value.Numerator, value.Denominator);
        if (above.IsZero)
        {
            return floor;
        }

        BigInteger outer = value.Numerator.Sign < 0 ? floor : floor + 1;
        BigInteger inner = value.Numerator.Sign < 0 ? floor + 1 : floor;
        int half = (2 * above).CompareTo(value.Denominator);
        BigInteger nearest = half < 0 ? floor : floor + 1;
        return mode switch
        {
            RoundingMode.Down => inner,
            RoundingMode.Up => outer,
            RoundingMode.HalfUp => half == 0 ? outer : nearest,
            RoundingMode.HalfEven => half == 0 ? (floor.IsEven ? floor : floor + 1) : nearest,
            _ => throw new ArgumentOutOfRangeException(nameof(mode)),
        };
    }

    private static BigInteger Modulo(BigInteger value, BigInteger divisor)
    {
        BigInteger remainder = value % divisor;
        return remainder.Sign < 0 ? remainder + divisor : remainder;
    }

    private static string Digits(BigInteger value) => value.ToString(CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("12.50", 25, 2)]
    [InlineData("-0.4", -2, 5)]
    [InlineData("100", 100, 1)]
    [InlineData("0.000", 0, 1)]
    [InlineData("-00.10", -1, 10)]
    [InlineData("123456789012345.6", 617283945061728, 5)]
    public void Both_parts_are_given_as_long_integers_in_lowest_terms(string text, long numerator, long denominator)
    {
        Assert.True(Fraction.Parse(text).TryGetParts(out long above, out long below));
        Assert.Equal((numerator, denominator), (above, below));
    }

    [Fact]
    public void Parts_that_do_not_fit_in_long_integers_are_not_given() =>
        Assert.False((Fraction.Parse("9223372036854775808") + new Fraction(1, 3)).TryGetParts(out _, out _));

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(".5")]
    [InlineData("-.5")]
    [InlineData("5.")]
    [InlineData("1.2.3")]
    [InlineData("1-2")]
    [InlineData("１")]
    public void Short_texts_that_are_no_numbers_are_refused(string text) => Assert.False(Fraction.TryParse(text, out _));
}

using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Numbers as people read them; a rounded one says so. Also compiled into the tool.</summary>
internal static class ReadableNumber
{
    private const int Places = 4;
    private const int RatePlaces = 2;
    private const int ExactPlaces = 8;
    private const int MostPlaces = 28;

    /// <summary>The number, exactly if it ends within four decimal places.</summary>
    public static string Show(Fraction number) => Show(number, Places, RoundingMode.HalfUp);

    /// <summary>A number among others that add up: exactly if it ends within eight decimal places.</summary>
    public static string ShowPart(Fraction number) => number.Round(ExactPlaces, RoundingMode.HalfUp) == number ? number.ToString() : Show(number);

    /// <summary>What a number adds or takes.</summary>
    public static string ShowSigned(Fraction number)
    {
        string shown = ShowPart(number);
        return number.Sign < 0 ? shown : shown.StartsWith('≈') ? "≈+" + shown.Substring(1) : "+" + shown;
    }

    /// <summary>What is missing to something: rounded up, so that it suffices and is never nothing.</summary>
    public static string ShowGap(Fraction number) => Show(number, Places, RoundingMode.Up);

    /// <summary>The number as a percentage, exactly if that ends within two decimal places.</summary>
    public static string ShowRate(Fraction rate) => Show(rate * 100, RatePlaces, RoundingMode.HalfUp) + "%";

    /// <summary>A rate that is needed, as a percentage: rounded up, so that it suffices.</summary>
    public static string ShowNeededRate(Fraction rate) => Show(rate * 100, RatePlaces, RoundingMode.Up) + "%";

    /// <summary>A number beside a bound: with as many places as it takes to tell them apart.</summary>
    public static string ShowBeside(Fraction number, Amount bound)
    {
        var (shown, limit, places, sign) = bound.IsRate ? (number * 100, bound.Value * 100, RatePlaces, "%") : (number, bound.Value, Places, "");
        while (places < MostPlaces && shown != limit && shown.Round(places, RoundingMode.HalfUp) == limit.Round(places, RoundingMode.HalfUp))
        {
            places++;
        }
        return Show(shown, places, RoundingMode.HalfUp) + sign;
    }

    private static string Show(Fraction number, int places, RoundingMode mode) =>
        number.Round(places, mode) == number ? number.ToString() : "≈" + number.ToString(places, mode);
}

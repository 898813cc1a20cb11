using System.Globalization;

namespace Rubric.Schema;

/// <summary>How the format reads single values: numbers, yes and no, "not applicable", "none" (format, section 2).</summary>
/// <remarks>Safe to share between threads.</remarks>
public static class ScalarText
{
    /// <summary>The most digits that a number may have.</summary>
    public const int MaxDigits = 30;

    private static readonly string[] _yes = ["yes", "true", "是"];
    private static readonly string[] _no = ["no", "false", "否"];
    private static readonly string[] _notApplicable = ["n/a", "不适用"];
    private static readonly string[] _none = ["none", "无"];

    /// <summary>Reads a number: <c>-?digits[.digits]</c>, at most <see cref="MaxDigits"/> digits, exactly.</summary>
    /// <param name="text">The text.</param>
    /// <param name="number">The number, or 0.</param>
    /// <returns>Whether the text is such a number.</returns>
    public static bool TryParseNumber(string? text, out Fraction number)
    {
        number = default;
        if (text is null || text.Length > MaxDigits + 2)
        {
            return false;
        }
        if (Fraction.TryParseShort(text, out number))
        {
            return true;
        }
        int digits = 0;
        foreach (char c in text)
        {
            if (c is >= '0' and <= '9')
            {
                digits++;
            }
            else if (c is not ('-' or '.'))
            {
                return false;
            }
        }
        return digits <= MaxDigits && Fraction.TryParse(text, out number);
    }

    /// <summary>Reads a whole number from 0 that fits an <see cref="int"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="count">The number, or 0.</param>
    /// <returns>Whether the text is such a number.</returns>
    public static bool TryParseCount(string? text, out int count) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count);

    /// <summary>Reads yes or no: yes, no, true, false, 是, 否, in any case.</summary>
    /// <param name="text">The text.</param>
    /// <param name="yes">Whether it is yes.</param>
    /// <returns>Whether the text is one of them.</returns>
    public static bool TryParseYesNo(string? text, out bool yes)
    {
        yes = IsOneOf(text, _yes);
        return yes || IsOneOf(text, _no);
    }

    /// <summary>Tells whether a text says that something does not apply: n/a in any case, or 不适用.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Whether it does.</returns>
    public static bool IsNotApplicable(string? text) =>
        // Asked of every answer: nearly all begin otherwise.
        text is { Length: 3 } && (text[0] is 'n' or 'N' or '不') && IsOneOf(text, _notApplicable);

    /// <summary>Tells whether a text says that nothing was met or found: none in any case, or 无.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Whether it does.</returns>
    public static bool IsNone(string? text) => IsOneOf(text, _none);

    private static bool IsOneOf(string? text, string[] words)
    {
        foreach (string word in words)
        {
            if (string.Equals(text, word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }
        return false;
    }
}

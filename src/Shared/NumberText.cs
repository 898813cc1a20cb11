using System.Globalization;
using System.Text;

namespace Rubric.Schema;

/// <summary>Says how to write a number that was written in a way that the format does not read.</summary>
internal static class NumberText
{
    private static readonly LocalizedText _general = new(
    [
        new("en", "Write digits with at most one point, such as 12.5, and at most 30 digits."),
        new("zh-Hans", "请用半角数字书写，最多一个小数点，例如 12.5，总共不超过 30 位数字。"),
    ]);

    /// <summary>A sentence for the end of a diagnostic: the corrected text where it is plain what was meant.</summary>
    public static LocalizedText Advise(string written) => Correct(written) is { } corrected
        ? new([new("en", $"Write {corrected}."), new("zh-Hans", $"请写成 {corrected}。")])
        : _general;

    /// <summary>The number, or the percentage, that a text probably means; null where that is not plain.</summary>
    public static string? Correct(string written)
    {
        if (written.Length > 60)
        {
            return null;
        }
        string text = ToPlainCharacters(written.Trim());
        bool percent = text.EndsWith('%');
        if (percent)
        {
            text = text.Substring(0, text.Length - 1).TrimEnd();
        }
        text = Tidy(ReplaceCommas(text.Replace("_", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal)));
        text = Expand(text) ?? text;
        return ScalarText.TryParseNumber(text, out _) ? text + (percent ? "%" : "") : null;
    }

    private static string ToPlainCharacters(string written)
    {
        var text = new StringBuilder(written.Length);
        foreach (char c in written)
        {
            text.Append(c switch
            {
                >= '０' and <= '９' => (char)(c - '０' + '0'),
                '．' or '。' => '.',
                '，' => ',',
                '－' or '−' or '–' => '-',
                '＋' => '+',
                '％' => '%',
                _ when char.IsWhiteSpace(c) => ' ',
                _ => c,
            });
        }
        return text.ToString().Trim();
    }

    /// <summary>A comma before every three digits only divides them; a single other one stands for the point.</summary>
    private static string ReplaceCommas(string text)
    {
        string[] parts = text.Split(',');
        if (parts.Length == 1)
        {
            return text;
        }
        bool groups = parts[0].Length is > 0 and <= 4;
        for (int i = 1; i < parts.Length; i++)
        {
            int point = parts[i].IndexOf('.', StringComparison.Ordinal);
            groups &= (point < 0 ? parts[i].Length : point) == 3;
        }
        return groups ? text.Replace(",", "", StringComparison.Ordinal) : parts.Length == 2 && !text.Contains('.', StringComparison.Ordinal) ? text.Replace(',', '.') : text;
    }

    private static string Tidy(string text)
    {
        string rest = text.StartsWith('+') ? text.Substring(1) : text;
        rest = rest.EndsWith('.') ? rest.Substring(0, rest.Length - 1) : rest;
        return rest.StartsWith('.') ? "0" + rest : rest.StartsWith("-.", StringComparison.Ordinal) ? "-0" + rest.Substring(1) : rest;
    }

    /// <summary>The number without its exponent; null where there is none.</summary>
    private static string? Expand(string text)
    {
        int e = text.IndexOfAny(['e', 'E']);
        if (e < 0
            || !ScalarText.TryParseNumber(text.Substring(0, e), out var number)
            || !int.TryParse(text.Substring(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int exponent)
            || exponent is < -30 or > 30)
        {
            return null;
        }
        Fraction ten = 10;
        for (int i = 0; i < Math.Abs(exponent); i++)
        {
            number = exponent > 0 ? number * ten : number / ten;
        }
        return number.ToString();
    }
}

using System.Globalization;
using Rubric.Schema;

namespace Rubric.Tool;

/// <summary>The language in which the tool speaks.</summary>
internal sealed class Language
{
    private Language(string tag, bool isChinese) => (Tag, IsChinese) = (tag, isChinese);

    public static Language English { get; } = new("en", isChinese: false);

    public static Language Chinese { get; } = new("zh-Hans", isChinese: true);

    /// <summary>The BCP 47 tag.</summary>
    public string Tag { get; }

    public bool IsChinese { get; }

    /// <summary>The colon between a name and what it has, with the space that belongs to it.</summary>
    public string Colon => IsChinese ? "：" : ": ";

    /// <summary>Between two sentences or longer phrases of a list.</summary>
    public string Semicolon => IsChinese ? "；" : "; ";

    /// <summary>Finds the language before anything else is looked at, so that even a wrong command line is answered in it.</summary>
    public static Language Find(IReadOnlyList<string> arguments)
    {
        for (int i = 0; i < arguments.Count && arguments[i] != "--"; i++)
        {
            string? value = arguments[i].StartsWith("--lang=", StringComparison.Ordinal) || arguments[i].StartsWith("--lang:", StringComparison.Ordinal)
                ? arguments[i]["--lang=".Length..]
                : arguments[i] == "--lang" && i + 1 < arguments.Count ? arguments[i + 1] : null;
            if (value is not null)
            {
                return Of(value);
            }
        }
        return OfEnvironment();
    }

    public string Say(string english, string chinese) => IsChinese ? chinese : english;

    public string Say(LocalizedText text) => text.In(Tag);

    /// <summary>Lists words: "a, b, c" or “a、b、c”.</summary>
    public string List(IEnumerable<string> words) => string.Join(IsChinese ? "、" : ", ", words);

    /// <summary>A count and what is counted: "1 error", "2 errors", “2 个错误”.</summary>
    public string Count(int number, string english, string chinese) =>
        IsChinese ? $"{Number(number)} {chinese}" : $"{Number(number)} {english}{(number == 1 ? "" : "s")}";

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The culture for the texts of the command-line library.</summary>
    public CultureInfo FindCulture()
    {
        try
        {
            return IsChinese ? CultureInfo.GetCultureInfo("zh-Hans") : CultureInfo.InvariantCulture;
        }
        catch (CultureNotFoundException)
        {
            // A system without culture data knows no other culture than the invariant one.
            return CultureInfo.InvariantCulture;
        }
    }

    private static Language OfEnvironment()
    {
        string culture = CultureInfo.CurrentUICulture.Name;
        if (culture.Length > 0)
        {
            return Of(culture);
        }
        // Without culture data .NET does not say what the locale is, but the variables still do.
        foreach (string variable in (string[])["LC_ALL", "LC_MESSAGES", "LANG"])
        {
            if (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } locale)
            {
                return Of(locale);
            }
        }
        return English;
    }

    private static Language Of(string tag) => tag.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Chinese : English;
}

using System.Globalization;
using Rubric.Engine;

namespace Rubric.Tool;

/// <summary>Finds the language in which a run of the tool speaks.</summary>
internal static class LanguageChoice
{
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
                return Language.Of(value);
            }
        }
        return OfEnvironment();
    }

    /// <summary>The culture for the texts of the command-line library.</summary>
    public static CultureInfo CultureOf(Language language)
    {
        try
        {
            return language.IsChinese ? CultureInfo.GetCultureInfo("zh-Hans") : CultureInfo.InvariantCulture;
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
            return Language.Of(culture);
        }
        // Without culture data .NET does not say what the locale is, but the variables still do.
        foreach (string variable in (string[])["LC_ALL", "LC_MESSAGES", "LANG"])
        {
            if (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } locale)
            {
                return Language.Of(locale);
            }
        }
        return Language.English;
    }
}

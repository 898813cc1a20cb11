using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Puts the unit of a scale behind its numbers.</summary>
internal static class UnitWords
{
    public static string Add(string number, Scale scale, Language language) => scale switch
    {
        BandsScale { Unit: { } unit } => Add(number, unit, language),
        CurveScale { Unit: { } unit } => Add(number, unit, language),
        ScoreScale => number + language.Say(" points", " 分"),
        _ => number,
    };

    private static string Add(string number, LocalizedText unit, Language language)
    {
        string word = Text.Clean(language.Say(unit));
        return word is "%" or "％" or "‰" ? number + word : $"{number} {word}";
    }
}

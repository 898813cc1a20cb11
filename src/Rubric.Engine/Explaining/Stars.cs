using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>A tier as stars and its title.</summary>
internal static class Stars
{
    private const int MostShown = 10;

    /// <summary>For example <c>★★★★☆ 四星</c>, out of as many stars as the rubric's best tier has.</summary>
    public static string Show(Tier tier, RubricDefinition rubric, Language language)
    {
        string title = Text.Clean(language.Say(tier.Title));
        int most = rubric.Tiers.Max(t => t.Stars ?? 0);
        if (tier.Stars is not { } stars || most == 0)
        {
            return title;
        }
        return most > MostShown
            ? $"{Language.Number(stars)}/{Language.Number(most)}★ {title}"
            : $"{new string('★', stars)}{new string('☆', most - stars)} {title}";
    }
}

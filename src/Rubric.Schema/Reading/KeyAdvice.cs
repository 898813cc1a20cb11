namespace Rubric.Schema;

/// <summary>Finds the key or word of the format that was probably meant, and says so.</summary>
internal static class KeyAdvice
{
    // What people write instead, from other tools and from Chinese.
    private static readonly Dictionary<string, string[]> _synonyms = new(StringComparer.OrdinalIgnoreCase)
    {
        ["name"] = ["title", "id"],
        ["label"] = ["title"],
        ["标题"] = ["title"],
        ["名称"] = ["title"],
        ["编号"] = ["id"],
        ["key"] = ["id"],
        ["权重"] = ["weight", "weights"],
        ["分值"] = ["weight", "points"],
        ["分数"] = ["points"],
        ["得分"] = ["points"],
        ["score"] = ["points", "score"],
        ["mark"] = ["points"],
        ["marks"] = ["points", "full-marks"],
        ["满分"] = ["full-marks", "out-of"],
        ["total"] = ["full-marks"],
        ["说明"] = ["guidance", "description", "reason"],
        ["description"] = ["guidance", "description"],
        ["note"] = ["guidance", "notes"],
        ["依据"] = ["evidence"],
        ["指标"] = ["indicators"],
        ["children"] = ["indicators"],
        ["items"] = ["indicators", "options", "steps", "values"],
        ["criteria"] = ["indicators", "steps"],
        ["choices"] = ["options", "values"],
        ["levels"] = ["tiers", "options", "steps"],
        ["等级"] = ["tiers", "tier"],
        ["grades"] = ["tiers"],
        ["rules"] = ["overrides"],
        ["minimum"] = ["min"],
        ["from"] = ["min"],
        ["gte"] = ["min"],
        ["maximum"] = ["max", "out-of", "limit"],
        ["to"] = ["max"],
        ["lte"] = ["max"],
        ["gt"] = ["above"],
        ["lt"] = ["below"],
        ["equals"] = ["is"],
        ["eq"] = ["is"],
        ["cap"] = ["limit"],
        ["condition"] = ["when", "require"],
        ["conditions"] = ["when", "require"],
        ["if"] = ["when", "require"],
        ["and"] = ["all"],
        ["or"] = ["any"],
        ["range"] = ["bands"],
        ["ranges"] = ["bands", "steps"],
        ["star"] = ["stars"],
        ["penalty"] = ["penalties"],
        ["date"] = ["effective"],
        ["na"] = ["not-applicable"],
    };

    /// <summary>The known word nearest to what is written; null where none is near.</summary>
    public static string? Nearest(string written, IReadOnlyList<string> known)
    {
        if (_synonyms.TryGetValue(written, out var meant) && meant.FirstOrDefault(known.Contains) is { } synonym)
        {
            return synonym;
        }
        // Of two letters one is no likeness: 'in' is not a misspelt 'is'.
        return written.Length > 2 ? Suggestions.Nearest(written, known) : null;
    }

    /// <summary>A sentence for the end of a diagnostic: the word that was probably meant, else all that are known.</summary>
    public static LocalizedText Advise(string? nearest, IReadOnlyList<string> known) => nearest is not null
        ? new([new("en", $"Did you mean '{nearest}'?"), new("zh-Hans", $"是否应为“{nearest}”？")])
        : new([new("en", $"Allowed are: {string.Join(", ", known)}."), new("zh-Hans", $"可以使用：{string.Join("、", known)}。")]);
}

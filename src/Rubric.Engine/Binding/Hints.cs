using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>The words of a diagnostic that depend on the language.</summary>
internal static class Hints
{
    private const int MostListed = 12;

    public static LocalizedText Words(string english, string chinese) => new([new("en", english), new("zh-Hans", chinese)]);

    /// <summary>A sentence that names the nearest known id, or else the known ids.</summary>
    public static LocalizedText DidYouMean(string word, IEnumerable<string> candidates)
    {
        string[] known = [.. candidates];
        if (Suggestions.Nearest(word, known) is { } nearest)
        {
            return Words($"Did you mean '{nearest}'?", $"是否应为“{nearest}”？");
        }
        if (known.Length == 0)
        {
            return Words("It has none at all.", "其中没有定义任何一项。");
        }
        return Words($"Known are {List(known, ", ")}.", $"可用的有：{List(known, "、")}。");
    }

    /// <summary>Words that list the ids that an answer may be.</summary>
    public static LocalizedText OneOf(IEnumerable<string> ids)
    {
        string[] all = [.. ids];
        return Words($"one of: {List(all, ", ")}", $"以下之一：{List(all, "、")}");
    }

    /// <summary>Words that list what there is, after a colon in Chinese.</summary>
    public static LocalizedText Listed(IEnumerable<string> items)
    {
        string[] all = [.. items];
        return Words($"one of: {List(all, ", ")}", List(all, "、"));
    }

    private static string List(string[] ids, string separator) =>
        string.Join(separator, ids.Take(MostListed)) + (ids.Length > MostListed ? separator + "…" : "");
}

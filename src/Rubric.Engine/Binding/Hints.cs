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
            return Words("The rubric has none.", "本评价表没有任何一项。");
        }
        return Words($"Known are {List(known)}.", $"可用的有：{List(known)}。");
    }

    /// <summary>Words that list the ids that an answer may be.</summary>
    public static LocalizedText OneOf(IEnumerable<string> ids)
    {
        string list = List([.. ids]);
        return Words($"one of: {list}", $"以下之一：{list}");
    }

    private static string List(string[] ids) =>
        string.Join(", ", ids.Take(MostListed)) + (ids.Length > MostListed ? ", …" : "");
}

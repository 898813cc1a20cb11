using System.Globalization;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>One of the two languages in which the project speaks. Also compiled into the tool, which says the same things.</summary>
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

    /// <summary>Any <c>zh</c> is Chinese, all else English.</summary>
    public static Language Of(string tag) => tag.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Chinese : English;

    public string Say(string english, string chinese) => IsChinese ? chinese : english;

    public string Say(LocalizedText text) => text.In(Tag);

    /// <summary>Lists words: "a, b, c" or “a、b、c”.</summary>
    public string List(IEnumerable<string> words) => string.Join(IsChinese ? "、" : ", ", words);

    /// <summary>A count and what is counted: "1 error", "2 errors", “2 个错误”.</summary>
    public string Count(int number, string english, string chinese) =>
        IsChinese ? $"{Number(number)} {chinese}" : $"{Number(number)} {english}{(number == 1 ? "" : "s")}";

    /// <summary>A remark behind something, in brackets.</summary>
    public string Aside(string words) => IsChinese ? $"（{words}）" : $" ({words})";

    /// <summary>The space behind a word that goes on in words: Chinese characters stand close to each other, and apart from digits and letters.</summary>
    public string Gap(string word) => IsChinese && (word.Length == 0 || word[word.Length - 1] >= '\u2E80') ? "" : " ";

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

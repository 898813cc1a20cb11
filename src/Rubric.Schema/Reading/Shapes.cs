namespace Rubric.Schema;

/// <summary>The names of what can stand in a document.</summary>
internal static class Shapes
{
    public static LocalizedText Text { get; } = Name("a text", "一段文本");

    public static LocalizedText Number { get; } = Name("a number", "一个数");

    public static LocalizedText YesNo { get; } = Name("yes or no", "“是”或“否”");

    public static LocalizedText Word { get; } = Name("a word", "一个词");

    public static LocalizedText List { get; } = Name("a list", "一个列表");

    public static LocalizedText Mapping { get; } = Name("keys with values ('key: value')", "若干“键: 值”");

    public static LocalizedText Keys(LocalizedText concept) =>
        Name($"{concept.In("en")} (keys with values, 'key: value')", $"{concept.In("zh-Hans")}（若干“键: 值”）");

    public static LocalizedText Of(SourceNode node) =>
        node.IsScalar ? Name($"the text '{Shorten(node.Text, 40)}'", $"文本“{Shorten(node.Text, 40)}”")
        : node.IsSequence ? List
        : Mapping;

    public static LocalizedText Name(string english, string chinese) => new(english, chinese);

    /// <summary>Keys, one after the other.</summary>
    public static LocalizedText Names(IReadOnlyList<string> names) => Name(string.Join(", ", names), string.Join("、", names));

    /// <summary>A text that fits into a sentence.</summary>
    public static string Shorten(string text, int longest = 120) => text.Length <= longest
        ? text
        : text.Substring(0, char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest) + "…";
}

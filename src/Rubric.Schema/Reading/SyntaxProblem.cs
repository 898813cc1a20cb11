namespace Rubric.Schema;

/// <summary>Says in words for people what the YAML parser says in words for programmers.</summary>
internal static class SyntaxProblem
{
    // A part of the parser's message, and what it means; the first that fits.
    private static readonly (string Part, LocalizedText Meaning)[] _meanings =
    [
        ("surrogate", Words(
            "an escape such as '\\ud83d' is half a character. Write the character itself.",
            "“\\ud83d”这样的转义只是半个字符。请直接写出该字符。")),
        ("unknown escape", Words(
            "in double quotes '\\' begins an escape. Write '\\\\' for the character itself, or use single quotes.",
            "双引号内的“\\”有特殊含义。请写成“\\\\”，或改用单引号。")),
        ("hexadecimal", Words(
            "in double quotes '\\x', '\\u' and '\\U' need 2, 4 and 8 digits. Write '\\\\' for the character '\\' itself, or use single quotes.",
            "双引号内的“\\x”“\\u”“\\U”后面须有 2、4、8 位十六进制数字。如需“\\”本身，请写成“\\\\”，或改用单引号。")),
        ("quoted scalar", Words(
            "a quotation mark opens a text here that does not end properly. Close it with the same mark; inside single quotes write '' for '.",
            "此处的引号没有正确结束。请用相同的引号结束文本；单引号文本中的 ' 要写成 ''。")),
        ("',' or '}'", Words(
            "a comma or the closing '}' is missing here, or a text that needs quotes has none.",
            "此处缺少半角逗号或右花括号“}”，或者需要加引号的文本没有加引号。")),
        ("',' or ']'", Words(
            "a comma or the closing ']' is missing here, or a text that needs quotes has none.",
            "此处缺少半角逗号或右方括号“]”，或者需要加引号的文本没有加引号。")),
        ("invalid mapping", ColonInText()),
        ("Mapping values are not allowed", ColonInText()),
        ("expected '-' indicator", Words(
            "an entry of the list is expected. Begin it with '- ', as far to the right as the entries above.",
            "此处应为列表的一项。请以“- ”开头，并与上面各项左对齐。")),
        ("sequence entries are not allowed", Words(
            "an entry of a list cannot begin here. Put '- ' at the beginning of a line of its own.",
            "列表的一项不能从这里开始。请另起一行，以“- ”开头。")),
        ("expected key", Words(
            "the line does not fit those above. Write it as 'key: value', as far to the right as its neighbours.",
            "这一行与上文不相符。请写成“键: 值”的形式，并与相邻各行左对齐。")),
        ("could not find expected ':'", Words(
            "a colon and a space are missing after the key. Write it as 'key: value'.",
            "键的后面缺少冒号和空格。请写成“键: 值”的形式。")),
        ("cannot start any token", Words(
            "a text cannot begin with this character. Put the text in quotes.",
            "文本不能以这个字符开头。请给文本加上引号。")),
        ("anchor", Words(
            "'&' and '*' at the beginning of a text have a meaning of their own. Put the text in quotes.",
            "文本开头的“&”和“*”有特殊含义。请给文本加上引号。")),
        ("block scalar", Words(
            "after '|' or '>' the text begins on the next line, indented with spaces.",
            "“|”或“>”之后的文本要另起一行，并用空格缩进。")),
        ("comment", Words(
            "a space is missing before '#'.",
            "“#”前面缺少一个空格。")),
    ];

    private static readonly LocalizedText _unknown = Words(
        "look at the punctuation and at the indentation of this line and the one before.",
        "请检查这一行和上一行的标点与缩进。");

    private static readonly LocalizedText _unclosed = Words(
        "the bracket that opens here is not closed.",
        "此处的括号没有结束。请补上右括号。");

    private static readonly LocalizedText _commented = Words(
        "the bracket that opens here is not closed, because ' #' begins a comment. Put a text with '#' in quotes.",
        "此处的括号没有结束，因为“ #”之后是注释。如果“#”属于文本，请给文本加上引号。");

    /// <summary>Makes the diagnostic for text that the parser cannot read: of a typing mistake nearby, if there is one, else of what the parser says.</summary>
    /// <param name="text">The text.</param>
    /// <param name="message">What the parser says; empty where it fails without a word.</param>
    /// <param name="place">Where it says so.</param>
    /// <param name="last">The last place that was good.</param>
    /// <param name="open">Where the outermost open bracket stands, if there is one.</param>
    public static Diagnostic Describe(SourceText text, string message, SourceSpan place, SourceSpan last, SourceSpan? open)
    {
        if (Contains(message, "tab") && TypingMistake.FindTab(text, last.StartLine) is { } tab)
        {
            return tab;
        }
        if (TypingMistake.FindNear(text, place, last, isQuote: Contains(message, "quoted scalar")) is { } mistake)
        {
            return mistake;
        }
        if (Contains(message, "directive") || Contains(message, "incompatible"))
        {
            return new Diagnostic(DiagnosticCodes.DirectiveNotAllowed, place, "");
        }
        if (Contains(message, "tag"))
        {
            string tag = TypingMistake.TagAt(text.Text, text.IndexOf(place.StartLine, place.StartColumn));
            return new Diagnostic(DiagnosticCodes.TagNotAllowed, place, "", tag);
        }
        bool atEnd = text.IndexOf(place.StartLine, place.StartColumn) >= text.Text.TrimEnd().Length;
        if ((message.Length == 0 || atEnd) && FindUnclosed(text, open ?? last) is { } bracket)
        {
            return new Diagnostic(DiagnosticCodes.SyntaxError, bracket, "", IsCommented(text, last) ? _commented : _unclosed);
        }
        foreach (var (part, meaning) in _meanings)
        {
            if (Contains(message, part))
            {
                return new Diagnostic(DiagnosticCodes.SyntaxError, place, "", meaning);
            }
        }
        return new Diagnostic(DiagnosticCodes.SyntaxError, place, "", _unknown);
    }

    /// <summary>The first bracket, from a place on, that nothing closes.</summary>
    private static SourceSpan? FindUnclosed(SourceText text, SourceSpan from)
    {
        var open = new List<int>();
        string all = text.Text;
        for (int i = text.IndexOf(from.StartLine, from.StartColumn); i < all.Length; i++)
        {
            switch (all[i])
            {
                case '[' or '{':
                    open.Add(i);
                    break;
                case ']' or '}' when open.Count > 0:
                    open.RemoveAt(open.Count - 1);
                    break;
                case '#' when i > 0 && char.IsWhiteSpace(all[i - 1]):
                    int end = all.IndexOf('\n', i);
                    i = end < 0 ? all.Length : end;
                    break;
                default:
                    break;
            }
        }
        return open.Count == 0 ? null : text.SpanAt(open[0], open[0] + 1);
    }

    private static bool IsCommented(SourceText text, SourceSpan last) => text.GetLine(last.EndLine).Contains(" #", StringComparison.Ordinal);

    private static bool Contains(string message, string part) => message.Contains(part, StringComparison.OrdinalIgnoreCase);

    private static LocalizedText ColonInText() => Words(
        "a colon with a space stands inside a text, or the line is indented too far. Put the text in quotes, or align the line with those above.",
        "文本中出现了冒号加空格，或者这一行缩进过多。请给文本加上引号，或与上面各行左对齐。");

    private static LocalizedText Words(string english, string chinese) => new([new("en", english), new("zh-Hans", chinese)]);
}

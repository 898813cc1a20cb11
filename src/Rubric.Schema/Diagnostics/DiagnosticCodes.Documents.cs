namespace Rubric.Schema;

/// <content>RUB1: what is wrong with a document as text, before anybody asks what its keys mean.</content>
public static partial class DiagnosticCodes
{
    /// <summary>Gets RUB1001: there is nothing in the document.</summary>
    public static DiagnosticCode EmptyDocument { get; } = Error("RUB1001",
        "The document is empty. It begins with the line '{0}'.",
        "文件是空的。文件应以“{0}”一行开头。");

    /// <summary>Gets RUB1002: the document is longer than the reader accepts.</summary>
    public static DiagnosticCode DocumentTooLong { get; } = Error("RUB1002",
        "The document is longer than {0} characters, the most that is read. Split it, or check whether this is the right file.",
        "文件超过 {0} 个字符，超出了允许读取的长度。请拆分文件，或检查是否选错了文件。");

    /// <summary>Gets RUB1003: lists and keys stand in each other too deep.</summary>
    public static DiagnosticCode NestedTooDeep { get; } = Error("RUB1003",
        "Lists and keys are nested more than {0} levels deep here. Use fewer levels.",
        "此处列表和键的嵌套超过 {0} 层。请减少层级。");

    /// <summary>Gets RUB1004: there are more values than the reader accepts, aliases counted as what they stand for.</summary>
    public static DiagnosticCode TooManyValues { get; } = Error("RUB1004",
        "The document has more than {0} values, repeated ones (*name) included. Make it smaller.",
        "文件中的值超过 {0} 个（引用 *名称 所重复的也计算在内）。请缩小文件。");

    /// <summary>Gets RUB1005: there are more aliases than the reader accepts.</summary>
    public static DiagnosticCode TooManyAliases { get; } = Error("RUB1005",
        "The document has more than {0} references of the form *name. Write the values out.",
        "文件中形如 *名称 的引用超过 {0} 个。请直接写出这些值。");

    /// <summary>Gets RUB1006: the bytes are no text that can be read.</summary>
    public static DiagnosticCode NotUnicode { get; } = Error("RUB1006",
        "The file is not UTF-8 text from here on. Save it with the encoding UTF-8.",
        "文件从此处起不是 UTF-8 编码的文本。请以 UTF-8 编码重新保存。");

    /// <summary>Gets RUB1007: an invisible character that has no business in a document.</summary>
    public static DiagnosticCode ForbiddenCharacter { get; } = Error("RUB1007",
        "The invisible character '{0}' cannot stand here. Delete it; it usually comes from copied text.",
        "此处有不可见字符“{0}”，不能使用。请删除它；它通常是复制文字时带入的。");

    /// <summary>Gets RUB1008: a byte order mark that is not at the beginning.</summary>
    public static DiagnosticCode MisplacedByteOrderMark { get; } = Error("RUB1008",
        "The invisible character 'U+FEFF' (byte order mark) can only begin a file. Delete it here; it comes from joining files.",
        "不可见字符“U+FEFF”（字节顺序标记）只能位于文件开头。请删除此处的该字符；它通常是合并文件时带入的。");

    /// <summary>Gets RUB1009: the text is not YAML.</summary>
    public static DiagnosticCode SyntaxError { get; } = Error("RUB1009", "This cannot be read: {0}", "此处无法读取：{0}");

    /// <summary>Gets RUB1010: a tag.</summary>
    public static DiagnosticCode TagNotAllowed { get; } = Error("RUB1010",
        "A tag such as '{0}' is not allowed. Delete it; if the text itself begins with '!', put it in quotes.",
        "不允许使用“{0}”这样的标签。请删除它；如果文本本身以“!”开头，请加上引号。");

    /// <summary>Gets RUB1011: a merge key.</summary>
    public static DiagnosticCode MergeKeyNotAllowed { get; } = Error("RUB1011",
        "The key '<<' (merging of other keys) is not allowed. Write the keys out.",
        "不允许使用“<<”（合并其他键）。请直接写出这些键。");

    /// <summary>Gets RUB1012: a directive.</summary>
    public static DiagnosticCode DirectiveNotAllowed { get; } = Error("RUB1012",
        "A line that begins with '%' is not allowed. Delete it.",
        "不允许以“%”开头的行。请删除该行。");

    /// <summary>Gets RUB1013: a key that stands twice.</summary>
    public static DiagnosticCode DuplicateKey { get; } = Error("RUB1013",
        "The key '{0}' stands twice; the first time in line {1}. Keep one of them; if another entry of a list begins here, write '- ' before it.",
        "键“{0}”重复出现，第一次在第 {1} 行。请只保留一个；如果此处是列表的新一项，请在前面加上“- ”。");

    /// <summary>Gets RUB1014: a key that is no text.</summary>
    public static DiagnosticCode KeyNotText { get; } = Error("RUB1014",
        "A key is a single text before the colon; here stands something else. Write 'key: value'.",
        "键应是冒号前的一段文本，此处却不是。请写成“键: 值”的形式。");

    /// <summary>Gets RUB1015: a second document in a file that holds one.</summary>
    public static DiagnosticCode SeveralDocuments { get; } = Error("RUB1015",
        "A second document begins here, after a line '---'. Write one document a file.",
        "此处在“---”一行之后又开始了一个文档。一个文件只能有一个文档，请拆分。");

    /// <summary>Gets RUB1016: a reference to a name that was not given before.</summary>
    public static DiagnosticCode UnknownAnchor { get; } = Error("RUB1016",
        "The reference '*{0}' has no '&{0}' before it. Name the value with '&{0}', or put the text in quotes.",
        "引用“*{0}”之前没有“&{0}”。请用“&{0}”给被引用的值命名；如果这是普通文本，请加上引号。");

    /// <summary>Gets RUB1017: a value that contains itself.</summary>
    public static DiagnosticCode RecursiveAlias { get; } = Error("RUB1017",
        "The reference '*{0}' stands inside the value that it repeats. Write the value out.",
        "引用“*{0}”位于它所重复的值之内。请直接写出该值。");

    /// <summary>Gets RUB1020: a full-width colon behind a key.</summary>
    public static DiagnosticCode FullWidthColon { get; } = Error("RUB1020",
        "The full-width colon '：' does not end a key. Type an ordinary colon and a space instead: ': '.",
        "全角冒号“：”不能用在键的后面。请改用半角冒号加一个空格：“: ”。");

    /// <summary>Gets RUB1021: a space that is none for YAML.</summary>
    public static DiagnosticCode WideSpace { get; } = Error("RUB1021",
        "Here stands a full-width or non-breaking space ({0}), which does not count as a space. Type an ordinary space.",
        "此处是全角空格或不间断空格（{0}），不能当作空格使用。请改用普通的半角空格。");

    /// <summary>Gets RUB1022: a colon with its value right behind it.</summary>
    public static DiagnosticCode NoSpaceAfterColon { get; } = Error("RUB1022",
        "Write a space after the colon: '{0}'.",
        "冒号后面要有一个空格：“{0}”。");

    /// <summary>Gets RUB1023: a comma that ends a text although it belongs to it.</summary>
    public static DiagnosticCode CommaCutsText { get; } = Error("RUB1023",
        "Between {{ and }} a comma ends the text '{0}'. Put the whole text in quotes: {1}",
        "在 {{ }} 之中，逗号会截断文本“{0}”。请给整段文本加上引号：{1}");

    /// <summary>Gets RUB1024: a tab in the indentation.</summary>
    public static DiagnosticCode TabIndentation { get; } = Error("RUB1024",
        "Lines are indented with spaces, here stands a tab. Replace it with spaces.",
        "缩进只能使用空格，此处是制表符（Tab）。请换成空格。");

    /// <summary>Gets RUB1025: a text that may have lost its end to a comment.</summary>
    public static DiagnosticCode HashCutsText { get; } = Hint("RUB1025",
        "The text ends before ' #'; what follows is a comment. If it belongs to the text, put all of it in quotes.",
        "文本在“ #”之前结束，其后是注释。如果后面的内容属于文本，请给整段文本加上引号。");

    /// <summary>Gets RUB1026: a full-width comma between keys, entries or ids.</summary>
    public static DiagnosticCode FullWidthComma { get; } = Error("RUB1026",
        "The full-width comma '，' does not separate anything here. Type an ordinary comma instead: ','.",
        "全角逗号“，”在此处不起分隔作用。请改用半角逗号：“,”。");

    /// <summary>Gets RUB1027: a full-width bracket around keys, a list or an id.</summary>
    public static DiagnosticCode FullWidthBracket { get; } = Error("RUB1027",
        "The full-width bracket '{0}' is not understood here. Type an ordinary one instead: '{1}'.",
        "此处的全角括号“{0}”无效。请改用半角括号：“{1}”。");

    /// <summary>Gets RUB1028: a full-width quotation mark where it cannot belong to the text.</summary>
    public static DiagnosticCode FullWidthQuote { get; } = Error("RUB1028",
        "The full-width quotation mark {0} does not quote anything here. Type an ordinary one instead: {1}",
        "此处的全角引号 {0} 不起引号作用。请改用半角引号：{1}");

    /// <summary>Gets RUB1029: full-width digits or signs in a number, or a full-width sign in an id.</summary>
    public static DiagnosticCode FullWidthDigits { get; } = Error("RUB1029",
        "'{0}' has full-width digits or signs, which are not understood here. Write '{1}'.",
        "“{0}”中有全角的数字或符号，此处无法读取。请写成“{1}”。");

    /// <summary>Gets RUB1030: a text in full-width quotation marks, which become part of it.</summary>
    public static DiagnosticCode FullWidthQuotesKept { get; } = Hint("RUB1030",
        "The full-width quotation marks become part of the text {0}. If they should not, type ordinary ones: {1}",
        "全角引号会成为文本 {0} 的一部分。如果不是这个意思，请改用半角引号：{1}");

    /// <summary>Gets RUB1031: a dash with its entry right behind it.</summary>
    public static DiagnosticCode NoSpaceAfterDash { get; } = Error("RUB1031",
        "Write a space after the dash that begins an entry of a list: '{0}'.",
        "列表项开头的短横线后面要有一个空格：“{0}”。");

    /// <summary>Gets RUB1099: there are more problems than are shown.</summary>
    public static DiagnosticCode MoreDiagnostics { get; } = Hint("RUB1099",
        "{0} more problems are not shown. Correct those above and check again.",
        "另有 {0} 个问题未显示。请先改正以上问题，再重新检查。");

    private static IEnumerable<DiagnosticCode> Documents =>
    [
        EmptyDocument, DocumentTooLong, NestedTooDeep, TooManyValues, TooManyAliases, NotUnicode, ForbiddenCharacter, MisplacedByteOrderMark,
        SyntaxError, TagNotAllowed, MergeKeyNotAllowed, DirectiveNotAllowed, DuplicateKey, KeyNotText, SeveralDocuments, UnknownAnchor, RecursiveAlias,
        FullWidthColon, WideSpace, NoSpaceAfterColon, CommaCutsText, TabIndentation, HashCutsText,
        FullWidthComma, FullWidthBracket, FullWidthQuote, FullWidthDigits, FullWidthQuotesKept, NoSpaceAfterDash, MoreDiagnostics,
    ];
}

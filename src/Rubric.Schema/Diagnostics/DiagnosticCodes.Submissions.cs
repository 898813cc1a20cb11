namespace Rubric.Schema;

/// <content>RUB5: submissions before any rubric is known, and tables.</content>
public static partial class DiagnosticCodes
{
    /// <summary>Gets RUB5001: the reference of a submission names no rubric.</summary>
    public static DiagnosticCode InvalidRubricReference { get; } = Error("RUB5001",
        "'{0}' does not name a rubric. Write its id, or 'id@version', such as 'station-stars@2022.12'.",
        "“{0}”没有指明评价表。请写评价表的 id 或“id@版本”，例如“station-stars@2022.12”。");

    /// <summary>Gets RUB5002: an attribute has the name of something that every submission has.</summary>
    public static DiagnosticCode ReservedAttribute { get; } = Error("RUB5002",
        "An attribute cannot be named '{0}': a submission has a '{0}' of its own. Write it there, or give the attribute another name.",
        "附加属性不能叫“{0}”，因为评分本身就有“{0}”这一项。请写到那一项里，或给附加属性换个名称。");

    /// <summary>Gets RUB5003: something stands twice in one list of a submission.</summary>
    public static DiagnosticCode RepeatedEntry { get; } = Error("RUB5003",
        "'{0}' stands twice in '{1}'. Keep only one of them.",
        "“{0}”在“{1}”中出现了两次。请只保留一个。");

    /// <summary>Gets RUB5004: a part of a submission made in code has no content.</summary>
    public static DiagnosticCode MissingPart { get; } = Error("RUB5004",
        "'{0}' is empty. Give it a value, or leave the whole entry out.",
        "“{0}”是空的。请填写内容，或去掉整个条目。");

    /// <summary>Gets RUB5005: points are awarded without saying why.</summary>
    public static DiagnosticCode AwardWithoutReason { get; } = Error("RUB5005",
        "The award for '{0}' gives no reason. Add 'reason' and say why these points replace the computed ones.",
        "对“{0}”的人工给分没有写明理由。请加上“reason”，说明为什么用这个分数替换计算出的分数。");

    /// <summary>Gets RUB5006: fewer than 0 points are awarded.</summary>
    public static DiagnosticCode NegativeAward { get; } = Error("RUB5006",
        "The award for '{0}' is '{1}' points. Write 0 or more, up to the full marks of the indicator.",
        "对“{0}”的人工给分是“{1}”。请填写 0 到该指标满分之间的分数。");

    /// <summary>Gets RUB5101: the bytes of a table are not in an encoding that is read.</summary>
    public static DiagnosticCode TableEncodingUnknown { get; } = Error("RUB5101",
        "The table is neither UTF-8 nor GB18030 text from here on. Save it from the spreadsheet as 'CSV UTF-8 (comma delimited)'.",
        "表格从此处起既不是 UTF-8 也不是 GB18030（GBK）编码的文本。请在电子表格软件中另存为“CSV UTF-8（逗号分隔）”。");

    /// <summary>Gets RUB5102: the columns of a table are not separated by commas.</summary>
    public static DiagnosticCode TableSeparator { get; } = Error("RUB5102",
        "The columns of this table are separated by '{0}', not by commas. Save it from the spreadsheet as 'CSV UTF-8 (comma delimited)'.",
        "这个表格的各列用“{0}”分隔，而不是用英文逗号。请在电子表格软件中另存为“CSV UTF-8（逗号分隔）”。");

    /// <summary>Gets RUB5103: a table lacks the column that says what each row is about.</summary>
    public static DiagnosticCode MissingColumn { get; } = Error("RUB5103",
        "The table has no column 'subject'.{0} The first row names the columns, and 'subject' holds the id of what each row is about.",
        "表格没有“subject”列。{0}第一行是各列的名称，其中“subject”列填写每一行所评对象的 id。");

    /// <summary>Gets RUB5104: a column of a table is none of the format, and no indicator or fact.</summary>
    public static DiagnosticCode UnknownColumn { get; } = Error("RUB5104",
        "Column {0}, '{1}', is unknown.{2} Name it after the id of an indicator, or 'fact:ID', 'note:ID', 'attribute:NAME', "
            + "'subject', 'title', 'rubric', 'phase', 'by', 'role' or 'profile'.",
        "第 {0} 列“{1}”无法识别。{2}列名应是指标的 id，或“fact:ID”“note:ID”“attribute:名称”“subject”“title”“rubric”“phase”“by”“role”“profile”之一。");

    /// <summary>Gets RUB5105: two columns of a table have one name.</summary>
    public static DiagnosticCode RepeatedColumn { get; } = Error("RUB5105",
        "Columns {0} and {1} are both named '{2}'. Keep one of them. (A spreadsheet turns 1.10 into 1.1 unless the cell is formatted as text.)",
        "第 {0} 列和第 {1} 列的名称都是“{2}”。请只保留一列。（若单元格没有设为文本格式，电子表格软件会把 1.10 变成 1.1。）");

    /// <summary>Gets RUB5106: a column of a table has values but no name.</summary>
    public static DiagnosticCode UnnamedColumn { get; } = Error("RUB5106",
        "Column {0} has no name in the first row, but values below, such as '{1}' in {2}. Name the column, or empty it.",
        "第 {0} 列在第一行没有列名，下面却有内容，例如{2}的“{1}”。请填写列名，或清空这一列。");

    /// <summary>Gets RUB5107: a row of a table has more cells than the header.</summary>
    public static DiagnosticCode RowTooLong { get; } = Error("RUB5107",
        "Surplus cell '{1}' in column {2} of {0}: the header has only {3} columns. Put a cell that contains a comma in quotation marks, or remove the surplus.",
        "{0}第 {2} 列多出了“{1}”：表头只有 {3} 列。含有逗号的单元格请用英文双引号括起来，或删去多余的内容。");

    /// <summary>Gets RUB5108: rows of a table have fewer cells than the header.</summary>
    public static DiagnosticCode RowTooShort { get; } = Warning("RUB5108",
        "Missing cells at the end of {0}: it has {1}, the header has {2}{3}. They are read as empty; "
            + "if a comma was lost in the middle, the answers behind it stand in the wrong columns.",
        "{0}末尾缺少单元格：只有 {1} 个，表头有 {2} 个{3}。缺少的按空白处理；若是中间漏了逗号，其后的答案就错了列，请核对。");

    /// <summary>Gets RUB5109: a row of a table says nothing where it must.</summary>
    public static DiagnosticCode EmptyCell { get; } = Error("RUB5109",
        "Nothing stands in column '{1}' of {0}. Fill it in, or delete the row.",
        "{0}的“{1}”列是空的。请填写，或删除这一行。");

    /// <summary>Gets RUB5110: a quotation mark stands inside a cell that does not begin with one.</summary>
    public static DiagnosticCode StrayQuote { get; } = Error("RUB5110",
        "Row {0}, column {1}: a quotation mark stands inside the cell '{2}'. Put the whole cell in quotation marks, and write each one inside it twice.",
        "第 {0} 行第 {1} 列：单元格“{2}”中间有英文双引号。请用英文双引号把整个单元格括起来，其中的每个双引号写两遍。");

    /// <summary>Gets RUB5111: a cell goes on behind the quotation mark that ends it.</summary>
    public static DiagnosticCode TextAfterQuote { get; } = Error("RUB5111",
        "Row {0}, column {1}: the cell began with a quotation mark in line {2} and ends at the next one, but '{3}' follows. "
            + "Put a comma or a new line between them; a quotation mark inside a cell is written twice.",
        "第 {0} 行第 {1} 列：单元格从第 {2} 行文本的英文双引号开始，到下一个双引号就结束了，后面却还有“{3}”。请在两者之间加逗号或换行；单元格里的双引号要写两遍。");

    /// <summary>Gets RUB5112: a quotation mark begins a cell that never ends.</summary>
    public static DiagnosticCode UnclosedQuote { get; } = Error("RUB5112",
        "Row {0}, column {1}: the quotation mark that begins this cell is never closed. Add one at the end of the cell; one inside it is written twice.",
        "第 {0} 行第 {1} 列：这个单元格开头的英文双引号没有结束。请在单元格末尾补上双引号；单元格里的双引号要写两遍。");

    /// <summary>Gets RUB5113: a table with a row for each answer answers something twice.</summary>
    public static DiagnosticCode RepeatedAnswer { get; } = Error("RUB5113",
        "A second answer to '{1}' in {0}; row {2} has the first. Keep only one of them. "
            + "(A spreadsheet turns 1.10 into 1.1 unless the cell is formatted as text.)",
        "{0}又填了“{1}”，第 {2} 行已经填过。请只保留一个。（若单元格没有设为文本格式，电子表格软件会把 1.10 变成 1.1。）");

    private static IEnumerable<DiagnosticCode> Submissions =>
    [
        InvalidRubricReference, ReservedAttribute, RepeatedEntry, MissingPart, AwardWithoutReason, NegativeAward,
        TableEncodingUnknown, TableSeparator, MissingColumn, UnknownColumn, RepeatedColumn, UnnamedColumn, RowTooLong, RowTooShort, EmptyCell,
        StrayQuote, TextAfterQuote, UnclosedQuote, RepeatedAnswer,
    ];
}

using System.Collections.Immutable;
using System.Text;

namespace Rubric.Schema.Tests;

/// <summary>Every RUB51 code: where it is reported, and what it says.</summary>
internal static class TableCases
{
    private static readonly SubmissionReaderOptions _options = new() { Reader = new() { FileName = "评分.csv" }, Format = SubmissionFormat.Csv };

    public static DiagnosticCase[] All { get; } =
    [
        // 0xFF begins no character in either encoding.
        new("TableEncodingUnknown", () => SubmissionReader.ReadBytes([.. Encoding.UTF8.GetBytes("subject,a\nst-07,"), 0xFF, (byte)'\n'], _options).Diagnostics,
            "RUB5101", 2, 7,
            "The table is neither UTF-8 nor GB18030 text from here on. Save it from the spreadsheet as 'CSV UTF-8 (comma delimited)'.",
            "表格从此处起既不是 UTF-8 也不是 GB18030（GBK）编码的文本。请在电子表格软件中另存为“CSV UTF-8（逗号分隔）”。"),
        new("TableSeparator", () => Read("subject;1.1;1.2", "st-07;9;8"),
            "RUB5102", 1, 1,
            "The columns of this table are separated by ';', not by commas. Save it from the spreadsheet as 'CSV UTF-8 (comma delimited)'.",
            "这个表格的各列用“;”分隔，而不是用英文逗号。请在电子表格软件中另存为“CSV UTF-8（逗号分隔）”。"),
        new("MissingColumn", () => Read("station,1.1", "st-07,9"),
            "RUB5103", 1, 1,
            "The table has no column 'subject'. The first row names the columns, and 'subject' holds the id of what each row is about.",
            "表格没有“subject”列。第一行是各列的名称，其中“subject”列填写每一行所评对象的 id。"),
        new("MissingColumn_nearly", () => Read("Subject,1.1", "st-07,9"),
            "RUB5103", 1, 1,
            "The table has no column 'subject'. Is it the one named 'Subject'? The first row names the columns, and 'subject' holds the id of what each row is about.",
            "表格没有“subject”列。是否应为“Subject”这一列？第一行是各列的名称，其中“subject”列填写每一行所评对象的 id。"),
        new("UnknownColumn", () => Read("subject,1.1,fact：fire", "st-07,9,否"),
            "RUB5104", 1, 13,
            "Column 3, 'fact：fire', is unknown. Did you mean 'fact:fire'? Name it after the id of an indicator, or 'fact:ID', 'note:ID', 'attribute:NAME', "
                + "'subject', 'title', 'rubric', 'phase', 'by', 'role' or 'profile'.",
            "第 3 列“fact：fire”无法识别。是否应为“fact:fire”？列名应是指标的 id，"
                + "或“fact:ID”“note:ID”“attribute:名称”“subject”“title”“rubric”“phase”“by”“role”“profile”之一。"),
        new("RepeatedColumn", () => Read("subject,1.1,1.1", "st-07,9,8"),
            "RUB5105", 1, 13,
            "Columns 2 and 3 are both named '1.1'. Keep one of them. (A spreadsheet turns 1.10 into 1.1 unless the cell is formatted as text.)",
            "第 2 列和第 3 列的名称都是“1.1”。请只保留一列。（若单元格没有设为文本格式，电子表格软件会把 1.10 变成 1.1。）"),
        new("UnnamedColumn", () => Read("subject,1.1,", "st-07,9,8"),
            "RUB5106", 1, 13,
            "Column 3 has no name in the first row, but values below, such as '8' in row 2 (subject 'st-07'). Name the column, or empty it.",
            "第 3 列在第一行没有列名，下面却有内容，例如第 2 行（“st-07”）的“8”。请填写列名，或清空这一列。"),
        new("RowTooLong", () => Read("subject,note:1.1", "st-07,未设个案室,缺档案"),
            "RUB5107", 2, 13,
            "Surplus cell '缺档案' in column 3 of row 2 (subject 'st-07'): the header has only 2 columns. Put a cell that contains a comma in quotation marks, "
                + "or remove the surplus.",
            "第 2 行（“st-07”）第 3 列多出了“缺档案”：表头只有 2 列。含有逗号的单元格请用英文双引号括起来，或删去多余的内容。"),
        new("RowTooShort", () => Read("subject,1.1,1.2", "st-07,9"),
            "RUB5108", 2, 1,
            "Missing cells at the end of row 2 (subject 'st-07'): it has 2, the header has 3. They are read as empty; "
                + "if a comma was lost in the middle, the answers behind it stand in the wrong columns.",
            "第 2 行（“st-07”）末尾缺少单元格：只有 2 个，表头有 3 个。缺少的按空白处理；若是中间漏了逗号，其后的答案就错了列，请核对。"),
        new("RowTooShort_several", () => Read("subject,1.1,1.2", "st-07,9", "st-08,9", "st-09,9"),
            "RUB5108", 2, 1,
            "Missing cells at the end of row 2 (subject 'st-07'): it has 2, the header has 3 (likewise rows 3, 4). They are read as empty; "
                + "if a comma was lost in the middle, the answers behind it stand in the wrong columns.",
            "第 2 行（“st-07”）末尾缺少单元格：只有 2 个，表头有 3 个（第 3、4 行也是如此）。缺少的按空白处理；若是中间漏了逗号，其后的答案就错了列，请核对。"),
        new("EmptyCell", () => Read("subject,1.1", ",9"),
            "RUB5109", 2, 1,
            "Nothing stands in column 'subject' of row 2. Fill it in, or delete the row.",
            "第 2 行的“subject”列是空的。请填写，或删除这一行。"),
        new("StrayQuote", () => Read("subject,note:1.1", "st-07,他说\"好\""),
            "RUB5110", 2, 9,
            "Row 2, column 2: a quotation mark stands inside the cell '他说\"好\"'. Put the whole cell in quotation marks, and write each one inside it twice.",
            "第 2 行第 2 列：单元格“他说\"好\"”中间有英文双引号。请用英文双引号把整个单元格括起来，其中的每个双引号写两遍。"),
        new("TextAfterQuote", () => Read("subject,note:1.1,1.1", "st-07,\"未设\"个案室,9"),
            "RUB5111", 2, 11,
            "Row 2, column 2: the cell began with a quotation mark in line 2 and ends at the next one, but '个案室' follows. "
                + "Put a comma or a new line between them; a quotation mark inside a cell is written twice.",
            "第 2 行第 2 列：单元格从第 2 行文本的英文双引号开始，到下一个双引号就结束了，后面却还有“个案室”。请在两者之间加逗号或换行；单元格里的双引号要写两遍。"),
        new("UnclosedQuote", () => Read("subject,1.1,note:1.1", "st-07,9,\"未设"),
            "RUB5112", 2, 9,
            "Row 2, column 3: the quotation mark that begins this cell is never closed. Add one at the end of the cell; one inside it is written twice.",
            "第 2 行第 3 列：这个单元格开头的英文双引号没有结束。请在单元格末尾补上双引号；单元格里的双引号要写两遍。"),
        new("RepeatedAnswer", () => Read("subject,indicator,value", "st-07,1.1,9", "st-07,1.1,8"),
            "RUB5113", 3, 7,
            "A second answer to '1.1' in row 3 (subject 'st-07'); row 2 has the first. Keep only one of them. "
                + "(A spreadsheet turns 1.10 into 1.1 unless the cell is formatted as text.)",
            "第 3 行（“st-07”）又填了“1.1”，第 2 行已经填过。请只保留一个。（若单元格没有设为文本格式，电子表格软件会把 1.10 变成 1.1。）"),
    ];

    private static ImmutableArray<Diagnostic> Read(params string[] rows) => SubmissionReader.Read(string.Join("\n", rows), _options).Diagnostics;
}

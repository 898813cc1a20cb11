namespace Rubric.Schema;

/// <content>RUB2: keys and values of a document, each looked at by itself.</content>
public static partial class DiagnosticCodes
{
    /// <summary>Gets RUB2001: the document does not say that it is of version 1 of the format.</summary>
    public static DiagnosticCode UnknownFormatVersion { get; } = Error("RUB2001",
        "'{0}' is not a version of the format that is known here. Write '{1}: 1'.",
        "不认识格式版本“{0}”。请写“{1}: 1”。");

    /// <summary>Gets RUB2002: a rubric where a submission is wanted, or the other way round.</summary>
    public static DiagnosticCode WrongDocument { get; } = Error("RUB2002",
        "This document is {0}, but {1} is wanted here. Choose the other file.",
        "这个文件是{0}，而此处需要{1}。请选择另一个文件。");

    /// <summary>Gets RUB2003: a key that must be there is not.</summary>
    public static DiagnosticCode MissingKey { get; } = Error("RUB2003",
        "The key '{0}' is missing in {1}. Add '{0}: …'.",
        "{1}缺少键“{0}”。请补上“{0}: …”。");

    /// <summary>Gets RUB2004: a key that the format does not know there.</summary>
    public static DiagnosticCode UnknownKey { get; } = Error("RUB2004",
        "Unknown key '{0}' in {1}. {2}",
        "{1}中不能使用键“{0}”。{2}");

    /// <summary>Gets RUB2005: a list, keys or a text where another of these is wanted.</summary>
    public static DiagnosticCode WrongShape { get; } = Error("RUB2005",
        "Found {0} where {1} is wanted.",
        "此处是{0}，而应为{1}。");

    /// <summary>Gets RUB2006: a key without a value.</summary>
    public static DiagnosticCode EmptyValue { get; } = Error("RUB2006",
        "'{0}' has no value. Write one, or delete it.",
        "“{0}”没有值。请填写，或将它删除。");

    /// <summary>Gets RUB2007: a text where a number is wanted.</summary>
    public static DiagnosticCode NotANumber { get; } = Error("RUB2007",
        "'{0}' is not a number that can be read here. {1}",
        "“{0}”不是此处可以读取的数。{1}");

    /// <summary>Gets RUB2008: a percentage where only a plain number makes sense.</summary>
    public static DiagnosticCode PercentageNotAllowed { get; } = Error("RUB2008",
        "The percentage '{0}' cannot stand here. Write a plain number.",
        "此处不能使用百分数“{0}”。请写普通的数。");

    /// <summary>Gets RUB2009: a number with a fraction, or out of range, where a count is wanted.</summary>
    public static DiagnosticCode NotAWholeNumber { get; } = Error("RUB2009",
        "'{0}' is not a whole number from 0. Write digits only, such as 2.",
        "“{0}”不是从 0 开始的整数。请只写数字，例如 2。");

    /// <summary>Gets RUB2010: a text that is neither yes nor no.</summary>
    public static DiagnosticCode NotYesOrNo { get; } = Error("RUB2010",
        "'{0}' is neither yes nor no. Write 'yes' or 'no'.",
        "“{0}”既不是“是”也不是“否”。请写“是”或“否”。");

    /// <summary>Gets RUB2011: a word that is none of those that the format knows there.</summary>
    public static DiagnosticCode UnknownWord { get; } = Error("RUB2011",
        "'{0}' is not known here. {1}",
        "此处不能使用“{0}”。{1}");

    /// <summary>Gets RUB2012: none of several keys of which there must be one.</summary>
    public static DiagnosticCode NothingChosen { get; } = Error("RUB2012",
        "One of these keys is missing in {0}: {1}. Add one of them.",
        "{0}需要以下键之一：{1}。请补上其中一个。");

    /// <summary>Gets RUB2013: several keys of which there may be one.</summary>
    public static DiagnosticCode SeveralChosen { get; } = Error("RUB2013",
        "The keys '{0}' and '{1}' cannot stand together in {2}. Keep one of them.",
        "{2}中不能同时使用键“{0}”和“{1}”。请只保留一个。");

    /// <summary>Gets RUB2014: the key of a translation that is no language tag, or one that stands twice.</summary>
    public static DiagnosticCode BadLanguage { get; } = Error("RUB2014",
        "'{0}' is not a language tag, or stands twice. Write each language once, such as 'zh-Hans' or 'en'.",
        "“{0}”不是语言代码，或者重复出现。每种语言写一次，例如“zh-Hans”或“en”。");

    /// <summary>Gets RUB2015: a dimension value that is not written as dimension, slash, value.</summary>
    public static DiagnosticCode BadDimensionValue { get; } = Error("RUB2015",
        "'{0}' does not name a dimension value. Write the ids of both with a slash, such as 'aspect/build'.",
        "“{0}”没有指明维度的取值。请用斜杠连接两者的编号，例如“aspect/build”。");

    private static IEnumerable<DiagnosticCode> Structure =>
    [
        UnknownFormatVersion, WrongDocument, MissingKey, UnknownKey, WrongShape, EmptyValue, NotANumber, PercentageNotAllowed,
        NotAWholeNumber, NotYesOrNo, UnknownWord, NothingChosen, SeveralChosen, BadLanguage, BadDimensionValue,
    ];
}

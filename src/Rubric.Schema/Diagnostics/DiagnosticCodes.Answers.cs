namespace Rubric.Schema;

// RUB6: answers against a rubric. The first argument is usually the id of the indicator.
public static partial class DiagnosticCodes
{
    /// <summary>Gets RUB6001: a submission names an indicator that the rubric does not have.</summary>
    public static DiagnosticCode UnknownIndicatorAnswered { get; } = Error("RUB6001",
        "The rubric has no indicator '{0}'. {1}",
        "评价表中没有指标“{0}”。{1}");

    /// <summary>Gets RUB6002: a submission answers an indicator that its profile omits.</summary>
    public static DiagnosticCode OmittedIndicatorAnswered { get; } = Error("RUB6002",
        "The indicator '{0}' is omitted by the profile '{1}'. Remove its answer, or check the profile of the submission.",
        "按对象类型“{1}”评价时不评指标“{0}”。请删去它的评分，或核对评分表的 profile。");

    /// <summary>Gets RUB6003: a submission answers a group.</summary>
    public static DiagnosticCode AnswerToGroup { get; } = Error("RUB6003",
        "'{0}' is a group; it takes no answer but n/a, not '{1}'. Answer the indicators below it.",
        "“{0}”是一组指标，除“不适用”外不能直接评分，这里写的是“{1}”。请对它下面的指标逐一评分。");

    /// <summary>Gets RUB6004: a submission answers an evaluation leaf.</summary>
    public static DiagnosticCode AnswerToEvaluation { get; } = Error("RUB6004",
        "'{0}' is scored from other submissions; it takes no answer but n/a, not '{1}'. Remove it.",
        "“{0}”的得分来自其他评分表，除“不适用”外不能直接评分，这里写的是“{1}”。请删去。");

    /// <summary>Gets RUB6005: an answer of n/a where the rubric refuses it.</summary>
    public static DiagnosticCode NotApplicableAnswered { get; } = Error("RUB6005",
        "'{0}' may not be n/a: the rubric does not allow that for '{1}'. Give an answer, or allow it in the rubric with 'not-applicable'.",
        "“{0}”不能填“不适用”：评价表不允许“{1}”不适用。请评分；确需不适用的，应在评价表中写明 not-applicable。");

    /// <summary>Gets RUB6006: an answer below a group that is answered n/a.</summary>
    public static DiagnosticCode AnswerBelowNotApplicable { get; } = Error("RUB6006",
        "'{0}' has an answer, but the group '{1}' above it is n/a. Remove one of the two.",
        "“{0}”已评分，但它所在的“{1}”填了“不适用”。请删去其中之一。");

    /// <summary>Gets RUB6007: a group is left without an applicable indicator where that is refused.</summary>
    public static DiagnosticCode GroupLeftEmpty { get; } = Error("RUB6007",
        "Nothing below '{0}' is applicable, and the rubric does not allow '{0}' itself to be n/a. Answer at least one indicator below it.",
        "“{0}”下面的指标全部不适用，而评价表不允许“{0}”本身不适用。请至少对其中一项评分。");

    /// <summary>Gets RUB6008: an answer that should be a number.</summary>
    public static DiagnosticCode AnswerNotANumber { get; } = Error("RUB6008",
        "'{0}' takes a number, not '{1}'. {2}",
        "“{0}”应填一个数，这里写的是“{1}”。{2}");

    /// <summary>Gets RUB6009: a score outside the scale.</summary>
    public static DiagnosticCode ScoreOutOfRange { get; } = Error("RUB6009",
        "'{0}' takes a score from 0 to {2}, not '{1}'.",
        "“{0}”的分值应在 0 到 {2} 之间，这里写的是“{1}”。");

    /// <summary>Gets RUB6010: a score that is no multiple of the scale's step.</summary>
    public static DiagnosticCode ScoreOffStep { get; } = Error("RUB6010",
        "'{0}' takes a multiple of {2}, not '{1}'. The nearest are {3} and {4}.",
        "“{0}”的分值应是 {2} 的倍数，这里写的是“{1}”。最接近的是 {3} 和 {4}。");

    /// <summary>Gets RUB6011: a number below zero where there can be none.</summary>
    public static DiagnosticCode NegativeNumber { get; } = Error("RUB6011",
        "'{0}' takes a number from 0, not '{1}'.",
        "“{0}”不能填负数，这里写的是“{1}”。");

    /// <summary>Gets RUB6012: an answer that is no option of the scale.</summary>
    public static DiagnosticCode NotAnOption { get; } = Error("RUB6012",
        "'{0}' has no option '{1}'. {2}",
        "“{0}”没有选项“{1}”。{2}");

    /// <summary>Gets RUB6013: an answer that should be yes or no.</summary>
    public static DiagnosticCode AnswerNotYesOrNo { get; } = Error("RUB6013",
        "'{0}' takes yes or no, not '{1}'.",
        "“{0}”应填 yes 或 no（是 或 否），这里写的是“{1}”。");

    /// <summary>Gets RUB6014: an answer that should list items.</summary>
    public static DiagnosticCode NeedsItems { get; } = Error("RUB6014",
        "'{0}' takes a list of the items that are met, such as [a, b] or none, not '{1}'.",
        "“{0}”应列出达到的项目，例如 [a, b]，都没有达到的填 none（无），这里写的是“{1}”。");

    /// <summary>Gets RUB6015: an answer that names an unknown item.</summary>
    public static DiagnosticCode NotAnItem { get; } = Error("RUB6015",
        "'{0}' has no item '{1}'. {2}",
        "“{0}”没有项目“{1}”。{2}");

    /// <summary>Gets RUB6016: an answer that names an item twice.</summary>
    public static DiagnosticCode ItemTwice { get; } = Error("RUB6016",
        "'{0}' names the item '{1}' twice. Keep one; several findings are written as a count, '{1}: 2'.",
        "“{0}”中的项目“{1}”写了两次。请只保留一个；发生多次的，写成次数，例如“{1}: 2”。");

    /// <summary>Gets RUB6017: a count that is no whole number from 0.</summary>
    public static DiagnosticCode NotACount { get; } = Error("RUB6017",
        "'{0}': how often '{1}' was found is a whole number from 0, not '{2}'.",
        "“{0}”中“{1}”的次数应是 0 或正整数，这里写的是“{2}”。");

    /// <summary>Gets RUB6018: a number that falls into no step of the scale.</summary>
    public static DiagnosticCode NoBandHolds { get; } = Error("RUB6018",
        "'{0}': no step of the scale holds the number '{1}'. Check the number; if it is right, the rubric needs a step for it.",
        "“{0}”：数值“{1}”不在任何一档之内。请核对数值；如果无误，评价表应为它补上一档。");

    /// <summary>Gets RUB6019: a ratio of nothing to nothing.</summary>
    public static DiagnosticCode ZeroOverZero { get; } = Error("RUB6019",
        "'{0}': 0 of 0 is no ratio, and the rubric does not say what it counts (when-zero). Check both numbers.",
        "“{0}”：实际值和目标值都是 0，无法计算比例，评价表也没有写明如何计分（when-zero）。请核对这两个数。");

    /// <summary>Gets RUB6020: a ratio without its target.</summary>
    public static DiagnosticCode TargetMissing { get; } = Error("RUB6020",
        "'{0}' takes the actual number and the target, {{ actual: 4, target: 5 }} or in a table 4/5, not '{1}'.",
        "“{0}”应同时填实际值和目标值，写作 {{ actual: 4, target: 5 }}，在表格中写作 4/5，这里写的是“{1}”。");

    /// <summary>Gets RUB6021: a ratio whose target the rubric gives.</summary>
    public static DiagnosticCode TargetGiven { get; } = Error("RUB6021",
        "'{0}' takes the actual number only: the rubric sets the target, {1}.",
        "“{0}”只填实际值：目标值由评价表规定，为 {1}。");

    /// <summary>Gets RUB6022: a ratio with a part that is neither actual nor target.</summary>
    public static DiagnosticCode NotActualOrTarget { get; } = Error("RUB6022",
        "'{0}' takes 'actual' and 'target', not '{1}'.",
        "“{0}”只能写 actual（实际值）和 target（目标值），不能写“{1}”。");

    /// <summary>Gets RUB6023: a list where the scale takes one number.</summary>
    public static DiagnosticCode ListNotAllowed { get; } = Error("RUB6023",
        "'{0}' takes one number, not the list '{1}'. Only a scale that says 'repeated' takes a list.",
        "“{0}”只填一个数，不能填“{1}”这样的一列数。评价表写明 repeated 的指标才可以填多个数。");

    /// <summary>Gets RUB6024: an empty list of numbers.</summary>
    public static DiagnosticCode EmptyListAnswered { get; } = Error("RUB6024",
        "'{0}' has an empty list. Give at least one number, or leave the answer out.",
        "“{0}”的列表是空的。请至少填一个数，或者不写这一项。");

    /// <summary>Gets RUB6025: n/a inside a list of numbers.</summary>
    public static DiagnosticCode NotApplicableInList { get; } = Error("RUB6025",
        "'{0}' has '{1}' in its list. Leave that entry out, or answer n/a for all of it.",
        "“{0}”的列表中写了“{1}”。请去掉这一个数，或者整项填“不适用”。");

    /// <summary>Gets RUB6026: a submission names a fact that the rubric does not have.</summary>
    public static DiagnosticCode UnknownFactAnswered { get; } = Error("RUB6026",
        "The rubric has no fact '{0}'. {1}",
        "评价表中没有事实“{0}”。{1}");

    /// <summary>Gets RUB6027: a fact whose answer does not fit its type.</summary>
    public static DiagnosticCode FactDoesNotFit { get; } = Error("RUB6027",
        "The fact '{0}' takes {2}, not '{1}'.",
        "事实“{0}”应填{2}，这里写的是“{1}”。");

    /// <summary>Gets RUB6028: an award for an indicator that is not scored by itself.</summary>
    public static DiagnosticCode AwardNeedsLeaf { get; } = Error("RUB6028",
        "'{0}' cannot be awarded points: it is a group or is not scored. Award the indicators below it.",
        "“{0}”不能直接核定得分：它是一组指标，或者不计分。请核定它下面的指标。");

    /// <summary>Gets RUB6029: an award outside the full marks.</summary>
    public static DiagnosticCode AwardOutOfRange { get; } = Error("RUB6029",
        "'{0}' can be awarded 0 to {2} points, not '{1}'.",
        "“{0}”核定的得分应在 0 到 {2} 之间，这里写的是“{1}”。");

    /// <summary>Gets RUB6030: a submission names a profile that the rubric does not have.</summary>
    public static DiagnosticCode UnknownProfile { get; } = Error("RUB6030",
        "The rubric has no profile '{0}'. {1}",
        "评价表中没有对象类型“{0}”。{1}");

    /// <summary>Gets RUB6031: a submission is for a rubric that is not at hand.</summary>
    public static DiagnosticCode RubricNotAtHand { get; } = Error("RUB6031",
        "The submission is for the rubric '{0}', which is not at hand. {1}",
        "找不到评分表所用的评价表“{0}”。{1}");

    /// <summary>Gets RUB6032: a submission names a rubric without its version where several are at hand.</summary>
    public static DiagnosticCode AmbiguousRubric { get; } = Error("RUB6032",
        "There are several versions of the rubric '{0}'. Name {1}.",
        "评价表“{0}”有多个版本，请写明是{1}。");

    /// <summary>Gets RUB6033: a dossier has several submissions for the rubric that is scored.</summary>
    public static DiagnosticCode TwoSubmissions { get; } = Error("RUB6033",
        "There are {1} submissions for the rubric '{0}' about this subject, but only one can be scored. Remove the others, or let another rubric evaluate them.",
        "同一对象有 {1} 份“{0}”的评分表，只能对一份计分。请删去多余的，或由上一级评价表汇总。");

    /// <summary>Gets RUB6034: the exact sum of the points would need numbers of a size out of proportion.</summary>
    public static DiagnosticCode NumbersTooLong { get; } = Error("RUB6034",
        "The exact total of '{2}' would need numbers of up to {0} bits, more than {1}. Use shorter numbers in the answers of ratios.",
        "“{2}”的精确总分需要长达 {0} 位（二进制）的数，超过 {1} 位。请在比例类指标中使用位数较少的数。");

    /// <summary>Gets RUB6035: a ratio that a spreadsheet has turned into a date.</summary>
    public static DiagnosticCode RatioBecameDate { get; } = Error("RUB6035",
        "'{0}' takes the actual number and the target, such as 8/12, not the date '{1}': spreadsheets turn one into the other. Format the column as text, then type it again.",
        "“{0}”应填实际值和目标值，例如 8/12，这里却是日期“{1}”：电子表格软件会把前者变成后者。请先把该列设为文本格式，再重新填写。");

    /// <summary>Gets RUB6036: points, given as a number, that a scale does not give.</summary>
    public static DiagnosticCode PointsNotOnScale { get; } = Error("RUB6036",
        "'{0}' cannot earn '{1}' points on its scale, which gives {2}. Give one of these.",
        "“{0}”在其评分尺度上得不到“{1}”分；可得的分值：{2}。请改用其中的分值。");

    /// <summary>Gets RUB6037: a row of numbers without a number for a leaf.</summary>
    public static DiagnosticCode ScoreMissing { get; } = Error("RUB6037",
        "There is no score for '{0}'. Set one, or say that it does not apply.",
        "“{0}”没有分值。请填写分值，或注明不适用。");

    /// <summary>Gets RUB6038: a number of units that is negative or above the best.</summary>
    public static DiagnosticCode UnitsOutOfRange { get; } = Error("RUB6038",
        "'{0}' has from 0 to {2} units, not '{1}'. Give a number in between.",
        "“{0}”的单位数应在 0 到 {2} 之间，这里是“{1}”。请改用其间的数。");

    private static IEnumerable<DiagnosticCode> Answers =>
    [
        UnknownIndicatorAnswered, OmittedIndicatorAnswered, AnswerToGroup,
        AnswerToEvaluation, NotApplicableAnswered, AnswerBelowNotApplicable,
        GroupLeftEmpty, AnswerNotANumber, ScoreOutOfRange,
        ScoreOffStep, NegativeNumber, NotAnOption,
        AnswerNotYesOrNo, NeedsItems, NotAnItem,
        ItemTwice, NotACount, NoBandHolds,
        ZeroOverZero, TargetMissing, TargetGiven,
        NotActualOrTarget, ListNotAllowed, EmptyListAnswered,
        NotApplicableInList, UnknownFactAnswered, FactDoesNotFit,
        AwardNeedsLeaf, AwardOutOfRange, UnknownProfile,
        RubricNotAtHand, AmbiguousRubric, TwoSubmissions,
        NumbersTooLong, RatioBecameDate, PointsNotOnScale,
        ScoreMissing, UnitsOutOfRange,
    ];
}

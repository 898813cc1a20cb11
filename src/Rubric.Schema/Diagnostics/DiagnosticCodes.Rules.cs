namespace Rubric.Schema;

/// <content>RUB3: indicators, weights, scales, dimensions, facts, profiles, and every id.</content>
public static partial class DiagnosticCodes
{
    /// <summary>Gets RUB3001: there is more of something than the limits allow.</summary>
    public static DiagnosticCode RubricTooLarge { get; } = Error("RUB3001",
        "The rubric has more than {0}. Make it smaller, or raise this limit where the rubric is loaded.",
        "评价表有超过 {0}。请缩小评价表，或在加载评价表处放宽这一限制。");

    /// <summary>Gets RUB3002: something that must be there is not, in a rubric made in code.</summary>
    public static DiagnosticCode MissingMember { get; } = Error("RUB3002",
        "'{0}' is missing or empty. It must be given.",
        "“{0}”缺失或为空。请填写。");

    /// <summary>Gets RUB3003: a number has more digits than the limits allow.</summary>
    public static DiagnosticCode NumberTooLong { get; } = Error("RUB3003",
        "The weights down to '{0}' give full marks of more than {1} bits. Use weights with fewer digits, or fewer levels.",
        "直到“{0}”为止的各级权重算出的满分超过 {1} 位二进制数。请减少权重的位数或层级。");

    /// <summary>Gets RUB3004: a number that no document can hold, in a rubric or a submission made in code.</summary>
    public static DiagnosticCode NumberNotWritable { get; } = Error("RUB3004",
        "'{0}' is {1}, but a number must be a plain decimal with at most 30 digits. Choose one that can be written so.",
        "“{0}”是 {1}，但数必须是最多 30 位数字的十进制小数。请改用可以这样书写的数。");

    /// <summary>Gets RUB3011: an id has characters that no id may have.</summary>
    public static DiagnosticCode InvalidId { get; } = Error("RUB3011",
        "'{0}' cannot be an id. Use only letters, digits, '-', '_' and '.', without spaces.",
        "“{0}”不能作为 id。id 只能由文字、数字和“-”“_”“.”组成，不能有空格。");

    /// <summary>Gets RUB3012: an id is a word that has a meaning of its own.</summary>
    public static DiagnosticCode ReservedId { get; } = Error("RUB3012",
        "'{0}' has a meaning of its own and cannot be the id of an {1}. Choose another id.",
        "“{0}”另有含义，不能作为{1}的 id。请换一个 id。");

    /// <summary>Gets RUB3013: an id stands twice.</summary>
    public static DiagnosticCode DuplicateId { get; } = Error("RUB3013",
        "The {1} id '{0}' is already used {2}. Give each its own id.",
        "{1} id“{0}”{2}已经使用过。请使用不同的 id。");

    /// <summary>Gets RUB3014: no answer can ever choose this id.</summary>
    public static DiagnosticCode UnreachableId { get; } = Warning("RUB3014",
        "The answer '{0}' means 'not applicable', so nobody can choose the {1} '{0}'. Choose another id.",
        "答案“{0}”表示不适用，因此无法选中{1}“{0}”。请换一个 id。");

    /// <summary>Gets RUB3015: something is named that is not there.</summary>
    public static DiagnosticCode UnknownId { get; } = Error("RUB3015",
        "There is no {0} '{1}'. {2}",
        "{0}“{1}”不存在。{2}");

    /// <summary>Gets RUB3021: a number is out of its range.</summary>
    public static DiagnosticCode NumberOutOfRange { get; } = Error("RUB3021",
        "'{0}' is {1}, but must be {2}. Correct the number.",
        "“{0}”是 {1}，但必须{2}。请改正。");

    /// <summary>Gets RUB3022: a date is not one.</summary>
    public static DiagnosticCode InvalidDate { get; } = Error("RUB3022",
        "'{0}' is not a date. Write year, month and day, such as '2022-12-01'.",
        "“{0}”不是日期。请写年、月、日，例如“2022-12-01”。");

    /// <summary>Gets RUB3023: something is given where it has no meaning.</summary>
    public static DiagnosticCode MemberOutOfPlace { get; } = Error("RUB3023",
        "{0} cannot have '{1}'. Remove it.",
        "{0}不能有“{1}”。请删除。");

    /// <summary>Gets RUB3031: weights do not add up to what they must.</summary>
    public static DiagnosticCode WrongWeightSum { get; } = Error("RUB3031",
        "The weights {0} do not add up. {1} = {2}, should be {3}: {4}. Correct the weights so that the sum is exact.",
        "{0}的权重合计不对。{1} = {2}，应为 {3}：{4}。请修改权重，使合计完全相等。");

    /// <summary>Gets RUB3032: a group has nothing that could earn its points.</summary>
    public static DiagnosticCode NoScoredLeaf { get; } = Error("RUB3032",
        "{0} there is no scored indicator, so nothing can earn points. Add one.",
        "{0}没有计分的指标，分数无从取得。请至少补上一个。");

    /// <summary>Gets RUB3033: leaves belong to no value of a dimension.</summary>
    public static DiagnosticCode LeavesOutsideDimension { get; } = Warning("RUB3033",
        "These indicators have no value of the dimension '{0}' and count in none: {1}. Give each of them, or a group above it, 'dimensions: {{ {0}: … }}'.",
        "以下指标没有维度“{0}”的取值，不计入任何一个：{1}。请在这些指标或其上级写明“dimensions: {{ {0}: … }}”。");

    /// <summary>Gets RUB3034: the default of a fact is no answer to it.</summary>
    public static DiagnosticCode InvalidFactDefault { get; } = Error("RUB3034",
        "The default '{0}' is no answer to this fact. Write {1}.",
        "默认值“{0}”不是该事实的有效答案。请写{1}。");

    /// <summary>Gets RUB3041: the best points of a scale are not its maximum.</summary>
    public static DiagnosticCode WrongBestPoints { get; } = Error("RUB3041",
        "This scale can give {0} at best, but its maximum is {1} ({2}). Correct the points, or write the scale's own maximum as 'out-of'.",
        "这一评分尺度最多可得 {0} 分，而它的满分是 {1}（{2}）。请改正分值，或用“out-of”写明尺度自己的满分。");

    /// <summary>Gets RUB3042: the maximum is no multiple of the step.</summary>
    public static DiagnosticCode StepMissesMaximum { get; } = Error("RUB3042",
        "The maximum {1} ({2}) is not a multiple of the step {0}, so nobody could get full marks. Change one of the two.",
        "满分 {1}（{2}）不是步长 {0} 的整数倍，因此无法得到满分。请修改其中之一。");

    /// <summary>Gets RUB3043: the points of a curve are out of order.</summary>
    public static DiagnosticCode CurveNotAscending { get; } = Error("RUB3043",
        "The measured number {0} follows {1}, but a curve goes strictly upwards. Put its points in ascending order, each number once.",
        "测量值 {0} 排在 {1} 之后，但曲线的测量值必须逐个增大。请按从小到大排列，每个值只出现一次。");

    /// <summary>Gets RUB3044: a step of a scale that no number reaches.</summary>
    public static DiagnosticCode UnreachableStep { get; } = Warning("RUB3044",
        "This step is never reached: the steps before it hold all of its numbers, and the first that holds counts. Put it before them, or remove it.",
        "永远不会用到这一档：凡符合它的数，也符合写在它前面的档，而计分时取第一个符合的档。请把它移到前面，或将它删除。");

    /// <summary>Gets RUB3045: numbers that no step of a scale holds.</summary>
    public static DiagnosticCode BandsLeaveGap { get; } = Warning("RUB3045",
        "No step holds such numbers as {0}: an answer like that could not be scored. Move the bounds, or add a step, without bounds at the end for all other numbers.",
        "没有一档适用于 {0} 这样的数，遇到这样的答案将无法计分。请调整界限，或补上一档；最后一档不写界限，就适用于其余所有的数。");

    /// <summary>Gets RUB3046: two steps with two bounds each hold the same number.</summary>
    public static DiagnosticCode StepsOverlap { get; } = Warning("RUB3046",
        "The number {0} falls into two steps, this one and '{1}'; the first that is written counts. Move the bounds so that every number has one step.",
        "数值 {0} 同时属于两档：这一档和“{1}”，计分时取写在前面的一档。请调整界限，使每个数只属于一档。");

    /// <summary>Gets RUB3047: an item counts for more than its scale.</summary>
    public static DiagnosticCode ItemPassesMaximum { get; } = Warning("RUB3047",
        "'{0}' of '{1}' is {2}, more than the whole scale, {3}. Write {3} or less.",
        "“{1}”的“{0}”是 {2}，超过了整个评分尺度的满分 {3}。请写不超过 {3} 的数。");

    /// <summary>Gets RUB3048: points that are out of more than the weight, without saying so.</summary>
    public static DiagnosticCode PointsNotScaled { get; } = Error("RUB3048",
        "The points go up to {0}, but the maximum here is {1} ({2}). If they are out of {0}, add 'out-of: {0}', and the weight scales them; else write points up to {1}.",
        "分值最高写到 {0}，而此处的满分是 {1}（{2}）。如果按 {0} 分制打分，请加上“out-of: {0}”，系统会按权重折算；否则请写不超过 {1} 的分值。");

    /// <summary>Gets RUB3049: a ratio that no answer fulfils.</summary>
    public static DiagnosticCode RatioNeverFull { get; } = Warning("RUB3049",
        "With the target 0 and 'better: lower' no answer gets full marks: numbers above 0 get none, and 0 gets them only with 'when-zero: full'. Add that, or write a target above 0.",
        "目标为 0 且“better: lower”时，任何答案都得不到满分：大于 0 的数得 0 分，而 0 只有写明“when-zero: full”才得满分。请补上它，或改用大于 0 的目标。");

    /// <summary>Gets RUB3051: a profile omits indicators without saying what becomes of their points.</summary>
    public static DiagnosticCode OmissionWithoutPolicy { get; } = Error("RUB3051",
        "The profile '{0}' omits {1}, but nothing may become not applicable there. Write 'not-applicable' in the profile, such as 'rescale-parent'.",
        "对象类型“{0}”略去了 {1}，但此处不允许不适用。请在该对象类型中写明“not-applicable”，例如“rescale-parent”。");

    /// <summary>Gets RUB3052: a profile omits everything in a group, but not the group.</summary>
    public static DiagnosticCode WholeGroupOmitted { get; } = Error("RUB3052",
        "The profile '{0}' omits everything below '{1}', but not '{1}' itself. Omit '{1}'.",
        "对象类型“{0}”略去了“{1}”之下的全部指标，却没有略去“{1}”本身。请略去“{1}”。");

    /// <summary>Gets RUB3053: a ratio of 0 / 0 is not applicable where nothing may be.</summary>
    public static DiagnosticCode NotApplicableRefused { get; } = Error("RUB3053",
        "'when-zero: not-applicable' makes '{0}' not applicable, which is refused there. Write 'not-applicable' on it, such as 'rescale-parent', or another 'when-zero'.",
        "“when-zero: not-applicable”会使“{0}”不适用，而此处不允许不适用。请为它写明“not-applicable”，例如“rescale-parent”，或改用其他“when-zero”。");

    /// <summary>Gets RUB3054: both ways of rescaling in one branch.</summary>
    public static DiagnosticCode MixedRescaling { get; } = Warning("RUB3054",
        "'{0}' rescales the total and '{1}' its group, in one branch: the result is hard to foresee. Use one of 'rescale-parent' and 'rescale-total' there.",
        "同一分支中，“{0}”按总分折算，“{1}”按所在的组折算，结果难以预料。请在此统一使用“rescale-parent”或“rescale-total”。");

    private static IEnumerable<DiagnosticCode> Rules =>
    [
        RubricTooLarge, MissingMember, NumberTooLong, NumberNotWritable, InvalidId, ReservedId, DuplicateId, UnreachableId, UnknownId,
        NumberOutOfRange, InvalidDate, MemberOutOfPlace, WrongWeightSum, NoScoredLeaf, LeavesOutsideDimension, InvalidFactDefault,
        WrongBestPoints, StepMissesMaximum, CurveNotAscending, UnreachableStep, BandsLeaveGap, StepsOverlap, ItemPassesMaximum, PointsNotScaled, RatioNeverFull,
        OmissionWithoutPolicy, WholeGroupOmitted, NotApplicableRefused, MixedRescaling,
    ];
}

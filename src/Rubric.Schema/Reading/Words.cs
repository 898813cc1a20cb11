namespace Rubric.Schema;

/// <summary>The words of the format for what the model has as enumerations.</summary>
internal static class Words
{
    public static readonly KeyValuePair<string, Weighting>[] Weightings =
        [new("points", Weighting.Points), new("percent", Weighting.Percent), new("relative", Weighting.Relative)];

    public static readonly KeyValuePair<string, NotApplicablePolicy>[] NotApplicable =
    [
        new("refuse", NotApplicablePolicy.Refuse), new("rescale-parent", NotApplicablePolicy.RescaleParent),
        new("rescale-total", NotApplicablePolicy.RescaleTotal), new("zero", NotApplicablePolicy.Zero), new("full", NotApplicablePolicy.Full),
    ];

    public static readonly KeyValuePair<string, UnansweredPolicy>[] Unanswered =
        [new("incomplete", UnansweredPolicy.Incomplete), new("zero", UnansweredPolicy.Zero)];

    public static readonly KeyValuePair<string, RoundingMode>[] RoundingModes =
        [new("half-up", RoundingMode.HalfUp), new("half-even", RoundingMode.HalfEven), new("down", RoundingMode.Down), new("up", RoundingMode.Up)];

    /// <summary>Whether tiers see the exact total.</summary>
    public static readonly KeyValuePair<string, bool>[] ExactTiers = [new("rounded", false), new("exact", true)];

    public static readonly KeyValuePair<string, FactType>[] FactTypes =
        [new("yes-no", FactType.YesNo), new("number", FactType.Number), new("choice", FactType.Choice)];

    public static readonly KeyValuePair<string, Repetition>[] Repetitions =
    [
        new("mean", Repetition.Mean), new("sum", Repetition.Sum), new("median", Repetition.Median), new("min", Repetition.Min), new("max", Repetition.Max),
    ];

    public static readonly KeyValuePair<string, Combination>[] Combinations =
    [
        new("mean", Combination.Mean), new("median", Combination.Median), new("min", Combination.Min), new("max", Combination.Max),
        new("trimmed-mean", Combination.TrimmedMean),
    ];

    /// <summary>Whether the lower number is the better one.</summary>
    public static readonly KeyValuePair<string, bool>[] Better = [new("higher", false), new("lower", true)];

    public static readonly KeyValuePair<string, ZeroRatio>[] ZeroRatios =
        [new("full", ZeroRatio.Full), new("zero", ZeroRatio.Zero), new("not-applicable", ZeroRatio.NotApplicable)];
}

using System.Globalization;
using Rubric.Engine.Tests.Laws;
using Rubric.Oracle.Comparing;

namespace Rubric.Oracle;

/// <summary>A second evaluator, written from the specification alone, agrees on everything.</summary>
public sealed class OracleTests(OracleTests.Comparisons comparisons) : IClassFixture<OracleTests.Comparisons>
{
    private const int UsualEvaluations = 20_000;

    // Fewer for .ci/mutation only.
    private static readonly int _evaluations =
        Environment.GetEnvironmentVariable("RUBRIC_ORACLE_EVALUATIONS") is { Length: > 0 } number ? int.Parse(number, CultureInfo.InvariantCulture) : UsualEvaluations;

    // What the samples are made of beyond the features of the generator, and what comes of them.
    private static readonly string[] _furtherFeatures =
    [
        "Composite", "NestedComposite", "WherePhase", "WhereRole", "WhereBy", "WhereProfile", "WhereAttribute",
        "TakeTotal", "TakeIndicator", "TakeDimensionValue", "CombineMean", "CombineMedian", "CombineMin", "CombineMax", "CombineTrimmedMean",
        "EvaluationScaleInBonus", "EvaluationScaleInPenalties", "NestedCombined", "NestedTrimmed", "NestedLeftOut", "NestedNotApplicable",
        "FactYesNo", "FactYesNoWithDefault", "FactNumber", "FactNumberWithDefault", "FactChoice", "FactChoiceWithDefault",
        "RepeatedMean", "RepeatedSum", "RepeatedMedian", "RepeatedMin", "RepeatedMax",
        "RepeatedScoreScale", "RepeatedBandsScale", "RepeatedCurveScale", "RepeatedRatioScale", "OddBands",
        "RatioHigher", "RatioHigherTarget", "RatioHigherTargetZero", "RatioLower", "RatioLowerTarget", "RatioLowerTargetZero",
        "WhenZeroError", "WhenZeroFull", "WhenZeroZero", "WhenZeroNotApplicable",
        "FullOnTrue", "FullOnFalse", "DeductionsLimit", "AdditionsLimit", "DeductionsScaleInBonus", "DeductionsScaleInPenalties", "BonusAndPenalties",
        "ProfilePolicyRescaleParent", "ProfilePolicyRescaleTotal", "ProfilePolicyZero", "ProfilePolicyFull", "OmissionWithoutPolicyOfItsOwn",
        "BeforeScoringSetTier", "BeforeScoringExclude", "SeveralTotals",
        "TableCells", "Mistake",
        "StatusScored", "StatusIncomplete", "StatusExcluded", "StatusDecided", "StatusInvalid",
        "NoTier", "NothingApplicable", "BoundsApart", "BoundsEqual", "OneReachable", "SeveralReachable",
        "LeafScored", "LeafAwarded", "LeafNotApplicable", "LeafUnanswered", "LeafInformational", "GroupScored", "GroupNotApplicable", "GroupUnanswered",
        "GroupNotApplicableRefuse", "GroupNotApplicableRescaleParent", "GroupNotApplicableRescaleTotal", "GroupNotApplicableZero", "GroupNotApplicableFull",
        "LeafNotApplicableRescaleParent", "LeafNotApplicableRescaleTotal", "LeafNotApplicableZero", "LeafNotApplicableFull",
        "FiredReplaceTotal", "FiredSetTier", "FiredCapTier", "FiredFloorTier", "FiredRaiseTier", "FiredLowerTier", "FiredExclude",
        "FiredSetTierBeforeScoring", "FiredExcludeBeforeScoring",
        "FiredReplaceTotalWithoutEffect", "FiredSetTierWithoutEffect", "FiredCapTierWithoutEffect", "FiredFloorTierWithoutEffect", "FiredRaiseTierWithoutEffect", "FiredLowerTierWithoutEffect",
    ];

    [Fact]
    public void The_engine_and_the_oracle_agree_on_everything()
    {
        if (comparisons.FirstDifference is { } trial)
        {
            Assert.Fail(Shrinking.Smallest(trial).ToString());
        }
        Assert.Equal(_evaluations, comparisons.Tally.Evaluations);
    }

    [Fact]
    public void Every_feature_occurs_in_one_of_a_hundred_evaluations()
    {
        Assert.SkipWhen(_evaluations < UsualEvaluations, "Too few evaluations for that.");
        // What occurs is wanted too, so that no new outcome stays a rare one.
        var wanted = Enum.GetNames<Feature>().Concat(_furtherFeatures).Union(comparisons.Tally.Features.Keys);

        Assert.All(wanted, name => Assert.True(
            comparisons.Tally.Features.GetValueOrDefault(name) * 100 >= _evaluations,
            $"{name} occurs in {comparisons.Tally.Features.GetValueOrDefault(name)} evaluations only."));
    }

    [Fact]
    public void Most_of_the_rubrics_drawn_are_rubrics() => Assert.True(
        comparisons.Tally.Refused * 10 <= comparisons.Tally.Samples * 4,
        $"{comparisons.Tally.Refused} of {comparisons.Tally.Samples} samples were refused.");

    /// <summary>The comparison, made once for all of these tests.</summary>
    public sealed class Comparisons
    {
        public Comparisons() => Tally.Run(_evaluations, seed: 0, trial => FirstDifference ??= trial);

        internal Tally Tally { get; } = new();

        internal Trial? FirstDifference { get; private set; }
    }
}

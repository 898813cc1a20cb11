namespace Rubric.Engine.Tests.Paths;

/// <summary>On rubrics small enough to try all ways the search finds what trying all of them finds.</summary>
public sealed class PathOracleTests(PathOracleTests.Comparisons comparisons) : IClassFixture<PathOracleTests.Comparisons>
{
    private const int Rubrics = 200;

    private static readonly string[] _wanted =
    [
        "FromScored", "FromExcluded", "FromDecided",
        "PathFound", "PathNotReachable", "PathAlreadyReached", "PathOf1Steps", "PathOf2Steps", "PathOf3Steps", "ToldObstacles", "StepDown",
        "MovesOptions", "MovesYesNo", "MovesChecklist", "MovesByCount", "MovesDeductions", "MovesAdditions", "MovesScore", "MovesScoreList",
        "MovesBands", "MovesCurve", "MovesRatio", "MovesRatioList", "MovesEvaluation", "MovesFact",
        "StepOfOptions", "StepOfYesNo", "StepOfChecklist", "StepOfByCount", "StepOfDeductions", "StepOfAdditions", "StepOfScore",
        "StepOfBands", "StepOfCurve", "StepOfRatio", "StepOfEvaluation", "StepOfFact",
        "Bonus", "Penalties", "BonusLimit", "PenaltyLimit", "TotalLimit", "RoundLeaves", "RoundGroups", "RoundTotal", "ExactTiers",
        "RescaleParent", "RescaleTotal", "Zero", "Full", "NotApplicableAnswer", "UnansweredZero", "Award", "ProfileUsed", "ProfileScale", "ProfileWeights", "Omit",
        "EachLevel", "EachLeaf", "EachOf", "Count", "AtLeast", "Not", "Any", "All", "IndicatorCondition", "TotalCondition", "SubGradeCondition",
        "DimensionCondition", "AnswerIn", "AnswerNumber", "FactCondition", "EvaluationCondition", "TierCondition",
        "MaxBound", "BelowBound", "IsBound", "RateBound",
        "SetTier", "CapTier", "FloorTier", "RaiseTier", "LowerTier", "Exclude", "ReplaceTotal", "BeforeScoring",
    ];

    [Fact]
    public void Every_path_costs_what_the_best_of_all_ways_costs_in_every_order()
    {
        Assert.True(comparisons.First is null, comparisons.First?.ToString());
        Assert.Equal(Rubrics, comparisons.Tally.Cases);
    }

    [Fact]
    public void Everything_occurs() =>
        Assert.All(_wanted, name => Assert.True(comparisons.Tally.Features.GetValueOrDefault(name) > 0, $"{name} does not occur."));

    /// <summary>The comparison, made once for all of these tests.</summary>
    public sealed class Comparisons
    {
        public Comparisons() => Tally.Run(Rubrics, seed: 0, differs: comparison => First ??= comparison);

        internal PathTally Tally { get; } = new(mostWays: 300);

        internal PathComparison? First { get; private set; }
    }
}

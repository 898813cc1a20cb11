namespace Rubric.Engine.Tests.Laws;

/// <summary>What a generated sample can have; each kind is counted, so that none is missing without anybody noticing.</summary>
internal enum Feature
{
    PointsWeights, PercentWeights, RelativeWeights,
    Group, GroupInGroup, Informational,
    Score, ScoreStep, Options, YesNo, Checklist, ByCount, Deductions, Additions, Bands, Curve, Ratio, RatioTarget, LowerIsBetter, WhenZero, Evaluation,
    OutOf, RateOfMaximum, Repeated,
    Take, TakeDimension, Median, Min, Max, TrimmedMean, AtLeastTwo,
    Refuse, RescaleParent, RescaleTotal, Zero, Full, OwnPolicyOfGroup, OwnPolicyOfLeaf, UnansweredZero,
    RoundLeaves, RoundGroups, RoundTotal, HalfUp, HalfEven, Down, Up, ExactTiers,
    Dimension, Fact, FactDefault,
    Bonus, Penalties, BonusLimit, PenaltyLimit, GroupOutside, TotalLimit,
    Tier, UnrankedTier, SubGrade, Require,
    IndicatorCondition, TotalCondition, SubGradeCondition, EachLevel, EachLeaf, EachOf, Count, DimensionCondition, AnswerIn, AnswerNumber, FactCondition,
    EvaluationCondition, TierCondition, All, Any, Not, AtLeast,
    MinBound, AboveBound, MaxBound, BelowBound, IsBound, RateBound,
    SetTier, CapTier, FloorTier, RaiseTier, LowerTier, Exclude, ReplaceTotal, BeforeScoring,
    Profile, Omit, ProfileWeights, AsIfNotWritten, ProfileScale, ProfilePolicy,
    ProfileUsed, NotApplicableAnswer, NotApplicableGroup, Missing, MissingFact, Award, NestedSubmission, WithoutOwnSubmission,
}

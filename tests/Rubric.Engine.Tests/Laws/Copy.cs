using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine.Tests.Laws;

/// <summary>Immutable parts with something changed.</summary>
internal static class Copy
{
    public static Indicator Of(Indicator indicator, ImmutableArray<Indicator> indicators, ImmutableArray<Tier> tiers) => new()
    {
        Id = indicator.Id,
        Title = indicator.Title,
        Weight = indicator.Weight,
        Indicators = indicators,
        Scale = indicator.Scale,
        Dimensions = indicator.Dimensions,
        NotApplicable = indicator.NotApplicable,
        Unanswered = indicator.Unanswered,
        Informational = indicator.Informational,
        Tiers = tiers,
    };

    /// <summary>The same rubric with other indicators.</summary>
    public static RubricParts Of(
        RubricDefinition rubric, Func<ImmutableArray<Indicator>, ImmutableArray<Indicator>> change) => new()
        {
            Id = rubric.Id,
            Version = rubric.Version,
            Title = rubric.Title,
            FullMarks = rubric.FullMarks,
            Weights = rubric.Weights,
            Rounding = rubric.Rounding,
            NotApplicable = rubric.NotApplicable,
            Unanswered = rubric.Unanswered,
            TotalLimit = rubric.TotalLimit,
            Dimensions = rubric.Dimensions,
            Facts = rubric.Facts,
            Indicators = change(rubric.Indicators),
            Bonus = Of(rubric.Bonus, change),
            Penalties = Of(rubric.Penalties, change),
            Profiles = rubric.Profiles,
            Tiers = rubric.Tiers,
            Overrides = rubric.Overrides,
        };

    /// <summary>The same rubric with other tiers and overrides, and another rounding where one is given.</summary>
    public static RubricDefinition WithTiers(
        RubricDefinition rubric, ImmutableArray<Tier> tiers, ImmutableArray<Override> overrides, RoundingPolicy? rounding = null) =>
        RubricDefinition.Create(new RubricParts
        {
            Id = rubric.Id,
            Version = rubric.Version,
            Title = rubric.Title,
            FullMarks = rubric.FullMarks,
            Weights = rubric.Weights,
            Rounding = rounding ?? rubric.Rounding,
            NotApplicable = rubric.NotApplicable,
            Unanswered = rubric.Unanswered,
            TotalLimit = rubric.TotalLimit,
            Dimensions = rubric.Dimensions,
            Facts = rubric.Facts,
            Indicators = rubric.Indicators,
            Bonus = rubric.Bonus,
            Penalties = rubric.Penalties,
            Profiles = rubric.Profiles,
            Tiers = tiers,
            Overrides = overrides,
        }).GetValueOrThrow();

    private static Supplement? Of(Supplement? supplement, Func<ImmutableArray<Indicator>, ImmutableArray<Indicator>> change) =>
        supplement is null ? null : new Supplement { Limit = supplement.Limit, Indicators = change(supplement.Indicators) };

    /// <summary>The same submission with other answers, facts and awards.</summary>
    public static Submission Of(
        Submission submission, IEnumerable<NamedAnswer> answers, IEnumerable<NamedAnswer> facts, IEnumerable<Award> awarded) =>
        Submission.Create(new SubmissionParts
        {
            Rubric = submission.Rubric,
            Subject = submission.Subject,
            By = submission.By,
            Phase = submission.Phase,
            Profile = submission.Profile,
            Attributes = submission.Attributes,
            Answers = [.. answers],
            Facts = [.. facts],
            Notes = submission.Notes,
            Awarded = [.. awarded],
        }).GetValueOrThrow();
}

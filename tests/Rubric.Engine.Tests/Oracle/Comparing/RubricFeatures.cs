using Rubric.Schema;

namespace Rubric.Oracle.Comparing;

/// <summary>What a rubric has, in finer words than the generator's own.</summary>
internal static class RubricFeatures
{
    public static IEnumerable<string> Of(RubricDefinition rubric)
    {
        foreach (var fact in rubric.Facts)
        {
            yield return $"Fact{fact.Type}{(fact.Default is null ? "" : "WithDefault")}";
        }
        foreach (var node in rubric.ProfileViews.Append(rubric.BaseView).SelectMany(v => v.Nodes).Where(n => n.Scale is not null))
        {
            if (node.Section != IndicatorSection.Main && node.Scale is DeductionsScale or EvaluationScale)
            {
                yield return $"{node.Scale!.GetType().Name}In{node.Section}";
            }
            foreach (string feature in Of(node.Scale!))
            {
                yield return feature;
            }
        }
        if (rubric.Bonus is not null && rubric.Penalties is not null)
        {
            yield return "BonusAndPenalties";
        }
        foreach (var profile in rubric.Profiles.Where(p => p.NotApplicable is not null))
        {
            yield return $"ProfilePolicy{profile.NotApplicable}";
        }
        if (rubric.Overrides.Count(o => o.Effect is ReplaceTotal) > 1)
        {
            yield return "SeveralTotals";
        }
        foreach (var before in rubric.Overrides.Where(o => o.BeforeScoring))
        {
            yield return $"BeforeScoring{before.Effect.GetType().Name}";
        }
    }

    private static IEnumerable<string> Of(Scale scale)
    {
        if (scale is MeasuredScale { Repeated: { } repeated })
        {
            yield return $"Repeated{repeated}";
            yield return $"Repeated{scale.GetType().Name}";
        }
        switch (scale)
        {
            case RatioScale ratio:
                yield return $"Ratio{(ratio.LowerIsBetter ? "Lower" : "Higher")}{(ratio.Target is null ? "" : ratio.Target.Value.IsZero ? "TargetZero" : "Target")}";
                yield return $"WhenZero{ratio.WhenZero?.ToString() ?? "Error"}";
                break;
            case YesNoScale yesNo:
                yield return $"FullOn{yesNo.FullOn}";
                break;
            case DeductionsScale deductions when deductions.Items.Any(i => i.Limit is not null):
                yield return "DeductionsLimit";
                break;
            case AdditionsScale additions when additions.Items.Any(i => i.Limit is not null):
                yield return "AdditionsLimit";
                break;
            case EvaluationScale evaluation:
                yield return $"Combine{evaluation.Combine}";
                yield return evaluation.Take is null ? "TakeTotal" : evaluation.Take.Contains('/', StringComparison.Ordinal) ? "TakeDimensionValue" : "TakeIndicator";
                break;
            default:
                break;
        }
    }
}

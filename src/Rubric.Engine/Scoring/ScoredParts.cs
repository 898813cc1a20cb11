using System.Collections.Immutable;

namespace Rubric.Engine;

/// <summary>The results of indicators, dimensions and facts, ready for an <see cref="Evaluation"/>.</summary>
internal sealed record ScoredParts(
    ViewPlan Plan, ImmutableArray<IndicatorResult> Indicators, DimensionResults Dimensions, ImmutableArray<FactResult> Facts);

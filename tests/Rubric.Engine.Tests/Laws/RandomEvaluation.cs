using Rubric.Schema;

namespace Rubric.Engine.Tests.Laws;

/// <summary>Evaluations of another rubric; each leaf picks the submissions of a phase of its own, named like the leaf.</summary>
internal static class RandomEvaluation
{
    public static EvaluationScale Scale(Draw draw, RubricDefinition inner, string leaf)
    {
        var combine = draw.Pick(Combination.Mean, Combination.Median, Combination.Min, Combination.Max, Combination.TrimmedMean);
        Mark(draw, combine);
        int atLeast = draw.Chance(25, Feature.AtLeastTwo) ? 2 : 1;
        return new EvaluationScale
        {
            Rubric = new RubricReference(inner.Id, draw.Chance(50) ? inner.Version : null),
            Where = new EvaluationFilter { Phase = leaf },
            Take = Take(draw, inner),
            Combine = combine,
            Trim = new Trimming(draw.Between(0, 2), draw.Between(0, 2), draw.Between(0, 3)),
            AtLeast = atLeast,
        };
    }

    private static string? Take(Draw draw, RubricDefinition inner)
    {
        if (draw.Chance(25, Feature.Take))
        {
            return draw.Pick(inner.BaseView.Nodes.Where(n => n.Indicator.IsGroup || n.IsScoredLeaf).ToList()).Id;
        }
        var values = inner.Dimensions.SelectMany(d => d.Values, (d, v) => $"{d.Id}/{v.Id}").ToList();
        return values.Count > 0 && draw.Chance(25, Feature.TakeDimension) ? draw.Pick(values) : null;
    }

    private static void Mark(Draw draw, Combination combine)
    {
        switch (combine)
        {
            case Combination.Median:
                draw.Mark(Feature.Median);
                break;
            case Combination.Min:
                draw.Mark(Feature.Min);
                break;
            case Combination.Max:
                draw.Mark(Feature.Max);
                break;
            case Combination.TrimmedMean:
                draw.Mark(Feature.TrimmedMean);
                break;
            default:
                break;
        }
    }
}

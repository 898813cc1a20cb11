using System.Collections.Immutable;

namespace Rubric.Schema;

/// <summary>Reads the points that replace computed ones.</summary>
internal static class AwardParser
{
    private static readonly LocalizedText _concept = Shapes.Name("an award", "人工给分");

    /// <summary>Reads awards by indicator.</summary>
    public static ImmutableArray<Award> Read(NodeReader? owner)
    {
        var awards = ImmutableArray.CreateBuilder<Award>();
        foreach (var (key, value) in owner?.Entries() ?? [])
        {
            if (value.Open(_concept, "points", "by", "reason") is { } keys && ReadAward(key, keys) is { } award)
            {
                awards.Add(award);
            }
        }
        return awards.ToImmutable();
    }

    private static Award? ReadAward(SourceNode indicator, MappingReader keys)
    {
        var points = keys.Required("points");
        var number = points?.Number();
        var by = SubmissionParser.ReadEvaluator(keys);
        string reason = keys.Optional("reason")?.Text() ?? "";
        if (number is not null)
        {
            return new Award
            {
                Indicator = indicator.Text,
                IndicatorPlace = indicator.Span,
                Points = number.Value,
                PointsPlace = points!.Value.Place,
                Reason = reason,
                By = by,
            };
        }
        if (reason.Length == 0 && !keys.Context.Report.IsBroken(keys.Path["reason"]))
        {
            // There is no award that the rules could look at.
            keys.Context.Add(DiagnosticCodes.AwardWithoutReason, indicator.Span, keys.Path["reason"], indicator.Text);
        }
        return null;
    }
}

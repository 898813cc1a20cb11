using System.Globalization;

namespace Rubric.Schema;

/// <summary>Rules on what a rubric says of itself: full marks, limits, rounding, dates.</summary>
internal static class HeadRules
{
    private const int MaxPlaces = 28;

    public static void Check(CheckContext context)
    {
        var (rubric, root) = (context.Rubric, ModelPath.Root);
        if (rubric.FullMarks.Sign <= 0)
        {
            context.AddOutOfRange(root["full-marks"], rubric.FullMarks.ToString(), Say.AboveZero);
        }
        CheckLimit(rubric.TotalLimit, root["total-limit"], context);
        CheckLimit(rubric.Bonus?.Limit, root["bonus"]["limit"], context);
        CheckLimit(rubric.Penalties?.Limit, root["penalties"]["limit"], context);
        CheckPlaces(rubric.Rounding?.Leaves, root["rounding"]["leaves"], context);
        CheckPlaces(rubric.Rounding?.Groups, root["rounding"]["groups"], context);
        CheckPlaces(rubric.Rounding?.Total, root["rounding"]["total"], context);
        if (rubric.Effective is { } day && !IsDate(day) && !context.Report.IsBroken(root["effective"]))
        {
            context.Add(DiagnosticCodes.InvalidDate, root["effective"], day);
        }
    }

    private static void CheckLimit(Fraction? limit, ModelPath path, CheckContext context)
    {
        if (limit is { Sign: < 0 } below)
        {
            context.AddOutOfRange(path, below.ToString(), Say.FromZero);
        }
    }

    private static void CheckPlaces(int? places, ModelPath path, CheckContext context)
    {
        if (places is < 0 or > MaxPlaces)
        {
            context.AddOutOfRange(path, places.Value.ToString(CultureInfo.InvariantCulture), Say.Between(0, MaxPlaces));
        }
    }

    private static bool IsDate(string text) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}

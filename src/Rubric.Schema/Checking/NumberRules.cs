namespace Rubric.Schema;

/// <summary>No exact number of a rubric is longer than the limits allow, under any profile.</summary>
internal static class NumberRules
{
    public static void Check(CheckContext context)
    {
        foreach (var view in context.Rubric.ProfileViews.Insert(0, context.Rubric.BaseView))
        {
            // Full marks grow from level to level, so the first that is too long stands for those below it.
            var tooLong = view.Nodes.FirstOrDefault(n => IsTooLong(n.FullMarks, context) || IsTooLong(n.ScaleMaximum, context));
            if (tooLong is not null)
            {
                context.Add(DiagnosticCodes.NumberTooLong, context.PathOf(tooLong)["weight"], tooLong.Id, context.Limits.MaxBits);
                return;
            }
        }
    }

    private static bool IsTooLong(Fraction? number, CheckContext context) => number is { } known && known.BitLength > context.Limits.MaxBits;
}

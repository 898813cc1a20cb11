namespace Rubric.Schema;

/// <summary>All rules on the values of a rubric and between its parts, one family a file.</summary>
/// <remarks>Parts that reading could not read are null; every rule passes over them.</remarks>
internal static class RubricRules
{
    public static void Check(CheckContext context)
    {
        var report = context.Report;
        if (!report.IsOfDocument)
        {
            MemberRules.Check(context);
        }
        IdRules.Check(context);
        HeadRules.Check(context);
        IndicatorRules.Check(context);
        WeightRules.Check(context);
        NumberRules.Check(context);
        DimensionRules.Check(context);
        FactRules.Check(context);
        ScaleRules.Check(context);
        ProfileRules.Check(context);
        NotApplicableRules.Check(context);
        TierRules.Check(context);
        OverrideRules.Check(context);
        TierOrderRules.Check(context);
        if (!report.IsOfDocument && !report.HasErrors)
        {
            WritableSink.Check(context.Rubric, report);
        }
    }
}

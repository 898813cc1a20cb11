using System.Text;

namespace Rubric.Engine.Tests;

/// <summary>Everything that an evaluation says, as a text, so that two can be compared.</summary>
internal static class EvaluationText
{
    public static string Of(Evaluation result)
    {
        var text = new StringBuilder();
        Append(result, text, "");
        return text.ToString();
    }

    private static void Append(Evaluation result, StringBuilder text, string indent)
    {
        text.AppendLine(FormattableString.Invariant(
            $"{indent}{result.Rubric} {result.RubricHash} {result.Profile?.Id} {result.Subject}: {result.Status} {result.Total} {result.Rate} {result.TierBeforeOverrides?.Id} {result.Tier?.Id}"));
        text.AppendLine(FormattableString.Invariant(
            $"{indent}{result.Lowest}..{result.Highest} [{Join(result.Reachable.Select(t => t.Id))}] missing [{Join(result.Missing)}] unused [{Join(result.Unused.Select(s => $"{s.Rubric} {s.Phase} {s.By}"))}]"));
        foreach (var indicator in result.AllIndicators)
        {
            text.AppendLine(FormattableString.Invariant(
                $"{indent}- {indicator.Id} {indicator.State} {indicator.Points}/{indicator.ApplicableFullMarks}/{indicator.FullMarks} {indicator.Rate} {indicator.ComputedPoints} {indicator.SubGrade?.Id} {indicator.Answer}"));
            text.AppendLine(FormattableString.Invariant(
                $"{indent}  [{Join(indicator.Children.Select(c => c.Id))}] {indicator.Award?.Points} {indicator.Award?.By} {indicator.Award?.Reason} {indicator.Note}"));
            foreach (var nested in indicator.Nested)
            {
                text.AppendLine(FormattableString.Invariant($"{indent}  {nested.Use} {nested.Rate}"));
                Append(nested.Evaluation, text, indent + "    ");
            }
        }
        foreach (var dimension in result.Dimensions)
        {
            text.AppendLine(FormattableString.Invariant($"{indent}/ {dimension.Key} {dimension.Points}/{dimension.ApplicableFullMarks} {dimension.Rate}"));
        }
        foreach (var check in result.TierChecks)
        {
            text.AppendLine(FormattableString.Invariant($"{indent}= {check.Tier.Id} {check.Held} {Join(check.Bounds.Select(b => b.ToString()))}"));
            Append(check.Conditions, text, indent + "    ");
        }
        foreach (var fired in result.FiredOverrides)
        {
            text.AppendLine(FormattableString.Invariant($"{indent}! {fired.Override.Id} {fired.TierBefore?.Id} {fired.TierAfter?.Id} {fired.HadEffect}"));
            Append(fired.Conditions, text, indent + "    ");
        }
        text.AppendLine(indent + Join(result.Contributions.Select(c => c.ToString())));
        text.AppendLine(indent + Join(result.Facts.Select(f => $"{f.Fact.Id} {f.Answer} {f.Value}")));
        foreach (var problem in result.Problems)
        {
            text.AppendLine(problem.ToDisplayString("en")).AppendLine(problem.ToDisplayString("zh-Hans"));
        }
    }

    private static void Append(IEnumerable<ConditionCheck> checks, StringBuilder text, string indent)
    {
        foreach (var check in checks)
        {
            text.AppendLine(FormattableString.Invariant(
                $"{indent}{check.Id} {check.Held} {check.Applies} [{Join(check.Needed)}] [{Join(check.There)}] {Join(check.Bounds.Select(b => b.ToString()))}"));
            Append(check.Parts, text, indent + "    ");
        }
    }

    private static string Join(IEnumerable<string> texts) => string.Join(", ", texts);
}

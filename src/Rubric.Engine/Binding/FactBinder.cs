using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Reads the facts of a submission against those of a rubric.</summary>
internal static class FactBinder
{
    /// <summary>The facts of a submission that gives none.</summary>
    public static FactValue[] Defaults(RubricDefinition rubric)
    {
        var values = new FactValue[rubric.Facts.Length];
        for (int i = 0; i < values.Length; i++)
        {
            // A default was checked with the rubric.
            var fact = rubric.Facts[i];
            if (fact.Default is not null && TryRead(fact, fact.Default, out var value))
            {
                values[i] = value;
            }
        }
        return values;
    }

    public static FactValue[] Bind(ViewPlan plan, Submission? submission, BindingReport report)
    {
        if (submission is null || submission.Facts.IsEmpty)
        {
            return plan.DefaultFacts;
        }
        FactValue[] values = [.. plan.DefaultFacts];
        foreach (var answer in submission.Facts)
        {
            Bind(plan.View.Rubric, answer, values, report);
        }
        return values;
    }

    private static void Bind(RubricDefinition rubric, NamedAnswer answer, FactValue[] values, BindingReport report)
    {
        int index = IndexOf(rubric, answer.Id);
        if (index < 0)
        {
            report.Add(DiagnosticCodes.UnknownFactAnswered, answer.IdPlace, PathOf(answer), answer.Id, Hints.DidYouMean(answer.Id, rubric.Facts.Select(f => f.Id)));
            return;
        }
        var fact = rubric.Facts[index];
        if (answer.Value.Text is not { } text || !TryRead(fact, text, out var value))
        {
            report.Add(DiagnosticCodes.FactDoesNotFit, answer.Value.Place, PathOf(answer), answer.Id, answer.Value.ToString(), Expected(fact));
            return;
        }
        values[index] = value with { Written = answer.Value };
    }

    private static ModelPath PathOf(NamedAnswer answer) => ModelPath.Root["facts"][answer.Id];

    private static int IndexOf(RubricDefinition rubric, string id)
    {
        for (int i = 0; i < rubric.Facts.Length; i++)
        {
            if (string.Equals(rubric.Facts[i].Id, id, StringComparison.Ordinal))
            {
                return i;
            }
        }
        return -1;
    }

    private static bool TryRead(Fact fact, string text, out FactValue value)
    {
        value = default;
        switch (fact.Type)
        {
            case FactType.YesNo when ScalarText.TryParseYesNo(text, out bool yes):
                value = new FactValue(null, IsKnown: true, yes, default, null);
                return true;
            case FactType.Number when ScalarText.TryParseNumber(text, out var number):
                value = new FactValue(null, IsKnown: true, false, number, null);
                return true;
            case FactType.Choice when IsChoice(fact, text):
                value = new FactValue(null, IsKnown: true, false, default, text);
                return true;
            default:
                return false;
        }
    }

    private static bool IsChoice(Fact fact, string text)
    {
        foreach (var choice in fact.Values)
        {
            if (string.Equals(choice.Id, text, StringComparison.Ordinal))
            {
                return true;
            }
        }
        return false;
    }

    private static LocalizedText Expected(Fact fact) => fact.Type switch
    {
        FactType.YesNo => Hints.Words("yes or no", "是或否（yes 或 no）"),
        FactType.Number => Hints.Words("a number, for example 12 or 3.5", "一个数，例如 12 或 3.5"),
        _ => Hints.OneOf(fact.Values.Select(v => v.Id)),
    };
}

using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Reads the facts of a submission against those of a rubric.</summary>
internal static class FactBinder
{
    public static FactValue[] Bind(RubricDefinition rubric, Submission? submission, BindingReport report)
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
        foreach (var answer in submission?.Facts ?? [])
        {
            Bind(rubric, answer, values, report);
        }
        return values;
    }

    private static void Bind(RubricDefinition rubric, NamedAnswer answer, FactValue[] values, BindingReport report)
    {
        var path = ModelPath.Root["facts"][answer.Id];
        int index = IndexOf(rubric, answer.Id);
        if (index < 0)
        {
            report.Add(DiagnosticCodes.UnknownFactAnswered, answer.IdPlace, path, answer.Id, Hints.DidYouMean(answer.Id, rubric.Facts.Select(f => f.Id)));
            return;
        }
        var fact = rubric.Facts[index];
        if (answer.Value.Text is not { } text || !TryRead(fact, text, out var value))
        {
            report.Add(DiagnosticCodes.FactDoesNotFit, answer.Value.Place, path, answer.Id, answer.Value.ToString(), Expected(fact));
            return;
        }
        values[index] = value with { Written = answer.Value };
    }

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
            case FactType.Choice when fact.Values.Any(v => string.Equals(v.Id, text, StringComparison.Ordinal)):
                value = new FactValue(null, IsKnown: true, false, default, text);
                return true;
            default:
                return false;
        }
    }

    private static LocalizedText Expected(Fact fact) => fact.Type switch
    {
        FactType.YesNo => Hints.Words("yes or no", "是或否（yes 或 no）"),
        FactType.Number => Hints.Words("a number, for example 12 or 3.5", "一个数，例如 12 或 3.5"),
        _ => Hints.OneOf(fact.Values.Select(v => v.Id)),
    };
}

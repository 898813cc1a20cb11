namespace Rubric.Schema;

/// <summary>Rules on facts: a choice has values, the others none, and a default is an answer.</summary>
internal static class FactRules
{
    private static readonly LocalizedText _noChoice = Say.Both("A fact that is not of the type 'choice'", "类型不是“choice”的事实");

    public static void Check(CheckContext context)
    {
        for (int i = 0; i < context.Rubric.Facts.Length; i++)
        {
            var path = ModelPath.Root["facts"][i];
            if (context.Rubric.Facts[i] is { } fact && !context.Report.IsBroken(path["type"]))
            {
                Check(fact, path, context);
            }
        }
    }

    private static void Check(Fact fact, ModelPath path, CheckContext context)
    {
        if (fact.Type == FactType.Choice)
        {
            MemberRules.NotEmpty(fact.Values, path, "values", context);
        }
        else if (!fact.Values.IsEmpty)
        {
            context.AddOutOfPlace(path["values"], _noChoice);
        }
        if (fact.Default is { } text && !context.Report.IsBroken(path["default"]) && !IsAnswer(text, fact, context))
        {
            context.Add(DiagnosticCodes.InvalidFactDefault, path["default"], text, Wanted(fact));
        }
    }

    private static bool IsAnswer(string text, Fact fact, CheckContext context) => fact.Type switch
    {
        FactType.YesNo => ScalarText.TryParseYesNo(text, out _),
        FactType.Number => ScalarText.TryParseNumber(text, out _),
        _ => fact.Values.IsEmpty || context.MayHideIds || fact.Values.Any(v => string.Equals(v?.Id, text, StringComparison.Ordinal)),
    };

    private static LocalizedText Wanted(Fact fact)
    {
        var ids = Say.List(fact.Values.Select(v => v?.Id).OfType<string>());
        return fact.Type switch
        {
            FactType.YesNo => Say.Both("'yes' or 'no'", "“yes”或“no”"),
            FactType.Number => Say.Both("a number", "一个数"),
            _ => Say.Both($"one of: {ids.In("en")}", $"以下之一：{ids.In("zh-Hans")}"),
        };
    }
}

using Rubric.Schema;

namespace Rubric.Oracle;

/// <summary>Reads raw answers (format, sections 2, 4 and 10). Null is an answer that does not fit.</summary>
public static class AnswerReading
{
    public static bool IsNotApplicable(AnswerValue raw) =>
        raw.Text is { } text && (string.Equals(text, "n/a", StringComparison.OrdinalIgnoreCase) || text == "不适用");

    public static bool? YesNo(string? text) => text?.ToLowerInvariant() switch
    {
        "yes" or "true" or "是" => true,
        "no" or "false" or "否" => false,
        _ => null,
    };

    public static OracleAnswer? Read(AnswerValue raw, OracleNode leaf) => leaf.Scale switch
    {
        OptionsScale options => raw.Text is { } id && options.Options.Any(o => o.Id == id) ? new OracleAnswer { Counts = { [id] = 1 } } : null,
        YesNoScale => YesNo(raw.Text) is { } yes ? new OracleAnswer { Yes = yes } : null,
        ChecklistScale checklist => Items(raw, [.. checklist.Items.Select(i => i.Id)], counted: false),
        DeductionsScale deductions => Items(raw, [.. deductions.Items.Select(i => i.Id)], counted: true),
        AdditionsScale additions => Items(raw, [.. additions.Items.Select(i => i.Id)], counted: true),
        MeasuredScale measured => Numbers(raw, measured, leaf.Maximum),
        _ => null,
    };

    private static OracleAnswer? Items(AnswerValue raw, List<string> known, bool counted)
    {
        var answer = new OracleAnswer();
        var entries = new List<(string? Id, string? Count)>();
        if (raw.Text is { } text && (string.Equals(text, "none", StringComparison.OrdinalIgnoreCase) || text == "无"))
        {
            return answer;
        }
        switch (raw.Kind)
        {
            case AnswerKind.Text:
                entries.Add((raw.Text, "1"));
                break;
            case AnswerKind.Cell:
                entries.AddRange(raw.Text!.Split(';').Select(p => p.Split('=', 2)).Select(p => ((string?)p[0], (string?)(p.Length == 2 ? p[1] : "1"))));
                break;
            case AnswerKind.List:
                entries.AddRange(raw.Items.Select(i => (i.Text, (string?)"1")));
                break;
            default:
                entries.AddRange(raw.Entries.Select(e => ((string?)e.Key, e.Value.Text)));
                break;
        }
        if (!counted && (raw.Kind == AnswerKind.Map ? entries.Count > 0 : raw.Kind == AnswerKind.Cell && raw.Text!.Contains('=', StringComparison.Ordinal)))
        {
            return null;
        }
        foreach (var (id, number) in entries)
        {
            if (id is null || !known.Contains(id) || Exact.Parse(number) is not { IsWhole: true, Sign: >= 0 } count || !answer.Counts.TryAdd(id, count))
            {
                return null;
            }
        }
        return answer;
    }

    private static OracleAnswer? Numbers(AnswerValue raw, MeasuredScale scale, Exact? maximum)
    {
        List<AnswerValue> entries = raw.Kind switch
        {
            AnswerKind.List => [.. raw.Items],
            AnswerKind.Cell => [.. raw.Text!.Split(';').Select(p => AnswerValue.OfCell(p))],
            _ => [raw],
        };
        if (entries.Count == 0 || (scale.Repeated is null && (raw.Kind == AnswerKind.List || entries.Count > 1)))
        {
            return null;
        }
        var answer = new OracleAnswer();
        foreach (var entry in entries)
        {
            if (scale is RatioScale ratio)
            {
                if (Ratio(entry, ratio) is not { } pair)
                {
                    return null;
                }
                answer.Numbers.Add(pair.Actual);
                answer.Targets.Add(pair.Target);
            }
            else if (Exact.Parse(entry.Text) is { } number && Fits(number, scale, maximum))
            {
                answer.Numbers.Add(number);
            }
            else
            {
                return null;
            }
        }
        return answer;
    }

    private static bool Fits(Exact number, MeasuredScale scale, Exact? maximum) => scale switch
    {
        ScoreScale score => number >= 0 && !(number > maximum) && (score.Step is not { } step || (number / Exact.Of(step)).IsWhole),
        BandsScale bands => bands.Steps.Any(s => new Span(number, number).Satisfies(s.Bounds, 1) == true),
        _ => true,
    };

    private static (Exact Actual, Exact Target)? Ratio(AnswerValue entry, RatioScale ratio)
    {
        Exact? actual, target;
        if (ratio.Target is { } given)
        {
            (actual, target) = (Exact.Parse(entry.Text), Exact.Of(given));
        }
        else if (entry.Kind == AnswerKind.Cell)
        {
            string[] halves = entry.Text!.Split('/');
            (actual, target) = halves.Length == 2 ? (Exact.Parse(halves[0]), Exact.Parse(halves[1])) : (null, null);
        }
        else
        {
            bool isPair = entry.Kind == AnswerKind.Map && entry.Entries.Length == 2;
            string? Part(string key) => entry.Entries.FirstOrDefault(e => e.Key == key).Value?.Text;
            (actual, target) = isPair ? (Exact.Parse(Part("actual")), Exact.Parse(Part("target"))) : (null, null);
        }
        if (actual is not { Sign: >= 0 } a || target is not { Sign: >= 0 } t || (a == 0 && t == 0 && ratio.WhenZero is null))
        {
            return null;
        }
        return (a, t);
    }
}

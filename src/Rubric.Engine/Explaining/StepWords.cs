using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Says what a step of a path asks for, in the terms of the scale.</summary>
internal sealed class StepWords(Language language)
{
    public string Say(PathStep step)
    {
        if (step.Fact is { } fact)
        {
            return OfFact(fact, step.To).TrimEnd();
        }
        var node = step.Indicator!.Node;
        if (step.To is null)
        {
            return OfEvaluation(step);
        }
        var from = AnswerReading.Read(node, step.From);
        return AnswerReading.Read(node, step.To) switch
        {
            CountsAnswer to => OfCounts(node.Scale!, (from as CountsAnswer)?.Counts, to.Counts),
            NumbersAnswer to => OfNumbers(node.Scale!, (from as NumbersAnswer)?.Entries ?? [], to.Entries),
            YesNoAnswer to => language.Say($"make it “{YesNo(to.Yes)}”", $"改为“{YesNo(to.Yes)}”"),
            _ => language.Say("make it not applicable", "改为不适用"),
        };
    }

    /// <summary>A value of a fact, as people say it.</summary>
    public string ValueOf(Fact fact, string? value) => fact.Type switch
    {
        FactType.YesNo => YesNo(ScalarText.TryParseYesNo(value, out bool yes) && yes),
        FactType.Choice => fact.Values.Where(v => string.Equals(v.Id, value, StringComparison.Ordinal)).Select(v => Say(v.Title)).FirstOrDefault() ?? value ?? "",
        _ => value ?? "",
    };

    private string OfFact(FactResult fact, AnswerValue? to)
    {
        string after = Quoted(fact.Fact, to?.Text);
        string before = fact.Value is null ? "" : Quoted(fact.Fact, fact.Value);
        return before.Length == 0
            ? language.Say($"make it {after}", $"须为{after}")
            : language.Say($"from {before} to {after}", $"由{before}变为{after}");
    }

    private string Quoted(Fact fact, string? value) =>
        fact.Type == FactType.Number ? language.Say(ValueOf(fact, value), $" {ValueOf(fact, value)} ") : $"“{ValueOf(fact, value)}”";

    private string OfEvaluation(PathStep step)
    {
        var full = step.Indicator!.FullMarks!.Value;
        string before = ReadableNumber.ShowRate(step.PointsBefore / full);
        string after = ReadableNumber.ShowNeededRate(step.PointsAfter / full);
        return language.Say($"its sheets together from {before} to {after}", $"各份评分表合成的得分率由 {before} 变为 {after}");
    }

    private string OfCounts(Scale scale, ImmutableArray<int>? from, ImmutableArray<int> to)
    {
        var before = from ?? [.. to.Select(_ => 0)];
        switch (scale)
        {
            case OptionsScale options:
                string wanted = Say(options.Options[to.IndexOf(1)].Title);
                return before.IndexOf(1) is >= 0 and var i
                    ? language.Say($"from “{Say(options.Options[i].Title)}” to “{wanted}”", $"由“{Say(options.Options[i].Title)}”改为“{wanted}”")
                    : language.Say($"reach “{wanted}”", $"达到“{wanted}”");
            case ChecklistScale checklist:
                var added = checklist.Items.Where((_, n) => before[n] == 0 && to[n] > 0).Select(item => Say(item.Title)).ToList();
                var dropped = checklist.Items.Where((_, n) => before[n] > 0 && to[n] == 0).Select(item => Say(item.Title)).ToList();
                return string.Join(language.Semicolon, (string[])[
                    .. added.Count > 0 ? [language.Say("meet also: ", "补齐：") + language.List(added)] : (string[])[],
                    .. dropped.Count > 0 ? [language.Say("may do without: ", "可不具备：") + language.List(dropped)] : (string[])[]]);
            case DeductionsScale deductions:
                return OfItems(deductions.Items, before, to);
            default:
                return OfItems(((AdditionsScale)scale).Items, before, to);
        }
    }

    private string OfItems(ImmutableArray<CountedItem> items, ImmutableArray<int> before, ImmutableArray<int> to)
    {
        var changes = items
            .Select((item, i) => (Title: Say(item.Title), From: before[i], To: to[i]))
            .Where(c => c.From != c.To)
            .Select(c => c.To == 0 ? language.Say($"no more “{c.Title}” (now {c.From})", $"消除“{c.Title}”（现有 {c.From} 次）")
                : c.To < c.From ? language.Say($"“{c.Title}” down from {c.From} to {c.To}", $"“{c.Title}”由 {c.From} 次减到 {c.To} 次")
                : language.Say($"“{c.Title}” up from {c.From} to {c.To}", $"“{c.Title}”由 {c.From} 次增加到 {c.To} 次"));
        return string.Join(language.Semicolon, changes);
    }

    private string OfNumbers(Scale scale, ImmutableArray<Measurement> from, ImmutableArray<Measurement> to)
    {
        if (to.Length == 1)
        {
            return OfNumber(scale, from.Length == 1 ? from[0] : null, to[0]);
        }
        if (from.Length != to.Length)
        {
            return language.Say("change to ", "改为 ") + language.List(to.Select(e => Number(scale, e)));
        }
        var changes = to
            .Select((entry, i) => (Number: i + 1, From: from[i], To: entry))
            .Where(c => c.From != c.To)
            .Select(c => language.Say($"no. {c.Number} ", $"第 {c.Number} 次") + OfNumber(scale, c.From, c.To));
        return string.Join(language.Semicolon, changes);
    }

    private string OfNumber(Scale scale, Measurement? from, Measurement to)
    {
        string after = Number(scale, to);
        if (from is not { } known)
        {
            return language.Say($"reach {after}", $"达到 {after}");
        }
        string before = Number(scale, known);
        return to.Actual >= known.Actual
            ? language.Say($"up from {before} to {after}", $"由 {before}{language.Gap(before)}提高到 {after}")
            : language.Say($"down from {before} to {after}", $"由 {before}{language.Gap(before)}降到 {after}");
    }

    private string Number(Scale scale, Measurement entry)
    {
        string number = ReadableNumber.ShowPart(entry.Actual);
        return scale switch
        {
            RatioScale { Target: null } => $"{number} / {ReadableNumber.ShowPart(entry.Target)}",
            _ => UnitWords.Add(number, scale, language),
        };
    }

    private string YesNo(bool yes) => yes ? language.Say("yes", "是") : language.Say("no", "否");

    private string Say(LocalizedText text) => Text.Clean(language.Say(text));
}

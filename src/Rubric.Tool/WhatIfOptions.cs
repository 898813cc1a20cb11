using System.CommandLine;
using System.CommandLine.Parsing;
using Rubric.Engine;
using Rubric.Schema;

namespace Rubric.Tool;

/// <summary>The options of <c>rubric what-if</c> that say what to change.</summary>
internal sealed class WhatIfOptions
{
    private readonly Language _language;
    private readonly Option<string[]> _answers;
    private readonly Option<string[]> _facts;
    private readonly Option<string[]> _awards;
    private readonly Option<string[]> _weights;
    private readonly Option<string[]> _removed;

    public WhatIfOptions(Language language)
    {
        _language = language;
        _answers = Make("--answer", "ID=ANSWER", "An answer, written as in a table: 1.1=80, 1.2=full, 1.3=office;case-room, 1.4=late=2, 2.1=3/4.",
            "改变一个答案，写法与表格相同：1.1=80、1.2=full、1.3=office;case-room、1.4=late=2、2.1=3/4。");
        _facts = Make("--fact", "ID=VALUE", "A fact: major-accident=no.", "改变一个事实：major-accident=no。");
        _awards = Make("--award", "ID=POINTS", "Points awarded by hand, instead of what the answer earns: 1.2=22.", "人工给分，代替答案的得分：1.2=22。");
        _weights = Make("--weight", "ID=WEIGHT", "A weight of the rubric: 1.1=20; the weights together still have to add up.", "改变评价表的一个权重：1.1=20；全部权重仍须合计正确。");
        _removed = Make("--remove", "ID", "Takes an answer away, or with fact:ID and award:ID a fact or an award.", "去掉一个答案；写 fact:ID、award:ID 则去掉事实、人工给分。");
        _awards.Validators.Add(CheckNumbers);
        _weights.Validators.Add(CheckNumbers);
    }

    public void AddTo(Command command)
    {
        Option<string[]>[] all = [_answers, _facts, _awards, _weights, _removed];
        foreach (var option in all)
        {
            command.Add(option);
        }
        command.Validators.Add(result =>
        {
            if (all.All(o => result.GetResult(o) is null))
            {
                string names = _language.List(all.Select(o => o.Name));
                result.AddError(_language.Say($"Say what to change with one of: {names}.", $"请用以下选项写明要改变什么：{names}。"));
            }
        });
    }

    public EvaluationChanges Read(ParseResult parsed) => new()
    {
        Answers = [.. Pairs(parsed, _answers).Select(p => new NamedAnswer(p.Id, AnswerValue.OfCell(p.Value)))],
        Facts = [.. Pairs(parsed, _facts).Select(p => new NamedAnswer(p.Id, AnswerValue.OfCell(p.Value)))],
        Awarded = [.. Pairs(parsed, _awards).Select(p => new Award { Indicator = p.Id, Points = Fraction.Parse(p.Value), Reason = "what-if" })],
        Weights = [.. Pairs(parsed, _weights).Select(p => new KeyValuePair<string, Fraction>(p.Id, Fraction.Parse(p.Value)))],
        Removed = [.. parsed.GetValue(_removed) ?? []],
    };

    private Option<string[]> Make(string name, string helpName, string english, string chinese)
    {
        var option = new Option<string[]>(name)
        {
            HelpName = helpName,
            Arity = ArgumentArity.OneOrMore,
            Description = _language.Say(english + " May be repeated.", chinese + "可写多次。"),
        };
        if (helpName.Contains('=', StringComparison.Ordinal))
        {
            option.Validators.Add(CheckPairs);
        }
        return option;
    }

    private void CheckPairs(OptionResult result)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var token in result.Tokens)
        {
            var (id, value) = Split(token.Value);
            if (id.Length == 0 || value.Length == 0)
            {
                result.AddError(_language.Say(
                    $"{result.Option.Name} '{token.Value}': write the id, '=', and the new value, such as {result.Option.Name} 1.1=20. Files stand before it.",
                    $"{result.Option.Name}“{token.Value}”：请写成 编号=新值，例如 {result.Option.Name} 1.1=20。文件名请写在它前面。"));
            }
            else if (!ids.Add(id))
            {
                result.AddError(_language.Say($"{result.Option.Name} gives '{id}' twice.", $"{result.Option.Name} 中“{id}”写了两次。"));
            }
        }
    }

    private void CheckNumbers(OptionResult result)
    {
        foreach (var token in result.Tokens)
        {
            string value = Split(token.Value).Value;
            if (value.Length > 0 && !ScalarText.TryParseNumber(value, out _))
            {
                result.AddError(_language.Say($"{result.Option.Name} '{token.Value}': '{value}' is not a number.", $"{result.Option.Name}“{token.Value}”：“{value}”不是数。"));
            }
        }
    }

    private static IEnumerable<(string Id, string Value)> Pairs(ParseResult parsed, Option<string[]> option) =>
        (parsed.GetValue(option) ?? []).Select(Split);

    private static (string Id, string Value) Split(string text)
    {
        int at = text.IndexOf('=', StringComparison.Ordinal);
        return at < 0 ? (text, "") : (text[..at].Trim(), text[(at + 1)..].Trim());
    }
}

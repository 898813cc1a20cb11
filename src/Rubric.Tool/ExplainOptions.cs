using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Rubric.Engine;

namespace Rubric.Tool;

/// <summary>The options that only <c>rubric explain</c> has.</summary>
internal sealed class ExplainOptions
{
    private const int MostPlaces = 28;

    private readonly Language _language;
    private readonly Option<string> _subject;
    private readonly Option<string> _places;
    private readonly Option<bool> _noPath;
    private readonly Option<string> _order;
    private readonly Option<string> _facts;

    public ExplainOptions(Language language)
    {
        _language = language;
        _subject = new Option<string>("--subject")
        {
            HelpName = "ID",
            Description = language.Say("The subject to explain; all unless said otherwise.", "只解释这一个对象；不写则全部解释。"),
        };
        _places = new Option<string>("--places")
        {
            HelpName = "N",
            Description = language.Say("Decimal places of the figures that add up to the total; 2 unless said otherwise.", "各步分数显示的小数位数；不写则为 2。"),
        };
        _places.Validators.Add(CheckPlaces);
        _noPath = new Option<bool>("--no-path")
        {
            Description = language.Say("Do not look for the way to the next tier.", "不查找怎样评上高一级。"),
        };
        _order = new Option<string>("--order")
        {
            HelpName = "fewest|points",
            Description = language.Say("The best way has the fewest changes (unless said otherwise), or the fewest points moved.", "最好的办法是改动项数最少（fewest，不写即此），还是变动分数最少（points）。"),
        };
        CommandParts.Accept(_order, language, "fewest", "points");
        _facts = new Option<string>("--facts")
        {
            HelpName = "ID,…",
            Description = language.Say("The facts that the way may change; none unless said otherwise.", "查找办法时可以改变的事实；不写则都不变。"),
        };
    }

    public void AddTo(Command command)
    {
        command.Add(_subject);
        command.Add(_places);
        command.Add(_noPath);
        command.Add(_order);
        command.Add(_facts);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_noPath) && (result.GetResult(_order) is not null || result.GetResult(_facts) is not null))
            {
                result.AddError(_language.Say("--order and --facts do not go with --no-path.", "--order 和 --facts 不能与 --no-path 一起使用。"));
            }
        });
    }

    public string? SubjectOf(ParseResult parsed) => parsed.GetValue(_subject);

    public ExplanationOptions Read(ParseResult parsed)
    {
        var options = new ExplanationOptions { Language = _language.Tag };
        options = parsed.GetValue(_places) is { } places ? options with { Places = int.Parse(places, CultureInfo.InvariantCulture) } : options;
        return options with
        {
            Path = parsed.GetValue(_noPath) ? null : PathOptions.Default with
            {
                Order = parsed.GetValue(_order) == "points" ? PathOrder.LeastPoints : PathOrder.FewestChanges,
                ChangeableFacts = [.. (parsed.GetValue(_facts) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
            },
        };
    }

    private void CheckPlaces(OptionResult result)
    {
        string value = result.Tokens.Count > 0 ? result.Tokens[^1].Value : "";
        if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int places) || places > MostPlaces)
        {
            result.AddError(_language.Say($"--places '{value}' is no whole number from 0 to {MostPlaces}.", $"--places“{value}”不是 0 到 {MostPlaces} 的整数。"));
        }
    }
}

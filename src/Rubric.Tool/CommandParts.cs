using System.CommandLine;
using Rubric.Engine;

namespace Rubric.Tool;

/// <summary>The arguments and options that several commands have.</summary>
internal static class CommandParts
{
    /// <summary>One list for all kinds of files: the command line cannot tell where one variadic argument ends and the next begins.</summary>
    public static Argument<string[]> MakeFiles(Language language) => new("FILE|FOLDER")
    {
        Arity = ArgumentArity.OneOrMore,
        Description = language.Say(
            "Rubrics and submissions (YAML or JSON, told apart by their keys), tables of submissions (.csv), and folders of these.",
            "评价表和评分（YAML 或 JSON，按内容区分）、评分表格（.csv），以及装有这些文件的文件夹。"),
    };

    public static Option<string> MakeRubric(Language language) => new("--rubric")
    {
        HelpName = "ID[@VERSION]",
        Description = language.Say(
            "The rubric to score by; else every one that no other given one evaluates.",
            "按哪份评价表评分；不写则按每一份未被其他评价表引用的评价表。"),
    };

    public static Option<string> MakeSubject(Language language) => new("--subject")
    {
        HelpName = "ID",
        Description = language.Say("Only this subject; all unless said otherwise.", "只看这一个对象；不写则为全部。"),
    };

    public static Option<string> MakeFormat(Language language, params string[] formats)
    {
        var option = new Option<string>("--format")
        {
            HelpName = string.Join('|', formats),
            Description = language.Say($"How to write the results; {formats[0]} unless said otherwise.", $"输出的格式；不写则为 {formats[0]}。"),
        };
        Accept(option, language, formats);
        return option;
    }

    /// <summary>The option is read by <see cref="LanguageChoice.Find"/>, before the command line is parsed; here it is declared and checked.</summary>
    public static Option<string> MakeLanguage(Language language)
    {
        var option = new Option<string>("--lang")
        {
            HelpName = "en|zh-Hans",
            Recursive = true,
            Description = language.Say("The language of messages and tables; that of the system unless said otherwise.", "提示和表格的语言；不写则按系统语言。"),
        };
        Accept(option, language, "en", "zh-Hans");
        return option;
    }

    /// <summary>May stand without a word behind it: then it is <c>competition</c>.</summary>
    public static Option<string> MakeRanks(Language language)
    {
        string[] styles = ["competition", "dense", "ordinal"];
        var option = new Option<string>("--rank")
        {
            HelpName = string.Join('|', styles),
            Arity = ArgumentArity.ZeroOrOne,
            Description = language.Say(
                "Rank the results, each profile by itself: competition (1, 2, 2, 4; unless said otherwise), dense (1, 2, 2, 3) or ordinal (1, 2, 3, 4).",
                "给结果排名，各类型分别排：competition（1、2、2、4，不写即此）、dense（1、2、2、3）或 ordinal（1、2、3、4）。"),
        };
        option.CompletionSources.Add(styles);
        option.Validators.Add(result =>
        {
            if (result.Tokens is [.., var token] && !styles.Contains(token.Value, StringComparer.Ordinal))
            {
                string all = language.List(styles);
                result.AddError(language.Say(
                    $"--rank '{token.Value}' is unknown. It takes one of: {all}. A file stands before it, or behind another option.",
                    $"--rank 不能是“{token.Value}”，可选：{all}。文件名请写在它前面，或另一个选项后面。"));
            }
        });
        return option;
    }

    public static RankingStyle StyleOf(string? word) => word switch
    {
        "dense" => RankingStyle.Dense,
        "ordinal" => RankingStyle.Ordinal,
        _ => RankingStyle.Competition,
    };

    public static void Accept(Option<string> option, Language language, params string[] words)
    {
        option.CompletionSources.Add(words);
        option.Validators.Add(result =>
        {
            string value = result.Tokens.Count > 0 ? result.Tokens[^1].Value : "";
            if (!words.Contains(value, StringComparer.Ordinal))
            {
                string all = language.List(words);
                result.AddError(language.Say($"{option.Name} '{value}' is unknown. It takes one of: {all}.", $"{option.Name} 不能是“{value}”，可选：{all}。"));
            }
        });
    }
}

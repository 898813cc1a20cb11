using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

namespace Rubric.Tool;

/// <summary>Finds what is wrong with a command line, and says it so that the next one is right.</summary>
internal sealed class UsageMistakes(ParseResult parsed, Session session)
{
    /// <summary>Tells what is wrong.</summary>
    /// <returns>Whether anything is.</returns>
    public bool Tell()
    {
        bool wrong = TellUnknownCommand() || TellUnknownOption() || TellNoFiles() || TellErrors();
        if (wrong)
        {
            string command = parsed.CommandResult.Command is RootCommand ? "rubric" : $"rubric {parsed.CommandResult.Command.Name}";
            session.Error.WriteLine(session.Language.Say($"Try '{command} --help'.", $"用法见“{command} --help”。"));
        }
        return wrong;
    }

    private bool TellUnknownCommand()
    {
        // With an action of its own ('--help') the root command is complete.
        if (parsed.CommandResult.Command is not RootCommand root || parsed.Action is not ParseErrorAction)
        {
            return false;
        }
        string? word = parsed.UnmatchedTokens is [var first, ..] ? first : null;
        if (word is null)
        {
            string all = session.Language.List(root.Subcommands.Select(c => c.Name));
            session.Complain($"say what to do: {all}.", $"请写明要做什么：{all}。");
            return true;
        }
        bool isOption = word.StartsWith('-');
        string hint = session.Hint(word, isOption ? root.Options.Select(o => o.Name) : root.Subcommands.Select(c => c.Name));
        session.Complain(
            isOption ? $"unknown option '{word}'.{hint}" : $"unknown command '{word}'.{hint}",
            isOption ? $"没有“{word}”这个选项。{hint}" : $"没有“{word}”这个命令。{hint}");
        return true;
    }

    /// <summary>A list of files would swallow every misspelt option.</summary>
    private bool TellUnknownOption()
    {
        var command = parsed.CommandResult.Command;
        foreach (var token in parsed.Tokens.TakeWhile(t => t.Type != TokenType.DoubleDash))
        {
            if (token.Type == TokenType.Argument && token.Value.Length > 1 && token.Value.StartsWith('-'))
            {
                string name = token.Value.Split('=', ':')[0];
                string hint = session.Hint(name, command.Options.Concat(parsed.RootCommandResult.Command.Options).Select(o => o.Name));
                session.Complain($"unknown option '{name}'.{hint}", $"没有“{name}”这个选项。{hint}");
                return true;
            }
        }
        return false;
    }

    private bool TellNoFiles()
    {
        if (parsed.Action is not ParseErrorAction || parsed.CommandResult.Command.Arguments is not [Argument<string[]> files] || parsed.GetResult(files) is { Tokens.Count: > 0 })
        {
            return false;
        }
        session.Complain("name at least one file or folder.", "请至少给出一个文件或文件夹。");
        return true;
    }

    private bool TellErrors()
    {
        if (parsed.Action is not ParseErrorAction)
        {
            return false;
        }
        foreach (var error in parsed.Errors)
        {
            session.Complain(error.Message, error.Message);
        }
        return true;
    }
}

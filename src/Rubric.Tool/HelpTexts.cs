using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Reflection;

namespace Rubric.Tool;

/// <summary>What <c>--help</c> and <c>--version</c> write.</summary>
internal static class HelpTexts
{
    /// <summary>Puts our texts in the place of those of the command-line library.</summary>
    public static void Apply(RootCommand root, Session session)
    {
        foreach (var option in root.Options)
        {
            if (option is HelpOption { Action: HelpAction action })
            {
                option.Description = session.Language.Say("Show this help.", "显示本帮助。");
                option.Action = new HelpWithNotes(action, session);
            }
            else if (option is VersionOption)
            {
                option.Description = session.Language.Say("Show the version of the tool.", "显示工具的版本。");
                option.Action = new ToolVersion(session);
            }
        }
    }

    private sealed class HelpWithNotes(HelpAction action, Session session) : SynchronousCommandLineAction
    {
        // Else 'rubric check --help' would also complain that no file is named.
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            action.Invoke(parseResult);
            if (parseResult.CommandResult.Command is ToolCommand command)
            {
                session.Output.WriteLine(command.Notes);
            }
            return ExitCodes.Clean;
        }
    }

    /// <summary>The command-line library would name the version of whatever program runs this one.</summary>
    private sealed class ToolVersion(Session session) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            string version = typeof(RubricTool).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
            // Behind the plus sign stands the commit.
            session.Output.WriteLine(version.Split('+')[0]);
            return ExitCodes.Clean;
        }
    }
}

using System.CommandLine;
using System.Globalization;

namespace Rubric.Tool;

/// <summary>The command <c>rubric</c>.</summary>
/// <remarks>Has no state; safe to use from several threads.</remarks>
public static class RubricTool
{
    /// <summary>Runs the command.</summary>
    /// <param name="arguments">What stands behind the name of the command.</param>
    /// <param name="output">Takes what was asked for.</param>
    /// <param name="error">Takes everything else: problems, progress, wrong usage.</param>
    /// <param name="terminals">Which of the two a person looks at; neither unless said otherwise.</param>
    /// <param name="cancellation">Stops the run between two lines of output.</param>
    /// <returns>0 for success, 1 for problems in the documents, 2 for wrong usage and unreadable files, 130 when stopped.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="arguments"/>, <paramref name="output"/> or <paramref name="error"/> is null.</exception>
    public static int Run(
        IReadOnlyList<string> arguments, TextWriter output, TextWriter error, Terminals terminals = default, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(error);
        // The same bytes on every system.
        output.NewLine = "\n";
        error.NewLine = "\n";
        var session = new Session(output, error, terminals, LanguageChoice.Find(arguments), cancellation);
        var culture = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = LanguageChoice.CultureOf(session.Language);
        try
        {
            return Invoke(arguments, session);
        }
        catch (OperationCanceledException)
        {
            return ExitCodes.Interrupted;
        }
        finally
        {
            CultureInfo.CurrentUICulture = culture;
        }
    }

    private static int Invoke(IReadOnlyList<string> arguments, Session session)
    {
        var root = MakeRoot(session);
        // No '@file': a reference such as jinniu-year@2022.12 stays what it is wherever it stands.
        var parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (new UsageMistakes(parsed, session).Tell())
        {
            return ExitCodes.Usage;
        }
        return parsed.Invoke(new InvocationConfiguration { Output = session.Output, Error = session.Error, EnableDefaultExceptionHandler = false });
    }

    private static RootCommand MakeRoot(Session session)
    {
        var root = new RootCommand(session.Language.Say(
            "Checks rubrics and scores submissions, exactly.",
            "检查评价表，并据此给评分算出精确的总分和星级。"))
        {
            CheckCommand.Make(session),
            FixCommand.Make(session),
            ScoreCommand.Make(session),
            ExplainCommand.Make(session),
            WhatIfCommand.Make(session),
            SheetCommand.Make(session),
            HashCommand.Make(session),
            FormatCommand.Make(session),
            SchemaCommand.Make(session),
            CommandParts.MakeLanguage(session.Language),
        };
        HelpTexts.Apply(root, session);
        return root;
    }
}

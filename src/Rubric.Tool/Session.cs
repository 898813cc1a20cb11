using Rubric.Engine;
using Rubric.Schema;

namespace Rubric.Tool;

/// <summary>One run of the command: where it writes, in which language, and whether it should stop.</summary>
internal sealed class Session(TextWriter output, TextWriter error, Terminals terminals, Language language, CancellationToken cancellation)
{
    public TextWriter Output => output;

    public TextWriter Error => error;

    public Terminals Terminals => terminals;

    public Language Language => language;

    public CancellationToken Cancellation => cancellation;

    /// <summary>Writes a message of the tool itself, not of a document.</summary>
    public void Complain(string english, string chinese) => error.WriteLine(language.Say($"rubric: {english}", $"rubric：{chinese}"));

    /// <summary>Runs a command; what the system refuses to read or write is told, and ends it.</summary>
    public int Guard(Func<int> run)
    {
        try
        {
            return run();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Complain(problem.Message, problem.Message);
            return ExitCodes.Usage;
        }
    }

    /// <summary>The known word that was probably meant, as a question behind a complaint; nothing where none comes near.</summary>
    public string Hint(string word, IEnumerable<string> known) => Suggestions.Nearest(word, known) is { } nearest
        ? language.Say($" Did you mean '{nearest}'?", $"是否为“{nearest}”？")
        : "";
}

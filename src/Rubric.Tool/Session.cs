using Rubric.Engine;

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
}

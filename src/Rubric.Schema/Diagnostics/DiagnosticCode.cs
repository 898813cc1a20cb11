namespace Rubric.Schema;

/// <summary>A kind of problem: its stable code, how much it matters, and its sentence in English and Chinese.</summary>
/// <remarks>The codes are <see cref="DiagnosticCodes"/>; a code is never used for anything else.
/// <para>Immutable; safe to share between threads.</para></remarks>
public sealed class DiagnosticCode
{
    internal DiagnosticCode(string id, Severity severity, string english, string chinese) =>
        (Id, Severity, English, Chinese) = (id, severity, english, chinese);

    /// <summary>Gets the code, such as <c>RUB2004</c>.</summary>
    public string Id { get; }

    /// <summary>Gets how much such a problem matters; errors cannot be scored.</summary>
    public Severity Severity { get; }

    /// <summary>Gets the English sentence, a composite format whose arguments are <see cref="Diagnostic.Arguments"/>.</summary>
    public string English { get; }

    /// <summary>Gets the Chinese sentence (zh-Hans), a composite format whose arguments are <see cref="Diagnostic.Arguments"/>.</summary>
    public string Chinese { get; }

    /// <summary>Returns the code.</summary>
    /// <returns>For example <c>RUB2004</c>.</returns>
    public override string ToString() => Id;
}

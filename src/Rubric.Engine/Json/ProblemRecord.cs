using System.Text.Json;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>One problem that was found, as JSON says it: what, where, and what to do.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class ProblemRecord
{
    private ProblemRecord(string code, string path, LocalizedText message) => (Code, Path, Message) = (code, path, message);

    /// <summary>Gets the name of the document.</summary>
    /// <value><see langword="null"/> for none.</value>
    public string? File { get; private init; }

    /// <summary>Gets the line of its first character, from 1.</summary>
    /// <value><see langword="null"/> where there is no place.</value>
    public int? Line { get; private init; }

    /// <summary>Gets the column of its first character, from 1, in UTF-16 units.</summary>
    /// <value><see langword="null"/> where there is no place.</value>
    public int? Column { get; private init; }

    /// <summary>Gets the line of its end.</summary>
    /// <value><see langword="null"/> where there is no place.</value>
    public int? EndLine { get; private init; }

    /// <summary>Gets the column after its last character, in UTF-16 units.</summary>
    /// <value><see langword="null"/> where there is no place.</value>
    public int? EndColumn { get; private init; }

    /// <summary>Gets how much it matters.</summary>
    public Severity Severity { get; private init; }

    /// <summary>Gets the code, such as <c>RUB2004</c> (docs/diagnostics.md).</summary>
    public string Code { get; }

    /// <summary>Gets the path of the value in its document; empty for the document as a whole.</summary>
    public string Path { get; }

    /// <summary>Gets the sentence, in English and Chinese.</summary>
    public LocalizedText Message { get; }

    /// <summary>Takes from a diagnostic what its JSON says.</summary>
    /// <param name="diagnostic">The diagnostic.</param>
    /// <returns>The record.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="diagnostic"/> is null.</exception>
    public static ProblemRecord Of(Diagnostic diagnostic)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        var place = diagnostic.Place;
        return new ProblemRecord(diagnostic.Code.Id, diagnostic.Path, new LocalizedText([new("en", diagnostic.GetMessage("en")), new("zh-Hans", diagnostic.GetMessage("zh-Hans"))]))
        {
            File = place.Source?.Name,
            Line = place.IsKnown ? place.StartLine : null,
            Column = place.IsKnown ? place.StartColumn : null,
            EndLine = place.IsKnown ? place.EndLine : null,
            EndColumn = place.IsKnown ? place.EndColumn : null,
            Severity = diagnostic.Severity,
        };
    }

    /// <summary>Writes the problem as a JSON object, as <c>rubric check --format json</c> does.</summary>
    /// <param name="json">The writer, where a value may stand.</param>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="InvalidOperationException">No value may stand there.</exception>
    public void WriteTo(Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteStartObject();
        json.WriteString("file", File);
        json.Count("line", Line);
        json.Count("column", Column);
        json.Count("endLine", EndLine);
        json.Count("endColumn", EndColumn);
        json.Word("severity", JsonWords.Severities, Severity);
        json.WriteString("code", Code);
        json.WriteString("path", Path);
        json.Localized("message", Message);
        json.WriteEndObject();
    }

    internal static ProblemRecord Read(JsonValue json) => new(json["code"].Text(), json["path"].Text(), json["message"].Localized())
    {
        File = json["file"].TextOrNull(),
        Line = json["line"].CountOrNull(),
        Column = json["column"].CountOrNull(),
        EndLine = json["endLine"].CountOrNull(),
        EndColumn = json["endColumn"].CountOrNull(),
        Severity = json["severity"].Word(JsonWords.Severities),
    };
}

using System.Text.Json;
using Rubric.Schema;

namespace Rubric.Tool;

/// <summary>Writes a diagnostic as a JSON object, in both languages.</summary>
internal static class DiagnosticJson
{
    public static void Write(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        var place = diagnostic.Place;
        json.WriteStartObject();
        json.WriteString("file", place.Source?.Name);
        WriteNumber(json, "line", place, place.StartLine);
        WriteNumber(json, "column", place, place.StartColumn);
        WriteNumber(json, "endLine", place, place.EndLine);
        WriteNumber(json, "endColumn", place, place.EndColumn);
        json.WriteString("severity", SeverityOf(diagnostic));
        json.WriteString("code", diagnostic.Code.Id);
        json.WriteString("path", diagnostic.Path);
        json.WriteStartObject("message");
        json.WriteString("en", diagnostic.GetMessage("en"));
        json.WriteString("zh-Hans", diagnostic.GetMessage("zh-Hans"));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string SeverityOf(Diagnostic diagnostic) => diagnostic.Severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "hint",
    };

    private static void WriteNumber(Utf8JsonWriter json, string name, SourceSpan place, int number)
    {
        if (place.IsKnown)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}

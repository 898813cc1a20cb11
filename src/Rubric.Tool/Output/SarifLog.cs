using System.Reflection;
using System.Text.Json;
using Rubric.Engine;
using Rubric.Schema;

namespace Rubric.Tool;

/// <summary>Writes findings as a log of SARIF 2.1.0, which code hosts and editors show beside the lines.</summary>
internal static class SarifLog
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    public static void Write(Utf8JsonWriter json, IReadOnlyList<Diagnostic> diagnostics, Language language)
    {
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        var codes = diagnostics.Select(d => d.Code).Distinct().OrderBy(c => c.Id, StringComparer.Ordinal).ToList();
        WriteTool(json, codes);
        json.WriteString("language", language.IsChinese ? "zh-Hans" : "en");
        // As Diagnostic counts them, and as editors do.
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (var diagnostic in diagnostics)
        {
            WriteResult(json, diagnostic, codes.IndexOf(diagnostic.Code), language);
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTool(Utf8JsonWriter json, List<DiagnosticCode> codes)
    {
        string version = typeof(RubricTool).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "rubric");
        json.WriteString("semanticVersion", version.Split('+')[0]);
        json.WriteStartArray("rules");
        foreach (var code in codes)
        {
            json.WriteStartObject();
            json.WriteString("id", code.Id);
            WriteText(json, "shortDescription", Unescape(code.English));
            // The format has one language a text; both are kept for whoever shows the log.
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", LevelOf(code.Severity));
            json.WriteEndObject();
            json.WriteStartObject("properties");
            json.WriteString("shortDescription.en", Unescape(code.English));
            json.WriteString("shortDescription.zh-Hans", Unescape(code.Chinese));
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Diagnostic diagnostic, int rule, Language language)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Code.Id);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", LevelOf(diagnostic.Severity));
        WriteText(json, "message", diagnostic.GetMessage(language.Tag));
        if (diagnostic.Place.Source?.Name is { } name)
        {
            json.WriteStartArray("locations");
            json.WriteStartObject();
            json.WriteStartObject("physicalLocation");
            json.WriteStartObject("artifactLocation");
            json.WriteString("uri", UriOf(name));
            json.WriteEndObject();
            WriteRegion(json, diagnostic.Place);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndArray();
        }
        json.WriteStartObject("properties");
        json.WriteString("path", diagnostic.Path);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteRegion(Utf8JsonWriter json, SourceSpan place)
    {
        if (!place.IsKnown)
        {
            return;
        }
        json.WriteStartObject("region");
        json.WriteNumber("startLine", place.StartLine);
        json.WriteNumber("startColumn", place.StartColumn);
        json.WriteNumber("endLine", place.EndLine);
        json.WriteNumber("endColumn", place.EndColumn);
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    /// <summary>A path as given, with the characters escaped that a reference may not have; a rooted one becomes a file URI.</summary>
    private static string UriOf(string path)
    {
        if (Path.IsPathRooted(path))
        {
            return new Uri(Path.GetFullPath(path)).AbsoluteUri;
        }
        string[] steps = path.Replace(Path.DirectorySeparatorChar, '/').Split('/');
        return string.Join('/', steps.Select(Uri.EscapeDataString));
    }

    /// <summary>A sentence with its places as they are; doubled braces are braces.</summary>
    private static string Unescape(string sentence) =>
        sentence.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal);

    private static string LevelOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };
}

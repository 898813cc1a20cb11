using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Rubric.Schema;

namespace Rubric.Engine.Tests.Json;

/// <summary>The example of docs/json.md: the very lines that stand there, compiled and run, and the JSON that they make.</summary>
public sealed partial class JsonDocumentTests
{
    private static readonly string _document = Repository.Read("docs/json.md");

    private static readonly string[] _yaml = [.. Yaml().Matches(_document).Select(m => m.Groups[1].Value)];

    private static readonly RubricEvaluator _evaluator = new(RubricReader.Read(_yaml[0]).GetValueOrThrow());

    private static readonly Submission _sheet = SubmissionReader.Read(_yaml[1]).GetValueOrThrow()[0];

    [Fact]
    public void The_example_prints_what_the_document_says() => Assert.Equal(Output().Match(_document).Groups[1].Value, Example(_evaluator, _sheet));

    [Fact]
    public void The_example_of_the_document_is_the_one_that_runs_here()
    {
        string[] shown = LinesOf(Block().Match(_document).Groups[1].Value);

        Assert.NotEmpty(shown);
        Assert.Equal(shown, LinesOf(Marked().Match(File.ReadAllText(SourcePath()).ReplaceLineEndings("\n")).Groups[1].Value));
    }

    [Fact]
    public void The_JSON_of_the_document_is_what_is_written()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            EvaluationJson.WriteTo(json, _evaluator.Evaluate(_sheet));
        }

        Assert.Equal(Json().Match(_document).Groups[1].Value, Encoding.UTF8.GetString(stream.ToArray()) + "\n");
    }

    [Fact]
    public void Every_key_is_told()
    {
        using var schema = JsonDocument.Parse(JsonSchemas.Result());
        var keys = schema.RootElement.GetProperty("definitions").EnumerateObject()
            .Where(d => d.Name is not ("effect" or "problem") && d.Value.TryGetProperty("properties", out _))
            .SelectMany(d => d.Value.GetProperty("properties").EnumerateObject().Select(p => p.Name));

        Assert.All(keys, key => Assert.Contains($"`{key}`", _document, StringComparison.Ordinal));
    }

    private static string Example(RubricEvaluator evaluator, Submission sheet)
    {
        var Console = new Lines();
        // begin: docs/json.md
        string json = EvaluationJson.Write(evaluator.Evaluate(sheet));   // one line, to keep
        EvaluationRecord kept = EvaluationJson.Read(json);

        Console.WriteLine($"{kept.SubjectTitle}: {kept.Total} of {kept.FullMarks}, {kept.TierTitle}");
        foreach (OverrideRecord fired in kept.FiredOverrides)
        {
            Console.WriteLine($"{fired.TierBefore} -> {fired.TierAfter}: {fired.Reason}");
        }
        foreach (BoundCheck check in kept.TierChecks.SelectMany(t => t.Conditions).SelectMany(c => c.Bounds))
        {
            Console.WriteLine($"needed {check.Comparator} {check.Needed}, there was {check.Lowest}");
        }
        // end: docs/json.md
        return Console.ToString();
    }

    private static string[] LinesOf(string code) => [.. code.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0)];

    private static string SourcePath([CallerFilePath] string path = "") =>
        File.Exists(path) ? path : Path.Combine(Repository.Root, "tests", "Rubric.Engine.Tests", "Json", Path.GetFileName(path));

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("```yaml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Yaml();

    [GeneratedRegex("```text\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Output();

    [GeneratedRegex("```json\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Json();

    [GeneratedRegex("// begin: docs/json.md\n(.*?)// end: docs/json.md", RegexOptions.Singleline)]
    private static partial Regex Marked();

    /// <summary>Stands for the console, which tests that run at the same time share.</summary>
    private sealed class Lines
    {
        private readonly StringBuilder _text = new();

        public void WriteLine(string line) => _text.Append(line).Append('\n');

        public override string ToString() => _text.ToString();
    }
}

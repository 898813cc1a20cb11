using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Rubric.Engine.Tests.Documents;
using Rubric.Schema;

namespace Rubric.Engine.Tests.Json;

/// <summary>The example of docs/json.md, and the JSON that it makes.</summary>
[Collection(nameof(ExampleRun))]
public sealed class JsonDocumentTests
{
    private const string Document = "docs/json.md";

    private static readonly string[] _yaml = [.. Snippets.Of(Document).Where(s => s.Language == "yaml").Select(s => s.Text)];

    private static readonly RubricEvaluator _evaluator = new(RubricReader.Read(_yaml[0]).GetValueOrThrow());

    private static readonly Submission _sheet = SubmissionReader.Read(_yaml[1]).GetValueOrThrow()[0];

    [Fact]
    public void The_example_prints_what_the_document_says()
    {
        using var run = ExampleRun.InRepository(Document);
        run.Prints(() => Example(_evaluator, _sheet));
    }

    [Fact]
    public void The_JSON_of_the_document_is_what_is_written()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            EvaluationJson.WriteTo(json, _evaluator.Evaluate(_sheet));
        }

        Assert.Equal(Snippets.Of(Document).Single(s => s.Language == "json").Text, Encoding.UTF8.GetString(stream.ToArray()) + "\n");
    }

    [Fact]
    public void Every_key_is_told()
    {
        using var schema = JsonDocument.Parse(JsonSchemas.Result());
        var keys = schema.RootElement.GetProperty("definitions").EnumerateObject()
            .Where(d => d.Name is not ("effect" or "problem") && d.Value.TryGetProperty("properties", out _))
            .SelectMany(d => d.Value.GetProperty("properties").EnumerateObject().Select(p => p.Name));

        Assert.All(keys, key => Assert.Contains($"`{key}`", Repository.Read(Document), StringComparison.Ordinal));
    }

    private static void Example(RubricEvaluator evaluator, Submission sheet)
    {
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
    }
}

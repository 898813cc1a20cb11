using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Rubric.Schema;

namespace Rubric.Engine.Tests.Json;

/// <summary>The schema of results says what is written, neither more nor less.</summary>
public sealed class ResultSchemaTests
{
    private readonly JsonElement _definitions = Parse(JsonSchemas.Result()).GetProperty("definitions");
    private readonly Dictionary<string, HashSet<string>> _seen = new(StringComparer.Ordinal);

    [Fact]
    public void Every_key_and_word_that_is_written_stands_in_the_schema_and_the_reverse()
    {
        foreach (var evaluation in JsonSamples.Random(200).Append(JsonSamples.Wordy()))
        {
            Walk(Parse(EvaluationJson.Write(EvaluationRecord.Of(evaluation, rank: 1))), Definition("result"), "result");
        }
        // Results have errors only; a problem is also what 'rubric check' finds.
        foreach (var severity in Enum.GetValues<Severity>())
        {
            Walk(Parse(WriteProblem(severity)), Definition("problem"), "problem");
        }
        foreach (var definition in _definitions.EnumerateObject().Where(d => d.Value.TryGetProperty("properties", out _)))
        {
            Assert.Equal(Names(definition.Value), Seen(definition.Name));
            foreach (var property in definition.Value.GetProperty("properties").EnumerateObject().Where(p => p.Value.TryGetProperty("enum", out _)))
            {
                Assert.Equal(Texts(property.Value.GetProperty("enum")), Seen($"{definition.Name}.{property.Name}"));
            }
        }
    }

    private static string WriteProblem(Severity severity)
    {
        var code = DiagnosticCodes.All.First(c => c.Severity == severity);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            ProblemRecord.Of(new Diagnostic(code, SourceSpan.None, "", Enumerable.Repeat("x", 9))).WriteTo(json);
        }
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Holds a value against its schema, and notes the keys and words that it has.</summary>
    private void Walk(JsonElement value, JsonElement schema, string name)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            name = reference.GetString()!["#/definitions/".Length..];
            schema = Definition(name);
        }
        if (schema.TryGetProperty("type", out var type))
        {
            Assert.Contains(KindOf(value), type.ValueKind == JsonValueKind.Array ? Texts(type) : [type.GetString()!]);
        }
        if (schema.TryGetProperty("enum", out var words))
        {
            Assert.Contains(value.GetString(), Texts(words));
            Note(name, value.GetString()!);
        }
        if (schema.TryGetProperty("pattern", out var pattern) && value.ValueKind == JsonValueKind.String)
        {
            Assert.Matches(new Regex(pattern.GetString()!), value.GetString());
        }
        if (schema.TryGetProperty("minimum", out var least) && value.ValueKind == JsonValueKind.Number)
        {
            Assert.True(value.GetInt32() >= least.GetInt32());
        }
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
            {
                Walk(item, schema.GetProperty("items"), name);
            }
        }
        if (value.ValueKind == JsonValueKind.Object)
        {
            WalkKeys(value, schema, name);
        }
    }

    private void WalkKeys(JsonElement value, JsonElement schema, string name)
    {
        bool isClosed = schema.TryGetProperty("properties", out var properties);
        foreach (var member in value.EnumerateObject())
        {
            if (isClosed)
            {
                Assert.True(properties.TryGetProperty(member.Name, out var part), $"{name} has a key '{member.Name}' that its schema does not have.");
                Note(name, member.Name);
                Walk(member.Value, part, $"{name}.{member.Name}");
            }
            else
            {
                Walk(member.Value, schema.GetProperty("additionalProperties"), name);
            }
        }
        if (schema.TryGetProperty("required", out var required))
        {
            Assert.All(Texts(required), key => Assert.True(value.TryGetProperty(key, out _), $"{name} lacks '{key}'."));
            Assert.Equal(Names(schema), Texts(required).Order(StringComparer.Ordinal));
        }
    }

    private void Note(string name, string text)
    {
        if (!_seen.TryGetValue(name, out var texts))
        {
            _seen.Add(name, texts = new(StringComparer.Ordinal));
        }
        texts.Add(text);
    }

    private IEnumerable<string> Seen(string name) => _seen.TryGetValue(name, out var texts) ? texts.Order(StringComparer.Ordinal) : [];

    private JsonElement Definition(string name) => _definitions.GetProperty(name);

    private static IEnumerable<string> Names(JsonElement schema) => schema.GetProperty("properties").EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Texts(JsonElement list) => list.EnumerateArray().Select(t => t.GetString()!).Order(StringComparer.Ordinal);

    private static string KindOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => "string",
        JsonValueKind.Number => "integer",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Null => "null",
        JsonValueKind.Array => "array",
        _ => "object",
    };

    private static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}

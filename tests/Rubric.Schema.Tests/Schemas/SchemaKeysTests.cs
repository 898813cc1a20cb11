using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;

namespace Rubric.Schema.Tests;

/// <summary>The schemas know the keys and words that the reader knows, and no others: the reader itself is asked, with a key and a word that nobody knows.</summary>
public sealed class SchemaKeysTests
{
    private const string Head = "rubric: 1\nid: a\nversion: 1\ntitle: 表\n";
    private const string Leaf = Head + "indicators: [{ id: x, title: 甲, weight: 100 }]\n";
    private const string Unknown = "qqqqqqqqqqqq";
    private const string Probe = "{ " + Unknown + ": 1 }";

    /// <summary>Every definition with keys of its own, and a document in which only the key that nobody knows stands there.</summary>
    public static TheoryData<string, string> Concepts => new()
    {
        { "", $"rubric: 1\n{Unknown}: 1\n" },
        { "rounding", $"{Leaf}rounding: {Probe}\n" },
        { "dimension", $"{Leaf}dimensions: {Probe}\n" },
        { "dimensionValue", $"{Leaf}dimensions: [{{ id: d, title: 维度, values: {Probe} }}]\n" },
        { "fact", $"{Leaf}facts: {Probe}\n" },
        { "choice", $"{Leaf}facts: [{{ id: f, title: 事实, type: choice, values: {Probe} }}]\n" },
        { "indicator", $"{Head}indicators: {Probe}\n" },
        { "supplement", $"{Leaf}bonus: {Probe}\n" },
        { "profile", $"{Leaf}profiles: {Probe}\n" },
        { "tier", $"{Leaf}tiers: {Probe}\n" },
        { "override", $"{Leaf}overrides: {Probe}\n" },
        { "condition", When(Probe) },
        { "conditionOnIndicator", On("indicator: x") },
        { "conditionOnEach", On("each: leaf") },
        { "conditionOnDimension", On("dimension: d/v") },
        { "conditionOnAnswer", On("answer: x") },
        { "conditionOnFact", On("fact: f") },
        { "conditionOnEvaluation", On("evaluation: x") },
        { "conditionOnTier", On("tier: t") },
        { "conditionOnCount", On("count: { each: leaf }") },
        { "conditionOnAll", On("all: { fact: f }") },
        { "conditionOnAny", On("any: { fact: f }") },
        { "conditionOnNot", On("not: { fact: f }") },
        { "conditionOnAtLeast", On("at-least: 1") },
        { "scaleKeys", Scaled(Probe) },
        { "scoreScale", Scaled($"{{ score: {Probe} }}") },
        { "option", Scaled($"{{ options: {Probe} }}") },
        { "yesNoScale", Scaled($"{{ yes-no: {Probe} }}") },
        { "checklist", Scaled($"{{ checklist: {Probe} }}") },
        { "checklistItem", Scaled($"{{ checklist: {{ items: {Probe} }} }}") },
        { "counted", Scaled($"{{ deductions: {Probe} }}") },
        { "counted", Scaled($"{{ additions: {Probe} }}") },
        { "countedItem", Scaled($"{{ deductions: {{ items: {Probe} }} }}") },
        { "countedItem", Scaled($"{{ additions: {{ items: {Probe} }} }}") },
        { "bands", Scaled($"{{ bands: {Probe} }}") },
        { "step", Scaled($"{{ bands: {{ steps: {Probe} }} }}") },
        { "curve", Scaled($"{{ curve: {Probe} }}") },
        { "ratio", Scaled($"{{ ratio: {Probe} }}") },
        { "evaluation", Scaled($"{{ evaluation: {Probe} }}") },
        { "trim", Scaled($"{{ evaluation: {{ rubric: b, trim: {Probe} }} }}") },
        { "submission", Probe },
        { "subject", $"submission: 1\nsubject: {Probe}\n" },
        { "evaluator", $"submission: 1\nby: {Probe}\n" },
        { "award", $"submission: 1\nawarded: {{ x: {Probe} }}\n" },
    };

    /// <summary>Every list of words, by the key that takes one, and a document with a word that nobody knows.</summary>
    public static TheoryData<string, string, string> Words => new()
    {
        { "", "weights", $"{Leaf}weights: {Unknown}\n" },
        { "", "not-applicable", $"{Leaf}not-applicable: {Unknown}\n" },
        { "", "unanswered", $"{Leaf}unanswered: {Unknown}\n" },
        { "indicator", "not-applicable", $"{Head}indicators: [{{ id: x, title: 甲, weight: 100, not-applicable: {Unknown} }}]\n" },
        { "indicator", "unanswered", $"{Head}indicators: [{{ id: x, title: 甲, weight: 100, unanswered: {Unknown} }}]\n" },
        { "profile", "not-applicable", $"{Leaf}profiles: [{{ id: p, title: 甲, not-applicable: {Unknown} }}]\n" },
        { "rounding", "mode", $"{Leaf}rounding: {{ mode: {Unknown} }}\n" },
        { "rounding", "tiers", $"{Leaf}rounding: {{ tiers: {Unknown} }}\n" },
        { "fact", "type", $"{Leaf}facts: [{{ id: f, title: 事实, type: {Unknown} }}]\n" },
        { "scoreScale", "repeated", Scaled($"{{ score: {{ repeated: {Unknown} }} }}") },
        { "bands", "repeated", Scaled($"{{ bands: {{ steps: {{ points: 100 }}, repeated: {Unknown} }} }}") },
        { "curve", "repeated", Scaled($"{{ curve: {{ through: [[1, 100]], repeated: {Unknown} }} }}") },
        { "ratio", "repeated", Scaled($"{{ ratio: {{ repeated: {Unknown} }} }}") },
        { "ratio", "better", Scaled($"{{ ratio: {{ better: {Unknown} }} }}") },
        { "ratio", "when-zero", Scaled($"{{ ratio: {{ when-zero: {Unknown} }} }}") },
        { "evaluation", "combine", Scaled($"{{ evaluation: {{ rubric: b, combine: {Unknown} }} }}") },
    };

    [Theory]
    [MemberData(nameof(Concepts))]
    public void The_keys_of_the_schema_are_those_of_the_reader(string definition, string document)
    {
        var told = Assert.Single(Read(document), d => d.Code == DiagnosticCodes.UnknownKey);
        var known = KeysOf(Find(definition));

        Assert.Equal(Allowed(told).Order(StringComparer.Ordinal), known.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Concepts))]
    public void The_required_keys_of_the_schema_are_those_that_the_reader_misses(string definition, string document)
    {
        var missed = Read(document)
            .Where(d => d.Code == DiagnosticCodes.MissingKey || d.Code == DiagnosticCodes.AwardWithoutReason)
            .Select(d => d.Code == DiagnosticCodes.MissingKey ? (string)d.Arguments[0] : "reason");
        // What must stand in the document, so that it is known what it is, is not missed.
        string[] written = definition == "" ? ["rubric"] : definition.StartsWith("conditionOn", StringComparison.Ordinal) ? [SubjectOf(definition)] : [];

        Assert.Equal(missed.Concat(written).Order(StringComparer.Ordinal), RequiredOf(Find(definition)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void The_words_of_the_schema_are_those_of_the_reader(string definition, string key, string document)
    {
        var told = Assert.Single(Read(document), d => d.Code == DiagnosticCodes.UnknownWord);
        var words = Find(definition).GetProperty("properties").GetProperty(key).GetProperty("enum").EnumerateArray().Select(w => w.GetString()!);

        Assert.Equal(Allowed(told), words);
    }

    [Fact]
    public void Every_definition_with_keys_and_every_list_of_words_is_compared()
    {
        var concepts = Concepts.Select(row => row.Data.Item1).ToHashSet(StringComparer.Ordinal);
        var words = Words.Select(row => (row.Data.Item1, row.Data.Item2)).ToHashSet();

        foreach (var (name, definition) in Definitions())
        {
            var schema = Closed(definition);
            if (schema.ValueKind != JsonValueKind.Object)
            {
                continue;
            }
            Assert.Contains(name, concepts);
            foreach (string key in KeysOf(schema).Where(k => TakesWord(schema, k)))
            {
                Assert.Contains((name, key), words);
            }
        }
    }

    [Fact]
    public void Every_concept_of_the_reader_is_compared()
    {
        // Whatever a parser calls by a name, it opens under that name, and says so when it finds an unknown key.
        var named = typeof(RubricReader).Assembly.GetTypes()
            .Where(t => t.Name == "Concepts" || t.Name.EndsWith("Parser", StringComparison.Ordinal))
            .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.NonPublic))
            .Where(f => f.FieldType == typeof(LocalizedText))
            .Select(f => ((LocalizedText)f.GetValue(null)!).In("en"))
            .ToHashSet(StringComparer.Ordinal);
        var told = Concepts.SelectMany(row => Read(row.Data.Item2))
            .Where(d => d.Code == DiagnosticCodes.UnknownKey)
            .Select(d => ((LocalizedText)d.Arguments[1]).In("en"))
            .ToHashSet(StringComparer.Ordinal);

        Assert.Equal(["a pair of numbers '[x, points]'"], named.Except(told));
        Assert.True(named.Count > 15, "The names of the reader were not found.");
    }

    private static string When(string condition) => $"{Leaf}overrides: [{{ id: o, title: 规则, when: {condition}, exclude: true }}]\n";

    private static string On(string subject) => When($"{{ {subject}, {Unknown}: 1 }}");

    private static string Scaled(string scale) => $"{Head}indicators: [{{ id: x, title: 甲, weight: 100, scale: {scale} }}]\n";

    private static ImmutableArray<Diagnostic> Read(string document) => document.StartsWith("rubric: 1", StringComparison.Ordinal)
        ? RubricReader.Read(document).Diagnostics
        : SubmissionReader.Read(document).Diagnostics;

    /// <summary>What the end of a message lists: "Allowed are: a, b."</summary>
    private static string[] Allowed(Diagnostic diagnostic)
    {
        string advice = ((LocalizedText)diagnostic.Arguments[^1]).In("en");
        Assert.StartsWith("Allowed are: ", advice, StringComparison.Ordinal);
        return advice["Allowed are: ".Length..^1].Split(", ");
    }

    private static bool TakesWord(JsonElement schema, string key) => schema.TryGetProperty("properties", out var keys)
        && keys.GetProperty(key).TryGetProperty("enum", out var words) && words[0].ValueKind == JsonValueKind.String;

    private static string SubjectOf(string definition) => definition == "conditionOnAtLeast" ? "at-least" : definition["conditionOn".Length..].ToLowerInvariant();

    private static JsonElement Find(string definition) => Closed(Definitions().Single(d => d.Name == definition).Schema);

    private static IEnumerable<(string Name, JsonElement Schema)> Definitions()
    {
        var (rubric, submission) = (SchemaTests.Parse(JsonSchemas.Rubric()), SchemaTests.Parse(JsonSchemas.Submission()));
        return rubric.GetProperty("definitions").EnumerateObject().Concat(submission.GetProperty("definitions").EnumerateObject())
            .Select(d => (d.Name, d.Value))
            .Prepend(("", rubric));
    }

    /// <summary>The part of a definition that closes a set of keys; nothing where there is none.</summary>
    private static JsonElement Closed(JsonElement schema)
    {
        if (schema.TryGetProperty("additionalProperties", out var more) && more.ValueKind == JsonValueKind.False && schema.TryGetProperty("properties", out _))
        {
            return schema;
        }
        foreach (string branch in (string[])["then", "else"])
        {
            if (schema.TryGetProperty(branch, out var part) && Closed(part) is { ValueKind: JsonValueKind.Object } found)
            {
                return found;
            }
        }
        // A condition has the keys of all that it can be.
        return schema.TryGetProperty("anyOf", out var kinds) && kinds.EnumerateArray().All(k => k.TryGetProperty("$ref", out _)) ? schema : default;
    }

    private static IEnumerable<string> KeysOf(JsonElement schema) => schema.TryGetProperty("anyOf", out var kinds)
        ? kinds.EnumerateArray().SelectMany(k => KeysOf(Find(k.GetProperty("$ref").GetString()!["#/definitions/".Length..]))).Distinct(StringComparer.Ordinal)
        : schema.GetProperty("properties").EnumerateObject().Select(p => p.Name);

    private static IEnumerable<string> RequiredOf(JsonElement schema)
    {
        var always = schema.TryGetProperty("required", out var keys) ? keys.EnumerateArray().Select(k => k.GetString()!) : [];
        var otherwise = schema.TryGetProperty("allOf", out var rules)
            ? rules.EnumerateArray().Where(r => r.TryGetProperty("else", out _)).SelectMany(r => RequiredOf(r.GetProperty("else")))
            : [];
        return always.Concat(otherwise);
    }
}

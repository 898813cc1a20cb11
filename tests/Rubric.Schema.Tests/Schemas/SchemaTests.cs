using System.Text.Json;

namespace Rubric.Schema.Tests;

public sealed class SchemaTests
{
    public static TheoryData<string> Languages => ["en", "zh-Hans"];

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_schema_is_JSON_of_draft_07(string language)
    {
        foreach (string schema in All(language))
        {
            Assert.Equal("http://json-schema.org/draft-07/schema#", Parse(schema).GetProperty("$schema").GetString());
            Assert.EndsWith("}\n", schema, StringComparison.Ordinal);
            Assert.DoesNotContain('\r', schema);
        }
    }

    [Fact]
    public void The_languages_differ_in_titles_and_descriptions_only()
    {
        foreach (var (english, chinese) in All("en").Zip(All("zh-Hans")))
        {
            string[] ours = english.Split('\n');
            string[] theirs = chinese.Split('\n');
            Assert.Equal(ours.Length, theirs.Length);
            for (int i = 0; i < ours.Length; i++)
            {
                string line = ours[i].TrimStart();
                if (line.StartsWith("\"title\": \"", StringComparison.Ordinal) || line.StartsWith("\"description\": \"", StringComparison.Ordinal))
                {
                    string key = ours[i][..(ours[i].IndexOf(':', StringComparison.Ordinal) + 1)];
                    Assert.StartsWith(key, theirs[i], StringComparison.Ordinal);
                    Assert.Contains(theirs[i], c => c is >= '\u4e00' and <= '\u9fff');
                }
                else
                {
                    Assert.Equal(ours[i], theirs[i]);
                }
            }
            Assert.DoesNotContain(".zh-Hans\":", english + chinese, StringComparison.Ordinal);
            Assert.DoesNotContain(".en\":", english + chinese, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_key_is_explained(string language)
    {
        foreach (string schema in All(language))
        {
            AssertExplained(Parse(schema), "");
        }
    }

    [Theory]
    [InlineData("zh", "评价表")]
    [InlineData("ZH-CN", "评价表")]
    [InlineData("en-GB", "Rubric")]
    [InlineData("de", "Rubric")]
    public void The_language_is_a_tag(string language, string title) =>
        Assert.Equal(title, Parse(JsonSchemas.Rubric(language)).GetProperty("title").GetString());

    [Fact]
    public void The_language_must_not_be_null()
    {
        Assert.Throws<ArgumentNullException>(() => JsonSchemas.Rubric(null!));
        Assert.Throws<ArgumentNullException>(() => JsonSchemas.Submission(null!));
        Assert.Throws<ArgumentNullException>(() => JsonSchemas.Result(null!));
    }

    internal static JsonElement Parse(string schema)
    {
        using var document = JsonDocument.Parse(schema);
        return document.RootElement.Clone();
    }

    private static string[] All(string language) => [JsonSchemas.Rubric(language), JsonSchemas.Submission(language), JsonSchemas.Result(language)];

    private static void AssertExplained(JsonElement schema, string path)
    {
        if (schema.ValueKind == JsonValueKind.Array)
        {
            foreach (var part in schema.EnumerateArray())
            {
                AssertExplained(part, path);
            }
        }
        if (schema.ValueKind != JsonValueKind.Object)
        {
            return;
        }
        bool closes = schema.TryGetProperty("additionalProperties", out var more) && more.ValueKind == JsonValueKind.False;
        foreach (var part in schema.EnumerateObject())
        {
            foreach (var key in closes && part.Name == "properties" ? part.Value.EnumerateObject().ToArray() : [])
            {
                Assert.True(key.Value.TryGetProperty("description", out var text) && text.GetString()!.Length > 1, $"{path}/{key.Name} is not explained.");
            }
            AssertExplained(part.Value, $"{path}/{part.Name}");
        }
    }
}

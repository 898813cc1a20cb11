using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Rubric.Engine.Tests.Json;

/// <summary>JSON that is damaged says where, and nothing else is thrown.</summary>
public sealed class DamagedJsonTests
{
    private const string HalfCharacter = "half of a character";

    /// <summary>Objects whose keys are chosen by people, or one of several: there none is missed.</summary>
    private static readonly string[] _free =
        ["attributes", "indicators", "dimensions", "facts", "title", "rubricTitle", "profileTitle", "tierTitle", "reason", "message", "answer"];

    private static readonly string _text = EvaluationJson.Write(JsonSamples.Wordy());

    [Theory]
    [InlineData("", "$")]
    [InlineData("[]", "$")]
    [InlineData("{}", "$")]
    [InlineData("null", "$")]
    [InlineData("{\"rubric\":1}", "$.rubric")]
    public void What_is_no_evaluation_says_where(string json, string path)
    {
        var thrown = Assert.ThrowsAny<JsonException>(() => EvaluationJson.Read(json));
        Assert.Equal(json.Length == 0 ? null : path, thrown.Path);
    }

    [Theory]
    [InlineData("\"total\":\"83\"", "\"total\":69", "$.total", "$.total must be a text.")]
    [InlineData("\"total\":\"83\"", "\"total\":\"8９\"", "$.total", "$.total is no number.")]
    [InlineData("\"total\":\"83\"", "\"total\":\"1/0\"", "$.total", "$.total is divided by 0.")]
    [InlineData("\"total\":\"83\"", "\"totl\":\"83\"", "$", "$ has no 'total'.")]
    [InlineData("\"status\":\"scored\"", "\"status\":\"Scored\"", "$.status", "$.status is none of scored, incomplete, excluded, decided, invalid.")]
    [InlineData("\"stars\":null", "\"stars\":1.5", "$.stars", "$.stars must be a whole number.")]
    [InlineData("\"points\":\"25\"", "\"points\":[]", "$.indicators.counts.points", "$.indicators.counts.points must be a text.")]
    [InlineData("\"points\":\"25\",\"by\"", "\"points\":{},\"by\"", "$.indicators.counts.award.points", "$.indicators.counts.award.points must be a text.")]
    [InlineData("\"batch\":", "\"批次\":7,\"batch\":", "$.attributes['批次']", "$.attributes['批次'] must be a text.")]
    [InlineData("\"effect\":{\"cap\"", "\"effect\":{\"cape\"", "$.firedOverrides[0].effect", "$.firedOverrides[0].effect has none of total, set, cap, floor, raise, lower, exclude.")]
    [InlineData("\"answer\":[\"p\",\"q\"]", "\"answer\":[\"p\",1]", "$.indicators.list.answer[1]", "$.indicators.list.answer[1] must be a text, a list, or keys with values.")]
    public void A_mistake_is_told_with_its_place(string part, string replacement, string path, string message)
    {
        string text = _text.Replace("\"批次\":", "\"batch\":", StringComparison.Ordinal);
        Assert.Contains(part, text, StringComparison.Ordinal);

        var thrown = Assert.Throws<JsonException>(() => EvaluationJson.Read(text.Replace(part, replacement, StringComparison.Ordinal)));

        Assert.Equal((path, message), (thrown.Path, thrown.Message));
    }

    [Fact]
    public void No_key_may_be_missing()
    {
        int missed = 0;
        foreach (var (holder, key, isFree) in Keys(Root()))
        {
            var copy = Root();
            var target = Find(copy, holder);
            target.Remove(key);
            if (isFree || key == "overrides")
            {
                EvaluationJson.Read(copy.ToJsonString());
                continue;
            }
            var thrown = Assert.Throws<JsonException>(() => EvaluationJson.Read(copy.ToJsonString()));
            Assert.Contains(holder.EndsWith("effect", StringComparison.Ordinal) ? "has none of" : $"has no '{key}'", thrown.Message, StringComparison.Ordinal);
            missed++;
        }
        Assert.True(missed > 150);
    }

    [Fact]
    public void A_key_that_nobody_knows_is_passed_over()
    {
        var expected = EvaluationJson.Write(EvaluationJson.Read(_text));
        foreach (string holder in Keys(Root()).Where(k => !k.IsFree).Select(k => k.Holder).Distinct(StringComparer.Ordinal))
        {
            var copy = Root();
            Find(copy, holder).Insert(0, "later", JsonNode.Parse("""{"a":[1,{"b":null}]}"""));
            Assert.Equal(expected, EvaluationJson.Write(EvaluationJson.Read(copy.ToJsonString())));
        }
    }

    [Theory]
    [InlineData("1.5")]
    [InlineData("true")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("[[{}]]")]
    [InlineData("\"\"")]
    [InlineData("\"\\ud800\"")]
    [InlineData("{\"\\udc00\":\"a\"}")]
    public void Whatever_stands_in_place_of_a_value_is_read_or_told(string value)
    {
        foreach (var (holder, key, _) in Keys(Root()))
        {
            var copy = Root();
            Find(copy, holder)[key] = HalfCharacter;
            ReadOrTold(Encoding.UTF8.GetBytes(copy.ToJsonString().Replace($"\"{HalfCharacter}\"", value, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void Bytes_that_are_changed_anywhere_are_read_or_told()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(_text);
        var random = new Random(1);
        int told = 0;
        for (int i = 0; i < 4_000; i++)
        {
            byte[] copy = [.. bytes];
            for (int n = random.Next(3); n >= 0; n--)
            {
                copy[random.Next(copy.Length)] = random.Next(3) == 0 ? (byte)random.Next(256) : "\"{}[]:,\\0nu"u8[random.Next(11)];
            }
            told += ReadOrTold(i % 10 == 0 ? copy[..random.Next(copy.Length)] : copy) ? 0 : 1;
        }
        Assert.InRange(told, 1_000, 3_999);
    }

    [Fact]
    public void A_key_that_stands_twice_is_told() =>
        Assert.ThrowsAny<JsonException>(() => EvaluationJson.Read(_text.Replace("\"total\":\"83\"", "\"total\":\"83\",\"total\":\"70\"", StringComparison.Ordinal)));

    /// <summary>Reads, and what it read is written and read again to the same; or there is a JsonException.</summary>
    private static bool ReadOrTold(byte[] json)
    {
        EvaluationRecord record;
        try
        {
            record = EvaluationJson.ReadBytes(json);
        }
        catch (JsonException)
        {
            return false;
        }
        string text = EvaluationJson.Write(record);
        Assert.Equal(text, EvaluationJson.Write(EvaluationJson.Read(text)));
        return true;
    }

    private static JsonObject Root() => JsonNode.Parse(_text)!.AsObject();

    private static JsonObject Find(JsonObject root, string path) => Below(root, isFree: false).First(k => k.Node.GetPath() == path).Node;

    /// <summary>Every key, by the path of the object that holds it.</summary>
    private static IEnumerable<(string Holder, string Key, bool IsFree)> Keys(JsonObject root) =>
        Below(root, isFree: false).Select(k => (k.Node.GetPath(), k.Key, k.IsFree));

    private static IEnumerable<(JsonObject Node, string Key, bool IsFree)> Below(JsonNode? node, bool isFree)
    {
        if (node is JsonArray array)
        {
            return array.SelectMany(item => Below(item, isFree));
        }
        return node is not JsonObject map ? [] : map.SelectMany(m => Below(m.Value, !isFree && _free.Contains(m.Key)).Prepend((map, m.Key, isFree)));
    }
}

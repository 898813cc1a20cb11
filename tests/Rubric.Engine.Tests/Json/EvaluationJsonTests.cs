using System.Numerics;
using System.Text;
using System.Text.Json;
using Rubric.Schema;

namespace Rubric.Engine.Tests.Json;

public sealed class EvaluationJsonTests
{
    private static readonly Evaluation _wordy = JsonSamples.Wordy();

    [Fact]
    public void All_that_the_command_wrote_is_read_a_list_or_a_line_each()
    {
        string one = EvaluationJson.Write(_wordy);
        string other = EvaluationJson.Write(EvaluationRecord.Of(_wordy, new Subject("t", "二站"), rank: 2));

        Assert.Equal([one, other], EvaluationJson.ReadAll($"{one}\n{other}\n").Select(EvaluationJson.Write));
        Assert.Equal([one, other], EvaluationJson.ReadAll($"\uFEFF[\n  {one},\n  {other}\n]\n").Select(EvaluationJson.Write));
        Assert.Equal([one], EvaluationJson.ReadAll(one).Select(EvaluationJson.Write));
        Assert.Empty(EvaluationJson.ReadAll("[]"));
        Assert.Empty(EvaluationJson.ReadAll("\n"));
        Assert.Equal("$[1].total", Assert.Throws<JsonException>(() => EvaluationJson.ReadAll($"[{one},{other.Replace("\"total\":\"83\"", "\"total\":0", StringComparison.Ordinal)}]")).Path);
        Assert.ThrowsAny<JsonException>(() => EvaluationJson.ReadAll($"{one}\n{other[..^1]}"));
        Assert.ThrowsAny<JsonException>(() => EvaluationJson.Read($"{one}\n{other}"));
    }

    [Fact]
    public void A_rank_and_a_fuller_subject_are_written_too()
    {
        var record = EvaluationJson.Read(EvaluationJson.Write(EvaluationRecord.Of(_wordy, new Subject("t", "二站"), rank: 2)));

        Assert.Equal(("t", "二站", 2), (record.Subject, record.SubjectTitle, record.Rank));
        Assert.Equal(("s", "一站", null), (EvaluationRecord.Of(_wordy).Subject, EvaluationRecord.Of(_wordy).SubjectTitle, EvaluationRecord.Of(_wordy).Rank));
    }

    [Fact]
    public void A_writer_says_how_it_is_laid_out_and_escaped()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartArray();
            EvaluationJson.WriteTo(json, _wordy);
            EvaluationJson.WriteTo(json, EvaluationRecord.Of(_wordy));
            json.WriteEndArray();
        }
        string text = Encoding.UTF8.GetString(stream.ToArray());

        Assert.True(text.All(char.IsAscii));
        Assert.DoesNotContain("<b>", text, StringComparison.Ordinal);
        Assert.Equal(Enumerable.Repeat(EvaluationJson.Write(_wordy), 2), EvaluationJson.ReadAll(text).Select(EvaluationJson.Write));
        Assert.Contains("一站", EvaluationJson.Write(_wordy), StringComparison.Ordinal);
    }

    /// <summary>More digits than a number as written may have: sums of ratios with different targets.</summary>
    [Fact]
    public void A_total_of_thousands_of_digits_is_read_exactly()
    {
        string text = EvaluationJson.Write(_wordy);
        var big = new Fraction(BigInteger.Pow(7, 3_000), BigInteger.Pow(11, 3_000));
        var ending = new Fraction(-1, BigInteger.Pow(2, 2_000));

        var read = EvaluationJson.Read(text.Replace("\"total\":\"83\"", $"\"total\":\"{big}\"", StringComparison.Ordinal).Replace("\"points\":\"25\"", $"\"points\":\"{ending}\"", StringComparison.Ordinal));

        Assert.Equal(big, read.Total);
        Assert.Equal(ending, read.Indicators.Single(i => i.Id == "counts").Points);
        Assert.All(["--1", "1/-2", "1.", ".5", "/", "1/2/3", "1,5", "１", "1e3", new string('9', 1_000_001)], number =>
            Assert.ThrowsAny<JsonException>(() => EvaluationJson.Read(text.Replace("\"total\":\"83\"", $"\"total\":\"{number}\"", StringComparison.Ordinal))));
    }

    [Fact]
    public void Conditions_may_be_nested_as_deep_as_a_rubric_allows()
    {
        string deep = string.Concat(Enumerable.Repeat("{ not: ", 28)) + "{ fact: f }" + string.Concat(Enumerable.Repeat(" }", 28));
        var result = Sheets.Scored(
            $"facts: [{{ id: f, title: F, type: yes-no }}]\nindicators: [{{ id: a, title: A, weight: 100 }}]\ntiers: [{{ id: t, title: T, require: {deep} }}]\n",
            "answers: { a: 1 }\nfacts: { f: yes }");

        var condition = EvaluationJson.Read(EvaluationJson.Write(result)).TierChecks[0].Conditions[0];

        int depth = 0;
        for (; condition.Kind == "not"; condition = Assert.Single(condition.Parts))
        {
            depth++;
        }
        Assert.Equal((28, "fact", true), (depth, condition.Kind, condition.Held));
    }

    [Fact]
    public void Nothing_may_be_null()
    {
        Assert.Throws<ArgumentNullException>(() => EvaluationJson.Write((Evaluation)null!));
        Assert.Throws<ArgumentNullException>(() => EvaluationJson.Write((EvaluationRecord)null!));
        Assert.Throws<ArgumentNullException>(() => EvaluationJson.WriteTo((Stream)null!, _wordy));
        Assert.Throws<ArgumentNullException>(() => EvaluationJson.WriteTo((Utf8JsonWriter)null!, _wordy));
        Assert.Throws<ArgumentNullException>(() => EvaluationJson.Read(null!));
        Assert.Throws<ArgumentNullException>(() => EvaluationJson.ReadAll(null!));
        Assert.Throws<ArgumentNullException>(() => EvaluationRecord.Of(null!));
        Assert.Throws<ArgumentNullException>(() => ProblemRecord.Of(null!));
    }
}

using System.Text;
using Rubric.Engine.Tests.Laws;
using Rubric.Schema;

namespace Rubric.Engine.Tests.Json;

/// <summary>What holds of the JSON of every evaluation.</summary>
public sealed class EvaluationJsonLaws
{
    [Property(Arbitrary = [typeof(SampleSeeds)], MaxTest = 300)]
    public void What_was_written_and_read_is_written_to_the_same_bytes(SampleSeed seed) => AssertReadsBack(seed.Sample().Result);

    [Fact]
    public void Invalid_ones_and_those_with_every_text_are_written_to_the_same_bytes_again()
    {
        Assert.All(JsonSamples.Random(100).Append(JsonSamples.Wordy()), AssertReadsBack);
        Assert.Contains(JsonSamples.Random(4), e => e.Status == EvaluationStatus.Invalid);
    }

    [Fact]
    public void So_are_all_that_ship_with_the_rubrics()
    {
        var all = JsonSamples.Published.ToList();

        Assert.All(all, AssertReadsBack);
        Assert.True(all.Count(e => e.Rubric.Id == "jinniu-year") == 103);
    }

    [Fact]
    public void What_is_read_says_what_the_evaluation_says()
    {
        foreach (var evaluation in JsonSamples.Random(60).Concat(JsonSamples.Published).Append(JsonSamples.Wordy()))
        {
            Assert.Equal(EvaluationWords.Of(evaluation), EvaluationWords.Of(EvaluationJson.Read(EvaluationJson.Write(evaluation))));
        }
    }

    [Theory]
    [MemberData(nameof(Cultures.Names), MemberType = typeof(Cultures))]
    public void The_culture_does_not_matter(string culture)
    {
        Func<string> work = () => string.Join("\n", JsonSamples.Random(20).Select(e => EvaluationJson.Write(EvaluationJson.Read(EvaluationJson.Write(e)))));

        Assert.Equal(Cultures.In("", work), Cultures.In(culture, work));
    }

    private static void AssertReadsBack(Evaluation evaluation)
    {
        string text = EvaluationJson.Write(evaluation);
        Assert.Equal(text, EvaluationJson.Write(EvaluationJson.Read(text)));
        // The same in bytes, through a stream and a writer.
        using var stream = new MemoryStream();
        EvaluationJson.WriteTo(stream, evaluation);
        Assert.Equal(stream.ToArray(), Encoding.UTF8.GetBytes(text));
        Assert.DoesNotContain('\n', text);
    }
}

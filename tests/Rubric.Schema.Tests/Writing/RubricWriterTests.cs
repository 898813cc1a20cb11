namespace Rubric.Schema.Tests;

/// <summary>What <see cref="RubricWriter"/> writes, and that it reads back to the same.</summary>
public sealed class RubricWriterTests
{
    public static TheoryData<string> Files => [.. RubricFiles.All()];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_rubric_reads_back_to_an_equal_one_and_the_same_text(string path) => AssertRoundTrip(RubricFiles.Read(path));

    [Fact]
    public void A_rubric_with_everything_reads_back() => AssertRoundTrip(RubricDefinition.Create(MaximalRubric.Parts).GetValueOrThrow());

    [Fact]
    public void The_keys_stand_in_their_order_and_texts_in_quotes()
    {
        var rubric = RubricReader.Read("""
            # a comment
            title: { zh-Hans: "表：一", en: 'A "table"' }
            version: 2022.10
            id: r
            tiers: [{ title: 五星, id: five, min: 90.50%, require: { not: { fact: f } } }, { id: rest, title: 其他, ranked: no }]
            facts: [{ id: f, title: 事实, type: yes-no, default: 否 }]
            full-marks: 100.0
            indicators:
              - { weight: 040.50, title: 甲, id: "1.10", scale: yes-no }
              - id: b
                title: 乙
                weight: 59.5
                guidance: |
                  第一行
                  第二行
                scale: { checklist: { by-count: { 2: 80%, 10: 100%, 1: 5 }, items: [{ id: a, title: A }, { id: b, title: B }, { id: c, title: C }, { id: d, title: D }, { id: e, title: E }, { id: f, title: F }, { id: g, title: G }, { id: h, title: H }, { id: i, title: I }, { id: j, title: J }] } }
            rubric: 1
            """).GetValueOrThrow();

        string items = string.Concat("ABCDEFGHIJ".Select(c => $"          - id: \"{char.ToLowerInvariant(c)}\"\n            title: \"{c}\"\n"));
        Assert.Equal(
            "rubric: 1\nid: \"r\"\nversion: \"2022.10\"\ntitle:\n  \"zh-Hans\": \"表：一\"\n  \"en\": \"A \\\"table\\\"\"\n"
                + "facts:\n  - id: \"f\"\n    title: \"事实\"\n    type: yes-no\n    default: \"否\"\n"
                + "indicators:\n  - id: \"1.10\"\n    title: \"甲\"\n    weight: 40.5\n    scale:\n      yes-no: {}\n"
                + "  - id: \"b\"\n    title: \"乙\"\n    weight: 59.5\n    guidance:\n      - \"第一行\\n第二行\\n\"\n"
                + "    scale:\n      checklist:\n        items:\n" + items + "        by-count:\n          1: 5\n          2: 80%\n          10: 100%\n"
                + "tiers:\n  - id: \"five\"\n    title: \"五星\"\n    min: 90.5%\n    require:\n      - not:\n          fact: \"f\"\n"
                + "  - id: \"rest\"\n    title: \"其他\"\n    ranked: false\n",
            RubricWriter.Write(rubric));
    }

    [Fact]
    public void A_key_that_is_too_long_for_its_line_reads_back()
    {
        string id = new('长', 1_500);
        var parts = new RubricParts
        {
            Id = "r",
            Version = "1",
            Title = "R",
            Weights = Weighting.Relative,
            Indicators = [RubricChecking.Leaf(id, 1), RubricChecking.Leaf("b", 1)],
            Profiles = [new Profile { Id = "p", Title = "P", Weights = [new("b", 2), new(id, 3)], Scales = [new(id, new YesNoScale())] }],
        };

        AssertRoundTrip(RubricDefinition.Create(parts).GetValueOrThrow());
    }

    [Fact]
    public void Many_changes_at_random_read_back()
    {
        int good = 0;
        for (int seed = 1; seed <= 20; seed++)
        {
            var random = new Random(seed);
            var rubric = RubricDefinition.Create(MaximalRubric.Parts).GetValueOrThrow();
            var parts = MaximalRubric.Parts;
            for (int change = 0; change < 6; change++)
            {
                var all = ModelMutations.Of(parts).ToList();
                var next = all[random.Next(all.Count)].Parts;
                if (RubricDefinition.Create(next).Value is { } changed)
                {
                    (parts, rubric) = (next, changed);
                    good++;
                }
            }
            AssertRoundTrip(rubric);
        }
        Assert.True(good > 40, $"only {good} changes gave a rubric");
    }

    [Property(MaxTest = 300)]
    public void Any_text_that_a_rubric_can_have_reads_back(string title, string guidance)
    {
        var parts = new RubricParts
        {
            Id = "r",
            Version = "1",
            Title = title ?? "",
            Indicators = [new Indicator { Id = "a", Title = new LocalizedText([new("en", title ?? ""), new("zh", guidance ?? "")]), Weight = 100, Guidance = [guidance ?? ""] }],
        };
        if (RubricDefinition.Create(parts).Value is { } rubric)
        {
            AssertRoundTrip(rubric);
        }
    }

    [Fact]
    public void It_writes_where_it_is_told()
    {
        var rubric = RubricDefinition.Create(MaximalRubric.Parts).GetValueOrThrow();
        var writer = new StringWriter { NewLine = "\r\n" };

        RubricWriter.WriteTo(writer, rubric);

        Assert.Equal(RubricWriter.Write(rubric), writer.ToString());
        Assert.DoesNotContain('\r', writer.ToString());
        Assert.Throws<ArgumentNullException>(() => RubricWriter.WriteTo(null!, rubric));
        Assert.Throws<ArgumentNullException>(() => RubricWriter.Write(null!));
    }

    private static void AssertRoundTrip(RubricDefinition rubric)
    {
        string text = RubricWriter.Write(rubric);
        var read = RubricReader.Read(text).GetValueOrThrow();

        Assert.Equal(ModelShape.Describe(rubric), ModelShape.Describe(read));
        Assert.Equal(text, RubricWriter.Write(read));
        Assert.Equal(rubric.Hash, read.Hash);
    }
}

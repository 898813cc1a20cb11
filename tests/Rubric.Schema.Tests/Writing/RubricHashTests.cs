using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Rubric.Schema.Tests;

/// <summary>What changes the hash of a rubric, and what does not.</summary>
public sealed partial class RubricHashTests
{
    private const string Original = """
        rubric: 1
        id: r
        version: "1"
        title: { zh-Hans: 表, en: Table }
        weights: relative
        dimensions: [{ id: a, title: A, values: [{ id: x, title: X }] }, { id: b, title: B, values: [{ id: y, title: Y }] }]
        indicators:
          - { id: "1", title: 甲, weight: 1, dimensions: { a: x, b: y }, scale: { checklist: { items: [{ id: i, title: I }, { id: j, title: J }], by-count: { 1: 20, 2: 100 } } } }
          - { id: "2", title: 乙, weight: 2.50, dimensions: { a: x, b: y }, scale: { evaluation: { rubric: o, where: { phase: final, year: "2022", batch: b } } } }
        profiles: [{ id: p, title: P, weights: { "1": 3, "2": 4 }, scales: { "1": yes-no, "2": score } }]
        """;

    [Fact]
    public void Comments_layout_and_the_order_of_keys_do_not_change_it()
    {
        const string Same = """
            # another layout
            title:
              "zh-Hans": |-
                表
              en: 'Table'   # the order of languages is kept: the first is the default
            version: '1'
            full-marks: 100
            profiles:
              - scales: { "2": { score: {} }, "1": { yes-no: { full-on: 是 } } }
                weights:
                  "2": 4.0
                  "1": 03
                title: P
                id: p
            indicators:
              - id: 1
                informational: no
                scale:
                  checklist:
                    by-count: { 2: 100, 1: 20 }
                    items:
                      - title: I
                        id: i
                      - { title: J, id: j }
                dimensions: { b: y, a: x }
                weight: 1
                title: 甲
              - { scale: { evaluation: { at-least: 1, where: { batch: b, year: 2022, phase: final }, rubric: o } }, weight: 2.5, title: "乙", dimensions: { b: y, a: x }, id: "2" }
            dimensions: [{ values: [{ title: X, id: x }], title: A, id: a }, { id: b, title: B, values: { id: y, title: Y } }]
            id: "r"
            weights: relative
            rubric: 1
            """;

        Assert.Equal(HashOf(Original), HashOf(Same));
        Assert.Equal(HashOf(Original), HashOf(Original.ReplaceLineEndings("\r\n")));
    }

    [Fact]
    public void Every_change_of_any_property_changes_it()
    {
        var changed = new HashSet<string>(StringComparer.Ordinal);
        // How weights are read can be changed only where all readings agree.
        foreach (var whole in new[] { MaximalRubric.Parts, RubricChecking.Parts(RubricChecking.Leaf("a", 100)) })
        {
            string hash = RubricDefinition.Create(whole).GetValueOrThrow().Hash;
            foreach (var (member, parts) in ModelMutations.Of(whole))
            {
                if (RubricDefinition.Create(parts).Value is { } rubric)
                {
                    Assert.True(rubric.Hash != hash, $"A change of {member} does not change the hash.");
                    changed.Add(member);
                }
            }
        }

        // What consists of other classes is changed through theirs. An indicator without a weight is informational, and no other is.
        var all = ModelShape.Types().SelectMany(ModelShape.Properties).Where(ModelShape.HoldsAtoms).Select(ModelShape.NameOf).Distinct();
        Assert.Equal(["Indicator.Informational"], all.Except(changed));
    }

    [Fact]
    public void No_property_of_the_model_is_left_out_of_that()
    {
        // These are worked out from the others. A new one here must be looked at: is it part of what the rubric says?
        Assert.Equal(
            ["AdditionsScale.Kind", "BandsScale.Kind", "Bounds.IsEmpty", "ChecklistScale.Kind", "CurveScale.Kind", "DeductionsScale.Kind", "EvaluationScale.Kind",
                "Indicator.IsGroup", "OptionsScale.Kind", "RatioScale.Kind", "ScoreScale.Kind", "YesNoScale.Kind"],
            ModelShape.Types().SelectMany(ModelShape.Computed).Select(ModelShape.NameOf).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(
            [nameof(RubricDefinition.BaseView), nameof(RubricDefinition.Hash), nameof(RubricDefinition.ProfileViews), nameof(RubricDefinition.Reference)],
            typeof(RubricDefinition).GetProperties().Select(p => p.Name).Except(typeof(RubricParts).GetProperties().Select(p => p.Name)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_order_of_a_list_changes_it_and_that_of_keys_does_not()
    {
        string hash = RubricDefinition.Create(MaximalRubric.Parts).GetValueOrThrow().Hash;
        var reversed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (member, parts) in ModelMutations.Reversed(MaximalRubric.Parts))
        {
            // All of this list holds two equal conditions.
            if (member != "AllCondition.Conditions" && RubricDefinition.Create(parts).Value is { } rubric)
            {
                Assert.True((rubric.Hash == hash) == ModelShape.Maps.Contains(member), member);
                reversed.Add(member);
            }
        }
        Assert.Superset(new HashSet<string>(ModelShape.Maps), reversed);
        Assert.Contains("RubricParts.Overrides", reversed);
    }

    [Fact]
    public void Rubrics_of_the_project_have_hashes_of_their_own()
    {
        string[] hashes = [.. RubricFiles.All().Select(f => RubricFiles.Read(f).Hash)];

        Assert.All(hashes, h => Assert.Matches("^[0-9a-f]{64}$", h));
        Assert.Equal(RubricFiles.All().Select(f => RubricWriter.Write(RubricFiles.Read(f))).Distinct().Count(), hashes.Distinct().Count());
    }

    [Fact]
    public void The_example_of_the_document_is_right()
    {
        string document = Repository.Read("docs/hash.md");
        string[] blocks = [.. Block().Matches(document).Select(m => m.Groups[1].Value)];
        string documented = Hash().Match(document).Value;

        Assert.Equal(2, blocks.Length);
        Assert.Equal("rubric-canonical 1\n" + RubricWriter.Write(RubricReader.Read(blocks[0]).GetValueOrThrow()), blocks[1]);
        Assert.Equal(documented, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(blocks[1]))));
        Assert.Equal(documented, HashOf(blocks[0]));
    }

    [Fact]
    public void Threads_see_one_hash()
    {
        var rubric = RubricReader.Read(Original).GetValueOrThrow();

        Assert.Single(Enumerable.Range(0, 64).AsParallel().Select(_ => rubric.Hash).Distinct());
    }

    private static string HashOf(string text) => RubricReader.Read(text).GetValueOrThrow().Hash;

    [GeneratedRegex("^```[a-z]*\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("[0-9a-f]{64}")]
    private static partial Regex Hash();
}

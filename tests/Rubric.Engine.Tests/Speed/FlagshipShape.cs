using System.Globalization;
using System.Text;
using Rubric.Engine.Tests.Published;
using Rubric.Schema;

namespace Rubric.Engine.Tests.Speed;

/// <summary>The tree, weights, floors and overrides of the star rating of stations, with a plain score for every leaf.</summary>
internal static class FlagshipShape
{
    private const string Tail = """
        tiers:
          - { id: star-5, title: t, min: 90, require: { each: level-1, min: 80% } }
          - { id: star-4, title: t, min: 80, require: { each: level-1, min: 70% } }
          - { id: star-3, title: t, min: 70, require: { each: level-1, min: 60% } }
          - { id: star-2, title: t, min: 60, require: { each: level-1, min: 50% } }
          - { id: star-1, title: t, min: 50, require: { each: level-1, min: 40% } }
          - { id: unrated, title: t }
        overrides:
          - { id: young, title: t, before-scoring: true, when: { fact: months, below: 12 }, exclude: true }
          - { id: weak, title: t, when: { dimension: aspect/build, below: 60% }, cap: star-3 }
          - { id: unhappy, title: t, when: { answer: "5.2.1", below: 2 }, cap: star-3 }
          - { id: complaints, title: t, when: { fact: complaints, min: 3 }, lower: 1 }
          - { id: veto, title: t, when: { fact: accident }, set: unrated }
        """;

    public static RubricDefinition Rubric { get; } = Read();

    /// <summary>Every leaf answered with its full marks less half a point.</summary>
    public static Submission Submission { get; } = Schema.Submission.Create(new SubmissionParts
    {
        Answers = [.. Rubric.BaseView.Nodes.Where(n => n.IsScoredLeaf).Select(n => new NamedAnswer(n.Id, (n.Weight!.Value - 0.5m).ToString()))],
        Facts = [new("months", 30)],
    }).GetValueOrThrow();

    private static RubricDefinition Read()
    {
        var flagship = RubricReader.ReadFile(PublishedRubrics.PathOf("jinniu-station")).GetValueOrThrow();
        var body = new StringBuilder("""
            weights: points
            rounding: { total: 2 }
            dimensions: [{ id: aspect, title: t, values: [{ id: build, title: t }, { id: run, title: t }] }]
            facts:
              - { id: months, title: t, type: number }
              - { id: complaints, title: t, type: number, default: 0 }
              - { id: accident, title: t, type: yes-no, default: no }
            indicators:

            """);
        foreach (var root in flagship.Indicators)
        {
            Write(root, "  ", body);
        }
        return Sheets.ReadRubric(body.Append(Tail).ToString());
    }

    private static void Write(Indicator indicator, string indent, StringBuilder body)
    {
        body.Append(CultureInfo.InvariantCulture, $"{indent}- id: \"{indicator.Id}\"\n{indent}  title: t\n{indent}  weight: {indicator.Weight}\n");
        foreach (var assigned in indicator.Dimensions)
        {
            body.Append(CultureInfo.InvariantCulture, $"{indent}  dimensions: {{ {assigned.Dimension}: {assigned.Value} }}\n");
        }
        if (indicator.IsGroup)
        {
            body.Append(CultureInfo.InvariantCulture, $"{indent}  indicators:\n");
        }
        foreach (var child in indicator.Indicators)
        {
            Write(child, indent + "    ", body);
        }
    }
}

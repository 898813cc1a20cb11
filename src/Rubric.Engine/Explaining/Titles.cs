using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Finds the titles of what conditions name by id; where there is none, the id serves.</summary>
internal sealed class Titles(Evaluation evaluation, Language language)
{
    private RubricDefinition Rubric => evaluation.Rubric;

    /// <summary>The title of what a condition looks at.</summary>
    public string Of(ConditionCheck check) => check.Id is not { } id ? "" : check.Condition switch
    {
        IndicatorCondition { Indicator: IndicatorCondition.Total } => language.Say("total", "总分"),
        DimensionCondition condition => OfDimension(condition.Dimension),
        FactCondition => OfFact(id),
        _ => OfIndicator(id),
    };

    /// <summary>The title of an indicator.</summary>
    public string OfIndicator(string id) => evaluation.Find(id) is { } result ? Say(result.Indicator.Title) : id;

    /// <summary>The title of an indicator, with its id behind it where they differ.</summary>
    public string WithId(Indicator indicator)
    {
        string title = Say(indicator.Title);
        return string.Equals(title, indicator.Id, StringComparison.Ordinal) ? title : title + language.Aside(indicator.Id);
    }

    /// <summary>The title of a tier; "no tier" for none.</summary>
    public string Of(Tier? tier) => tier is null ? language.Say("no tier", "无等级") : Say(tier.Title);

    /// <summary>The title of a fact.</summary>
    public string OfFact(string id) => Rubric.Facts.FirstOrDefault(f => string.Equals(f.Id, id, StringComparison.Ordinal)) is { } fact ? Say(fact.Title) : id;

    /// <summary>The title of what a result misses: an indicator, or <c>fact:ID</c>; with the id, by which it is filled in.</summary>
    public string OfMissing(string id)
    {
        string title = id.StartsWith("fact:", StringComparison.Ordinal) ? OfFact(id.Substring("fact:".Length)) : OfIndicator(id);
        return title == id ? id : $"{id} {title}";
    }

    /// <summary>The title of one of the ids that a condition needs or finds.</summary>
    public string OfMember(ConditionCheck check, string member)
    {
        var titles = check.Condition switch
        {
            TierCondition => Rubric.Tiers.Select(t => (t.Id, t.Title)),
            EvaluationCondition c => evaluation[c.Indicator].Nested.SelectMany(n => n.Evaluation.Rubric.Tiers).Select(t => (t.Id, t.Title)),
            FactCondition c => Rubric.Facts.First(f => string.Equals(f.Id, c.Fact, StringComparison.Ordinal)).Values.Select(v => (v.Id, v.Title)),
            AnswerCondition c => MembersOf(evaluation[c.Indicator].Node.Scale),
            _ => TiersBelow(check).Select(t => (t.Id, t.Title)),
        };
        foreach (var (id, title) in titles)
        {
            if (string.Equals(id, member, StringComparison.Ordinal))
            {
                return Say(title);
            }
        }
        return member switch
        {
            "yes" => language.Say("yes", "是"),
            "no" => language.Say("no", "否"),
            _ => member,
        };
    }

    private IEnumerable<Tier> TiersBelow(ConditionCheck check) =>
        (check.Id is { } id ? [id] : check.Parts.Select(p => p.Id).OfType<string>())
            .SelectMany(i => evaluation.Find(i)?.Indicator.Tiers ?? []);

    private string OfDimension(DimensionAssignment assignment)
    {
        var dimension = Rubric.Dimensions.First(d => string.Equals(d.Id, assignment.Dimension, StringComparison.Ordinal));
        return Say(dimension.Values.First(v => string.Equals(v.Id, assignment.Value, StringComparison.Ordinal)).Title);
    }

    private static IEnumerable<(string Id, LocalizedText Title)> MembersOf(Scale? scale) => scale switch
    {
        OptionsScale s => s.Options.Select(o => (o.Id, o.Title)),
        ChecklistScale s => s.Items.Select(i => (i.Id, i.Title)),
        DeductionsScale s => s.Items.Select(i => (i.Id, i.Title)),
        AdditionsScale s => s.Items.Select(i => (i.Id, i.Title)),
        _ => [],
    };

    private string Say(LocalizedText text) => Text.Clean(language.Say(text));
}

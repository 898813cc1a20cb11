using System.Text.Json;
using Rubric.Engine;
using Rubric.Schema;

namespace Rubric.Tool;

/// <summary>Writes everything that an explanation holds as a JSON object.</summary>
internal sealed class ExplanationJson(Utf8JsonWriter json, Explanation explanation)
{
    private readonly EvaluationWords _words = new(explanation.Evaluation, explanation.Options.Language);

    public void Write(ScoredResult result)
    {
        var evaluation = explanation.Evaluation;
        json.WriteStartObject();
        json.WriteString("subject", result.Job.Subject?.Id);
        json.WriteString("title", result.Job.Subject?.Title);
        json.WriteString("rubric", evaluation.Rubric.Id);
        json.WriteString("version", evaluation.Rubric.Version);
        json.WriteString("hash", evaluation.RubricHash);
        json.WriteString("profile", evaluation.Profile?.Id);
        json.WriteString("phase", result.Phase);
        json.WriteString("by", result.By);
        json.WriteString("status", JsonWords.Of(JsonWords.Statuses, evaluation.Status));
        Number("total", evaluation.Total);
        json.WriteString("tierBeforeOverrides", evaluation.TierBeforeOverrides?.Id);
        json.WriteString("tier", evaluation.Tier?.Id);
        json.WriteString("decision", _words.Decision);
        Array("account", explanation.Account, Write);
        Array("lost", explanation.Lost, Write);
        Array("tiers", explanation.Tiers, Write);
        Array("overrides", explanation.Overrides, Write);
        Number("lowest", evaluation.Lowest);
        Number("highest", evaluation.Highest);
        Array("reachable", evaluation.Reachable, t => json.WriteStringValue(t.Id));
        Array("missing", explanation.Open, Write);
        Array("disagreements", explanation.Disagreements, Write);
        Write("path", explanation.Path);
        Write("pathWithoutOverrides", explanation.PathWithoutOverrides);
        Array("problems", evaluation.Problems, p => ProblemRecord.Of(p).WriteTo(json));
        json.WriteEndObject();
    }

    private void Write(AccountStep step)
    {
        json.WriteStartObject();
        json.WriteString("kind", CodeOf(step.Kind));
        json.WriteString("id", step.Id);
        Number("points", step.Points);
        Number("running", step.Running);
        Number("shown", step.Shown);
        Number("shownRunning", step.ShownRunning);
        Number("factor", step.Factor);
        json.WriteEndObject();
    }

    private void Write(LostPoints lost)
    {
        json.WriteStartObject();
        json.WriteString("indicator", lost.Indicator.Id);
        Number("points", lost.Points);
        Number("shown", lost.Shown);
        json.WriteString("answer", lost.Indicator.Answer?.ToString());
        Array("items", lost.Items, item =>
        {
            json.WriteStartObject();
            json.WriteString("id", item.Id);
            json.WriteNumber("count", item.Count);
            Number("points", item.Points);
            json.WriteEndObject();
        });
        json.WriteString("best", lost.Best?.Id);
        if (lost.Gap is { } gap)
        {
            json.WriteStartObject("gap");
            Array("there", gap.There, n => json.WriteStringValue(n.ToString()));
            json.WriteString("needed", gap.Needed.ToString());
            json.WriteEndObject();
        }
        Array("nested", lost.Nested, nested =>
        {
            json.WriteStartObject();
            json.WriteString("indicator", nested.Indicator.Id);
            Number("points", nested.Points);
            json.WriteEndObject();
        });
        json.WriteString("note", lost.Indicator.Note);
        json.WriteEndObject();
    }

    private void Write(TierGap tier)
    {
        json.WriteStartObject();
        json.WriteString("tier", tier.Check.Tier.Id);
        Held("held", tier.Check.Held);
        Array("bounds", tier.Bounds, Write);
        Array("conditions", tier.Conditions, Write);
        json.WriteEndObject();
    }

    private void Write(BoundGap bound)
    {
        json.WriteStartObject();
        json.WriteString("comparator", JsonWords.Of(JsonWords.Comparators, bound.Check.Comparator));
        json.WriteString("needed", bound.Check.Needed.ToString());
        Number("lowest", bound.Check.Lowest);
        Number("highest", bound.Check.Highest);
        Held("held", bound.Check.Held);
        Number("shortfall", bound.Shortfall);
        json.WriteEndObject();
    }

    private void Write(ConditionGap gap)
    {
        json.WriteStartObject();
        json.WriteString("words", _words.Needed(gap.Check));
        json.WriteString("id", gap.Check.Id);
        Held("held", gap.Check.Held);
        json.WriteBoolean("applies", gap.Check.Applies);
        Number("points", gap.Points);
        Number("applicable", gap.ApplicableFullMarks);
        Array("bounds", gap.Bounds, Write);
        Array("needed", gap.Check.Needed, json.WriteStringValue);
        Array("there", gap.Check.There, json.WriteStringValue);
        Array("parts", gap.Parts, Write);
        json.WriteEndObject();
    }

    private void Write(OverrideConsequence consequence)
    {
        var fired = consequence.Fired;
        json.WriteStartObject();
        json.WriteString("id", fired.Override.Id);
        json.WriteBoolean("hadEffect", fired.HadEffect);
        Number("totalBefore", consequence.TotalBefore);
        Number("totalAfter", consequence.TotalAfter);
        json.WriteString("tierBefore", fired.TierBefore?.Id);
        json.WriteString("tierAfter", fired.TierAfter?.Id);
        Array("when", fired.Conditions, c => json.WriteStringValue(_words.Held(c)));
        json.WriteEndObject();
    }

    private void Write(OpenQuestion question)
    {
        json.WriteStartObject();
        json.WriteString("id", question.Id);
        Array("outcomes", question.Outcomes, outcome =>
        {
            json.WriteStartObject();
            json.WriteString("fact", outcome.Fact);
            Number("points", outcome.Points);
            Number("lowest", outcome.Lowest);
            Number("highest", outcome.Highest);
            Array("reachable", outcome.Reachable, t => json.WriteStringValue(t.Id));
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }

    private void Write(Disagreement disagreement)
    {
        json.WriteStartObject();
        json.WriteString("indicator", disagreement.Indicator.Id);
        Number("mean", disagreement.Mean);
        Number("spread", disagreement.Spread);
        Array("rates", disagreement.Rates, rate =>
        {
            json.WriteStartObject();
            json.WriteString("by", rate.Result.Evaluation.Submission?.By?.Id);
            json.WriteString("use", rate.Result.Use == NestedUse.Trimmed ? "trimmed" : "combined");
            Number("rate", rate.Rate);
            Number("fromMean", rate.FromMean);
            json.WriteEndObject();
        });
        Array("parts", disagreement.Parts, Write);
        json.WriteEndObject();
    }

    private void Write(string name, TierPath? path)
    {
        if (path is null)
        {
            json.WriteNull(name);
            return;
        }
        json.WriteStartObject(name);
        json.WriteString("status", CodeOf(path.Status));
        json.WriteString("tier", path.Target?.Id);
        json.WriteBoolean("provenMinimal", path.IsProvenMinimal);
        Number("points", path.Points);
        Number("cost", path.Cost);
        Array("steps", path.Steps, step =>
        {
            json.WriteStartObject();
            json.WriteString("id", step.Fact is null ? step.Id : "fact:" + step.Id);
            json.WriteString("from", step.From?.ToString());
            json.WriteString("to", step.To?.ToString());
            Number("pointsBefore", step.PointsBefore);
            Number("pointsAfter", step.PointsAfter);
            json.WriteString("words", _words.Of(step));
            json.WriteEndObject();
        });
        Number("total", path.Result?.Total);
        Array("obstacles", path.Obstacles, c => json.WriteStringValue(_words.Unmet(c)));
        Array("boundObstacles", path.BoundObstacles, b => json.WriteStringValue(_words.OfTotal(b)));
        Array("overrideObstacles", path.OverrideObstacles, o => json.WriteStringValue(o.Override.Id));
        json.WriteEndObject();
    }

    private void Array<T>(string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(item);
        }
        json.WriteEndArray();
    }

    /// <summary>As text, because no number of JSON is exact.</summary>
    private void Number(string name, Fraction? number) => json.WriteString(name, number?.ToString());

    private void Held(string name, bool? held)
    {
        if (held is { } known)
        {
            json.WriteBoolean(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static string CodeOf(AccountStepKind kind) => kind switch
    {
        AccountStepKind.Leaf => "leaf",
        AccountStepKind.FullGroup => "full-group",
        AccountStepKind.Scaling => "scaling",
        AccountStepKind.Bonus => "bonus",
        AccountStepKind.Penalty => "penalty",
        AccountStepKind.Rounding => "rounding",
        AccountStepKind.Limit => "limit",
        AccountStepKind.Floor => "floor",
        _ => "override",
    };

    private static string CodeOf(PathStatus status) => status switch
    {
        PathStatus.Found => "found",
        PathStatus.AlreadyReached => "already-reached",
        PathStatus.NotReachable => "not-reachable",
        PathStatus.NotDecided => "not-decided",
        _ => "not-scored",
    };
}

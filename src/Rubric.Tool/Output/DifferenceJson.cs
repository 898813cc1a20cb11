using System.Text.Json;
using Rubric.Engine;

namespace Rubric.Tool;

/// <summary>Writes what a change did as JSON, exact figures as text.</summary>
internal static class DifferenceJson
{
    public static void Write(TextWriter output, IEnumerable<(ScoringJob Job, EvaluationDifference Difference)> differences)
    {
        JsonText.WriteArray(output, differences.Select(d => JsonText.Of(json => Write(json, d.Job, d.Difference), indented: true)));
        output.Flush();
    }

    private static void Write(Utf8JsonWriter json, ScoringJob job, EvaluationDifference difference)
    {
        var submission = job.IsWhole ? null : difference.Before.Submission;
        json.WriteStartObject();
        json.WriteString("subject", job.Subject?.Id);
        json.WriteString("title", job.Subject?.Title);
        json.WriteString("rubric", job.Root.Id);
        json.WriteString("version", job.Root.Version);
        json.WriteString("phase", submission?.Phase);
        json.WriteString("by", submission?.By?.Id);
        Write(json, "before", difference.Before);
        Write(json, "after", difference.After);
        json.WriteString("change", difference.Total?.ToString());
        json.WriteStartObject("indicators");
        foreach (var pair in difference.Indicators)
        {
            json.WriteStartObject(pair.Id);
            Write(json, "before", pair.Before);
            Write(json, "after", pair.After);
            json.WriteString("change", pair.Points?.ToString());
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, Evaluation evaluation)
    {
        json.WriteStartObject(name);
        json.WriteString("hash", evaluation.RubricHash);
        json.WriteString("status", JsonWords.Of(JsonWords.Statuses, evaluation.Status));
        json.WriteString("total", evaluation.Total?.ToString());
        json.WriteString("tier", evaluation.Tier?.Id);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, IndicatorResult result)
    {
        json.WriteStartObject(name);
        json.WriteString("points", result.Points?.ToString());
        json.WriteString("applicable", result.ApplicableFullMarks?.ToString());
        json.WriteString("state", JsonWords.Of(JsonWords.States, result.State));
        json.WriteString("tier", result.SubGrade?.Id);
        json.WriteEndObject();
    }
}

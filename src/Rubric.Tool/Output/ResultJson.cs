using System.Text.Json;
using Rubric.Engine;
using Rubric.Schema;

namespace Rubric.Tool;

/// <summary>Writes results as JSON: an array, or a line each.</summary>
internal sealed class ResultJson(TextWriter output, bool asLines) : IResultWriter
{
    private readonly List<string> _texts = [];

    public bool IsStreaming => asLines;

    public void Add(ScoredResult result)
    {
        string text = JsonText.Of(json => Write(json, result), indented: !asLines);
        if (asLines)
        {
            output.WriteLine(text);
        }
        else
        {
            _texts.Add(text);
        }
    }

    public void Finish(CancellationToken cancellation)
    {
        if (!asLines)
        {
            JsonText.WriteArray(output, _texts);
        }
        output.Flush();
    }

    private static void Write(Utf8JsonWriter json, ScoredResult result)
    {
        var evaluation = result.Evaluation;
        json.WriteStartObject();
        json.WriteString("subject", result.Job.Subject?.Id);
        json.WriteString("rubric", result.Rubric.Id);
        json.WriteString("version", result.Rubric.Version);
        json.WriteString("hash", evaluation.RubricHash);
        json.WriteString("profile", evaluation.Profile?.Id);
        json.WriteString("phase", result.Phase);
        json.WriteString("by", result.By);
        json.WriteString("status", StatusCodes.Of(evaluation.Status));
        WriteNumber(json, "total", evaluation.Total);
        WriteNumber(json, "lowest", evaluation.Lowest);
        WriteNumber(json, "highest", evaluation.Highest);
        json.WriteString("tier", evaluation.Tier?.Id);
        WriteCount(json, "stars", evaluation.Tier?.Stars);
        if (result.Standing is { } standing)
        {
            WriteCount(json, "rank", standing.Rank);
        }
        WriteTexts(json, "reachable", evaluation.Reachable.Select(t => t.Id));
        WriteTexts(json, "missing", evaluation.Missing);
        WriteIndicators(json, evaluation);
        WriteDimensions(json, evaluation);
        WriteTexts(json, "overrides", evaluation.FiredOverrides.Select(f => f.Override.Id));
        json.WriteStartArray("problems");
        foreach (var problem in evaluation.Problems)
        {
            DiagnosticJson.Write(json, problem);
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteIndicators(Utf8JsonWriter json, Evaluation evaluation)
    {
        json.WriteStartObject("indicators");
        foreach (var indicator in evaluation.AllIndicators)
        {
            json.WriteStartObject(indicator.Id);
            WriteNumber(json, "points", indicator.Points);
            WriteNumber(json, "fullMarks", indicator.FullMarks);
            WriteNumber(json, "applicable", indicator.ApplicableFullMarks);
            WriteNumber(json, "rate", indicator.Rate);
            json.WriteString("state", StateOf(indicator.State));
            json.WriteString("tier", indicator.SubGrade?.Id);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void WriteDimensions(Utf8JsonWriter json, Evaluation evaluation)
    {
        json.WriteStartObject("dimensions");
        foreach (var dimension in evaluation.Dimensions)
        {
            json.WriteStartObject(dimension.Key);
            WriteNumber(json, "points", dimension.Points);
            WriteNumber(json, "applicable", dimension.ApplicableFullMarks);
            WriteNumber(json, "rate", dimension.Rate);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    /// <summary>As text, because no number of JSON is exact.</summary>
    private static void WriteNumber(Utf8JsonWriter json, string name, Fraction? number) => json.WriteString(name, number?.ToString());

    private static void WriteCount(Utf8JsonWriter json, string name, int? count)
    {
        if (count is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
        {
            json.WriteStringValue(text);
        }
        json.WriteEndArray();
    }

    private static string StateOf(IndicatorState state) => state switch
    {
        IndicatorState.Scored => "scored",
        IndicatorState.Awarded => "awarded",
        IndicatorState.NotApplicable => "not-applicable",
        IndicatorState.Unanswered => "unanswered",
        IndicatorState.Informational => "informational",
        _ => "not-scored",
    };
}

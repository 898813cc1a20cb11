using System.Text.Json;
using Rubric.Engine;

namespace Rubric.Tool;

/// <summary>Writes results as the JSON of the library: an array, or a line each.</summary>
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

    private static void Write(Utf8JsonWriter json, ScoredResult result) =>
        EvaluationJson.WriteTo(json, EvaluationRecord.Of(result.Evaluation, result.Job.Subject, result.Standing?.Rank));
}

using Rubric.Engine;

namespace Rubric.Tool;

/// <summary>Writes explanations, as they come; those in JSON as one array at the end.</summary>
internal sealed class ExplanationWriter(TextWriter output, string format)
{
    private readonly List<string> _texts = [];
    private bool _begun;

    public void Add(ScoredResult result, Explanation explanation)
    {
        if (format == "json")
        {
            _texts.Add(JsonText.Of(json => new ExplanationJson(json, explanation).Write(result), indented: true));
            return;
        }
        if (_begun)
        {
            output.Write(format == "md" ? "\n---\n\n" : "\n\n");
        }
        _begun = true;
        output.Write(format == "md" ? explanation.ToMarkdown() : explanation.ToText());
    }

    public void Finish()
    {
        if (format == "json")
        {
            JsonText.WriteArray(output, _texts);
        }
        output.Flush();
    }
}

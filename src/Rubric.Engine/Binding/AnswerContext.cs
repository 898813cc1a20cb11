using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Where the answer that is being bound stands, and where its problems go.</summary>
internal sealed class AnswerContext(string indicator, ModelPath path, BindingReport report)
{
    public void Report(DiagnosticCode code, AnswerValue value, params IEnumerable<object> arguments) =>
        report.Add(code, value.Place, path, [indicator, .. arguments]);
}

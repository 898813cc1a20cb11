using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Where the answer that is being bound stands, and where its problems go.</summary>
internal readonly struct AnswerContext(string indicator, BindingReport report)
{
    public void Report(DiagnosticCode code, AnswerValue value, params IEnumerable<object> arguments) =>
        report.Add(code, value.Place, ModelPath.Root["answers"][indicator], [indicator, .. arguments]);
}

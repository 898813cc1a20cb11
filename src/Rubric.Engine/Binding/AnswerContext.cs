using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Where the answer that is being bound stands, and where its problems go.</summary>
/// <param name="indicator">The leaf that it answers.</param>
/// <param name="report">Where its problems go.</param>
/// <param name="path">Where it stands, unless that is among the answers of a submission.</param>
internal readonly struct AnswerContext(string indicator, BindingReport report, ModelPath? path = null)
{
    public void Report(DiagnosticCode code, AnswerValue value, params IEnumerable<object> arguments) =>
        report.Add(code, value.Place, path ?? ModelPath.Root["answers"][indicator], [indicator, .. arguments]);
}

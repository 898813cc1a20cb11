using System.Globalization;
using System.Text;
using Rubric.Engine;
using Rubric.Schema;

namespace Rubric.Oracle.Comparing;

/// <summary>One dossier, evaluated twice; a single submission a third time, by itself.</summary>
internal sealed class Trial(IReadOnlyList<RubricDefinition> rubrics, IReadOnlyList<Submission> dossier, RubricEvaluator evaluator)
{
    public Trial(IReadOnlyList<RubricDefinition> rubrics, IReadOnlyList<Submission> dossier)
        : this(rubrics, dossier, new RubricEvaluator(RubricSet.Create(rubrics).GetValueOrThrow(), rubrics[^1].Id))
    {
    }

    public IReadOnlyList<RubricDefinition> Rubrics { get; } = rubrics;

    public IReadOnlyList<Submission> Dossier { get; } = dossier;

    public OracleResult Oracle { get; } = new OracleEvaluator([.. rubrics], rubrics[^1]).Evaluate(dossier);

    public Evaluation Engine { get; } = evaluator.Evaluate(new Dossier(dossier));

    /// <summary>The only submission by itself, which takes a shorter way; null where there are others.</summary>
    public Evaluation? Alone { get; } = dossier is [var only] ? evaluator.Evaluate(only) : null;

    public IReadOnlyList<string> Differences =>
        [.. Comparison.Of(Oracle, Engine), .. Alone is null ? [] : Comparison.Of(Oracle, Alone).Select(d => "alone: " + d)];

    /// <summary>Both documents, and what is different.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var rubric in Rubrics)
        {
            text.AppendLine(RubricWriter.Write(rubric)).AppendLine("---");
        }
        text.AppendLine(SubmissionWriter.Write(Dossier)).AppendLine("---");
        foreach (string difference in Differences)
        {
            text.AppendLine(difference);
        }
        text.AppendLine(CultureInfo.InvariantCulture, $"oracle: {Oracle.Status} {Oracle.Total} {Oracle.Tier}; {string.Join("; ", Oracle.Problems)}");
        text.AppendLine(CultureInfo.InvariantCulture, $"engine: {Engine.Status} {Engine.Total} {Engine.Tier?.Id}; {string.Join("; ", Engine.Problems)}");
        return text.ToString();
    }
}

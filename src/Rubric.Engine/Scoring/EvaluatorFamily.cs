using System.Collections.Concurrent;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>The evaluators of one set of rubrics, each made once, when it is first needed.</summary>
/// <remarks>Safe to share between threads.</remarks>
internal sealed class EvaluatorFamily(RubricSet rubrics, EvaluatorOptions options)
{
    private readonly ConcurrentDictionary<RubricDefinition, RubricEvaluator> _evaluators = new();

    public RubricSet Rubrics => rubrics;

    public EvaluatorOptions Options => options;

    public RubricEvaluator Get(RubricDefinition rubric) => _evaluators.GetOrAdd(rubric, r => new RubricEvaluator(this, r));
}

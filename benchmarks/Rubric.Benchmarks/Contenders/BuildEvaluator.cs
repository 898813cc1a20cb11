using Rubric.Engine;
using Rubric.Schema;

namespace Rubric.Benchmarks;

/// <summary>Making an evaluator of a rubric that was read.</summary>
public sealed class BuildEvaluator(string yaml) : Contender
{
    private readonly RubricDefinition _rubric = RubricReader.Read(yaml).GetValueOrThrow();

    public RubricEvaluator? Evaluator { get; private set; }

    public override void Run() => Evaluator = new RubricEvaluator(_rubric);
}

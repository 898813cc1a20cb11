using Rubric.Schema;

namespace Rubric.Benchmarks;

/// <summary>Reading and checking a rubric.</summary>
public sealed class ReadRubric(string yaml) : Contender
{
    public RubricDefinition? Rubric { get; private set; }

    public override void Run() => Rubric = RubricReader.Read(yaml).GetValueOrThrow();
}

using Rubric.Engine;

namespace Rubric.Benchmarks;

/// <summary><see cref="ScorePlan.ScoreGroups(ScoreTable, BatchOptions?)"/>: the points of every group as well.</summary>
public sealed class BatchGroups(Scores scores, int threads = 1) : BatchPath(scores, threads)
{
    public override void Run() => Result = Table.Plan.ScoreGroups(Table, Options);
}

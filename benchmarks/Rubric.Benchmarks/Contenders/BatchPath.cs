using Rubric.Engine;
using Rubric.Schema;

namespace Rubric.Benchmarks;

/// <summary><see cref="ScorePlan.Score(ScoreTable, BatchOptions?)"/>: total and tier of every row of a table, checked.</summary>
/// <remarks>Into the memory of the run before, as when a table is scored again and again: new memory costs more than scoring.</remarks>
public class BatchPath(Scores scores, int threads = 1, ScoreForm? form = null) : ScoringContender(scores)
{
    protected ScoreTable Table { get; } = TableOf(scores, form);

    protected BatchOptions Options => new() { Threads = threads, Recycle = Result };

    protected BatchResult? Result { get; set; }

    public override void Run() => Result = Table.Plan.Score(Table, Options);

    protected override void CollectOutcomes()
    {
        var tiers = Table.Plan.Rubric.Tiers;
        for (int row = 0; row < Outcomes.Length; row++)
        {
            var outcome = Result![row];
            Outcomes[row] = new Outcome((int)(outcome.Total!.Value.ToDecimal(2, RoundingMode.Down) * 100), tiers.IndexOf(outcome.Tier!));
        }
    }

    private static ScoreTable TableOf(Scores scores, ScoreForm? form)
    {
        var evaluator = new RubricEvaluator(RubricReader.Read(RubricText.Of(scores.Rubric)).GetValueOrThrow());
        var plan = ScorePlan.Create(evaluator, new ScorePlanOptions { Form = form });
        // The plan counts tenths where a leaf has steps of a half.
        int[] unitsOfAStep = [.. plan.Leaves.Zip(scores.Rubric.Leaves, (p, l) => (int)(l.Step / p.Unit).Numerator)];
        var table = new ScoreTable(plan);
        int[] units = new int[scores.Columns];
        for (int row = 0; row < scores.Rows; row++)
        {
            for (int leaf = 0; leaf < units.Length; leaf++)
            {
                units[leaf] = scores.Units[(row * units.Length) + leaf] * unitsOfAStep[leaf];
            }
            table.AddUnits(units);
        }
        return table;
    }
}

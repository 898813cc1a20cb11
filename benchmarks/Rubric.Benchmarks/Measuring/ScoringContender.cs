namespace Rubric.Benchmarks;

/// <summary>Scores every row, and leaves what it came to in <see cref="Outcomes"/>.</summary>
public abstract class ScoringContender(Scores scores) : Contender
{
    public Scores Scores { get; } = scores;

    public Outcome[] Outcomes { get; } = new Outcome[scores.Rows];

    public override int Items => Scores.Rows;

    /// <summary>Runs once, and throws if any row comes to another total or tier than it must: a wrong baseline is worth nothing.</summary>
    public void Verify()
    {
        Run();
        CollectOutcomes();
        for (int row = 0; row < Outcomes.Length; row++)
        {
            if (!IsRight(Outcomes[row], Scores.Expected[row]))
            {
                throw new InvalidOperationException($"{GetType().Name}, row {row}: {Outcomes[row]}, not {Scores.Expected[row]}.");
            }
        }
    }

    protected virtual bool IsRight(Outcome outcome, Outcome expected) => outcome == expected;

    /// <summary>Fills <see cref="Outcomes"/> where running leaves them elsewhere.</summary>
    protected virtual void CollectOutcomes()
    {
    }
}

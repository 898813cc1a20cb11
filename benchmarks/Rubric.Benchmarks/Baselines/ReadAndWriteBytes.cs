namespace Rubric.Benchmarks;

/// <summary>Reads the scores as they lie in memory and writes as many numbers a row as all indicators need: as fast as this machine copies.</summary>
public sealed class ReadAndWriteBytes(Scores scores, int numbersARow) : Contender
{
    private const int RowsAtOnce = 256;
    private readonly int[] _written = new int[scores.Rows * numbersARow];

    public override int Items => scores.Rows;

    public override void Run()
    {
        for (int row = 0; row < scores.Rows; row += RowsAtOnce)
        {
            int rows = Math.Min(RowsAtOnce, scores.Rows - row);
            int sum = SumOfBytes.Of(scores.Units.AsSpan(row * scores.Columns, rows * scores.Columns));
            _written.AsSpan(row * numbersARow, rows * numbersARow).Fill(sum);
        }
    }
}

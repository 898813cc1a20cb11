namespace Rubric.Benchmarks;

/// <summary>Reads the scores as they lie in memory and writes as many numbers a row as all indicators need: as fast as this machine copies.</summary>
/// <param name="scores">The scores.</param>
/// <param name="numbersARow">How many integers of 32 bits are written.</param>
/// <param name="bits">The bits of a score that is read: 32 or 16.</param>
public sealed class ReadAndWriteBytes(Scores scores, int numbersARow, int bits = 32) : Contender
{
    private const int RowsAtOnce = 256;
    private readonly int[] _read = SumOfBytes.Numbers(scores, bits);
    private readonly int[] _written = new int[scores.Rows * numbersARow];

    public override int Items => scores.Rows;

    public override void Run()
    {
        for (int row = 0; row < scores.Rows; row += RowsAtOnce)
        {
            int rows = Math.Min(RowsAtOnce, scores.Rows - row);
            int perRow = scores.Columns * bits;
            int sum = SumOfBytes.Of(_read.AsSpan(row * perRow / 32, rows * perRow / 32));
            _written.AsSpan(row * numbersARow, rows * numbersARow).Fill(sum);
        }
    }
}

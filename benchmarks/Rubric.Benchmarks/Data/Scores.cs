namespace Rubric.Benchmarks;

/// <summary>Random scores for a rubric, the same for the same rubric and number of rows, and what each row must come to.</summary>
/// <remarks>A row has a level of 30 to 100 per cent, and its scores lie about it: all tiers occur, most rows in the upper half.</remarks>
public sealed class Scores
{
    private readonly Lazy<decimal[]> _decimals;
    private readonly Lazy<Outcome[]> _expected;

    public Scores(BenchmarkRubric rubric, int rows)
    {
        (Rubric, Rows) = (rubric, rows);
        Units = Draw();
        _decimals = new Lazy<decimal[]>(MakeDecimals);
        _expected = new Lazy<Outcome[]>(Expect);
    }

    public BenchmarkRubric Rubric { get; }

    public int Rows { get; }

    public int Columns => Rubric.Leaves.Count;

    /// <summary>Gets the scores in steps of their leaf, row after row.</summary>
    public int[] Units { get; }

    /// <summary>Gets the same scores as numbers.</summary>
    public decimal[] Decimals => _decimals.Value;

    /// <summary>Gets what every row comes to, in whole numbers, leaf by leaf.</summary>
    public Outcome[] Expected => _expected.Value;

    public ReadOnlySpan<decimal> Row(int row) => Decimals.AsSpan(row * Columns, Columns);

    private int[] Draw()
    {
        var random = new Random(20221201);
        int[] maxima = [.. Rubric.Leaves.Select(l => l.MaximumUnits)];
        int[] units = new int[Rows * Columns];
        for (int row = 0; row < Rows; row++)
        {
            int level = random.Next(30, 101);
            for (int leaf = 0; leaf < Columns; leaf++)
            {
                int percent = Math.Clamp(level + random.Next(-15, 16), 0, 100);
                units[(row * Columns) + leaf] = ((maxima[leaf] * percent) + 50) / 100;
            }
        }
        return units;
    }

    private decimal[] MakeDecimals()
    {
        decimal[] steps = [.. Rubric.Leaves.Select(l => l.Step)];
        decimal[] scores = new decimal[Units.Length];
        for (int i = 0; i < scores.Length; i++)
        {
            scores[i] = Units[i] * steps[i % Columns];
        }
        return scores;
    }

    private Outcome[] Expect()
    {
        int[] coefficients = [.. Rubric.Leaves.Select(l => l.Coefficient)];
        int[] counts = [.. Rubric.Indicators.Select(r => r.Groups.Sum(g => g.Leaves.Count))];
        var outcomes = new Outcome[Rows];
        Span<long> indicators = stackalloc long[BenchmarkRubric.Roots];
        for (int row = 0, at = 0; row < Rows; row++)
        {
            long total = 0;
            for (int root = 0, leaf = 0; root < counts.Length; root++)
            {
                long sum = 0;
                for (int end = leaf + counts[root]; leaf < end; leaf++)
                {
                    sum += (long)Units[at++] * coefficients[leaf];
                }
                indicators[root] = sum;
                total += sum;
            }
            long hundredths = (total + 1) / 2;
            outcomes[row] = new Outcome((int)hundredths, TierOf(hundredths, indicators));
        }
        return outcomes;
    }

    private int TierOf(long hundredths, ReadOnlySpan<long> indicators)
    {
        for (int tier = 0; tier < BenchmarkRubric.Tiers.Count; tier++)
        {
            var (_, needed, floor) = BenchmarkRubric.Tiers[tier];
            bool holds = hundredths >= (long)needed * Rubric.FullMarks;
            for (int root = 0; holds && root < indicators.Length; root++)
            {
                holds = indicators[root] * 100 >= (long)floor * Rubric.Indicators[root].Weight * BenchmarkRubric.PartsOfAPoint;
            }
            if (holds)
            {
                return tier;
            }
        }
        throw new InvalidOperationException("The last tier needs nothing.");
    }
}

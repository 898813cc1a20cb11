using Rubric.Schema;

namespace Rubric.Engine.Tests.Batch.Sweep;

/// <summary>Random rubrics in every arithmetic and form against the oracle, over as many rows as are wanted.</summary>
internal sealed class SweepRun
{
    private const int ChunkRows = 8_192;

    // Wide integers are slow: they take part in one of so many chunks.
    private const int WideChunks = 8;

    private readonly SweepRubric _rubric;
    private readonly SweepOracle _oracle;
    private readonly SweepChance _chance;
    private readonly List<Way> _ways = [];
    private readonly SweepReport _report = new() { Rubrics = 1 };

    private SweepRun(int seed, int chunk)
    {
        _rubric = new SweepRubric(seed);
        _oracle = new SweepOracle(_rubric);
        _chance = new SweepChance(~seed);
        var evaluator = new RubricEvaluator(RubricReader.Read(_rubric.ToYaml()).GetValueOrThrow());
        var narrowest = ScorePlan.Create(evaluator).Arithmetic;
        var options = narrowest == ScoreArithmetic.Int32 ? Ways.Forms.Select(f => new ScorePlanOptions { Form = f }) : [];
        foreach (var arithmetic in Enum.GetValues<ScoreArithmetic>().Where(a => a > ScoreArithmetic.Int32 && a >= narrowest))
        {
            options = options.Append(new ScorePlanOptions { Arithmetic = arithmetic });
        }
        foreach (var option in options)
        {
            var way = new Way(ScorePlan.Create(evaluator, option), _rubric, chunk);
            // .NET Standard takes BigInteger for 128 bits.
            if (!_ways.Exists(w => w.Name == way.Name))
            {
                _ways.Add(way);
            }
        }
    }

    /// <summary>Sweeps over rubrics, each with its share of the evaluations.</summary>
    /// <param name="evaluations">The number of rows.</param>
    /// <param name="rubrics">The number of rubrics.</param>
    /// <param name="threads">The number of threads; the report is the same whatever it is.</param>
    public static SweepReport Run(long evaluations, int rubrics = 1_000, int threads = 2)
    {
        var reports = new SweepReport[rubrics];
        Parallel.For(0, rubrics, new ParallelOptions { MaxDegreeOfParallelism = threads }, i =>
        {
            long rows = (evaluations / rubrics) + (i < evaluations % rubrics ? 1 : 0);
            reports[i] = new SweepRun(i, (int)Math.Min(rows, ChunkRows)).Sweep(rows);
        });
        var sum = new SweepReport();
        foreach (var report in reports)
        {
            sum.Add(report);
        }
        return sum;
    }

    private SweepReport Sweep(long rows)
    {
        for (int chunk = 0; rows > 0; chunk++)
        {
            int count = (int)Math.Min(rows, ChunkRows);
            SweepChunk(count, withWide: chunk % WideChunks == 0);
            rows -= count;
        }
        _report.RubricsWrongInDouble = _report.DoubleTiers + _report.DoubleTotals > 0 ? 1 : 0;
        return _report;
    }

    private void SweepChunk(int count, bool withWide)
    {
        int leaves = _rubric.Leaves.Count;
        int[] choices = new int[count * leaves];
        var totals = new Fraction[count];
        int[] tiers = new int[count];
        for (int row = 0; row < count; row++)
        {
            var own = choices.AsSpan(row * leaves, leaves);
            DrawRow(own);
            var total = _oracle.Score(own, out tiers[row]);
            totals[row] = _oracle.ToFraction(total);
            CountDouble(own, totals[row], total, tiers[row]);
        }
        _report.Rows += count;
        foreach (var way in _ways)
        {
            if (withWide || way.Plan.Arithmetic <= ScoreArithmetic.Int64)
            {
                Compare(way, choices, totals, tiers);
            }
        }
    }

    /// <summary>All leaves on one level, or all but a few, or each as it comes.</summary>
    private void DrawRow(Span<int> choices)
    {
        int kind = _chance.Below(8);
        int percent = _chance.Below(101);
        for (int i = 0; i < choices.Length; i++)
        {
            int count = _rubric.Leaves[i].Choices.Length;
            bool isOnLevel = kind == 0 || (kind < 4 && !_chance.Percent(20));
            choices[i] = !isOnLevel ? _chance.Below(count)
                : count <= 4 ? percent % count
                : (count - 1) * (percent / 5 * 5) / 100;
        }
    }

    private void CountDouble(ReadOnlySpan<int> choices, Fraction rounded, Int128 total, int tier)
    {
        double inDouble = _oracle.ScoreInDouble(choices, out int doubleTier);
        _report.DoubleTiers += doubleTier == tier ? 0 : 1;
        _report.Ties += _oracle.IsOnCut(total) ? 1 : 0;
        // A total with few places is the nearest double to that decimal, or it is another one.
        bool isOther = _rubric.Places is { } places && Math.Round(inDouble, places) != (double)rounded.ToDecimal(places, RoundingMode.HalfUp);
        _report.DoubleTotals += isOther ? 1 : 0;
    }

    private void Compare(Way way, int[] choices, Fraction[] totals, int[] tiers)
    {
        var result = way.Score(choices, totals.Length);
        long differing = 0;
        for (int row = 0; row < totals.Length; row++)
        {
            var actual = result[row];
            string? tier = tiers[row] < 0 ? null : way.TierIds[tiers[row]];
            if (actual.Total != totals[row] || actual.Tier?.Id != tier)
            {
                differing++;
                _report.Examples.Add($"{way.Name}: {totals[row]} {tier}, but {actual.Status} {actual.Total} {actual.Tier?.Id}\n{_rubric.ToYaml()}");
            }
        }
        _report.Evaluations[way.Name] = _report.Evaluations.GetValueOrDefault(way.Name) + totals.Length;
        _report.Differences[way.Name] = _report.Differences.GetValueOrDefault(way.Name) + differing;
    }

    /// <summary>A plan, and the table that it scores again and again.</summary>
    private sealed class Way
    {
        private readonly int[][] _unitsOf;
        private readonly int[] _column;
        private ScoreTable _table;

        public Way(ScorePlan plan, SweepRubric rubric, int rows)
        {
            Plan = plan;
            Name = $"{plan.Arithmetic} {plan.Form}";
            TierIds = [.. plan.Rubric.Tiers.Select(t => t.Id)];
            _unitsOf = [.. rubric.Leaves.Select((l, i) => l.Choices.Select(c => UnitsOf(plan.Leaves[i], c)).ToArray())];
            _table = TableOf(rows);
            _column = new int[rows];
        }

        public ScorePlan Plan { get; }

        public string Name { get; }

        public string[] TierIds { get; }

        public BatchResult Score(int[] choices, int rows)
        {
            _table = _table.Count == rows ? _table : TableOf(rows);
            int leaves = _unitsOf.Length;
            for (int leaf = 0; leaf < leaves; leaf++)
            {
                int[] units = _unitsOf[leaf];
                for (int row = 0; row < rows; row++)
                {
                    _column[row] = units[choices[(row * leaves) + leaf]];
                }
                _table.SetUnits(leaf, _column.AsSpan(0, rows));
            }
            return Plan.Score(_table);
        }

        private ScoreTable TableOf(int rows)
        {
            var table = new ScoreTable(Plan);
            table.AddRows(rows);
            return table;
        }

        private static int UnitsOf(ScoreLeaf leaf, decimal points) => leaf.TryGetUnits(points, out int units) ? units
            : throw new InvalidOperationException($"{leaf.Id} has no units for {points}.");
    }
}

using Rubric.Engine.Tests.Batch.Sweep;

namespace Rubric.Engine.Tests.Batch;

/// <summary>Totals that stand on cut-offs, in every arithmetic and form, against whole numbers worked out from the format alone.</summary>
public sealed class SweepTests(SweepTests.Sweeps sweeps) : IClassFixture<SweepTests.Sweeps>
{
    private const int Rows = 200_000;

    [Fact]
    public void No_arithmetic_and_no_form_ever_differs()
    {
        Assert.Equal(Rows, sweeps.Report.Rows);
        Assert.True(sweeps.Report.Differences.Values.Sum() == 0, sweeps.Report.ToString());
    }

    [Fact]
    public void Every_form_and_every_arithmetic_takes_part()
    {
        var wanted = Ways.Forms.Select(f => $"Int32 {f}").Concat(["Int64 Scalar", "BigInteger Scalar"]);

        Assert.All(wanted, way => Assert.True(sweeps.Report.Evaluations.GetValueOrDefault(way) > 10_000, $"{way}\n{sweeps.Report}"));
    }

    [Fact]
    public void The_same_rows_are_wrong_in_double_more_than_once()
    {
        Assert.True(sweeps.Report.Ties > 1_000, sweeps.Report.ToString());
        Assert.True(sweeps.Report.DoubleTiers > 100, sweeps.Report.ToString());
        Assert.True(sweeps.Report.RubricsWrongInDouble > 10, sweeps.Report.ToString());
    }

    /// <summary>The sweep, made once for all of these tests.</summary>
    public sealed class Sweeps
    {
        internal SweepReport Report { get; } = SweepRun.Run(Rows, rubrics: 200);
    }
}

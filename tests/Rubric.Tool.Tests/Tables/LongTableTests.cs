using System.Globalization;
using System.Text;

namespace Rubric.Tool.Tests;

public sealed class LongTableTests : IDisposable
{
    private const string Good = "subject,1,2,fact:accident\na,31.5,full,\nb,40,part,no\n";

    private readonly Workspace _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void A_long_table_gives_the_bytes_of_a_short_one()
    {
        var tables = new LongTable(_files, LongTable.MixedRubric);
        int scored = 0;
        for (int seed = 0; seed < 40; seed++)
        {
            string table = LongTable.Random(seed);
            var expected = tables.Score(table, "--format", "csv");
            var run = tables.ScoreLong(table, "--format", "csv");
            Assert.Equal((seed, expected.Output), (seed, run.Output));
            Assert.Equal((seed, expected.Error), (seed, run.Error));
            Assert.Equal((seed, expected.ExitCode), (seed, run.ExitCode));
            scored += expected.Output.Split(",scored,").Length - 1;
        }
        Assert.InRange(scored, 200, 1_000);
    }

    [Fact]
    public void Json_lines_of_a_long_table_are_those_of_a_short_one()
    {
        var tables = new LongTable(_files, LongTable.MixedRubric);
        for (int seed = 0; seed < 8; seed++)
        {
            string table = LongTable.Random(seed);
            var expected = tables.Score(table, "--format", "jsonl");
            var run = tables.ScoreLong(table, "--format", "jsonl");
            Assert.Equal((seed, expected.Output), (seed, run.Output));
            Assert.Equal((seed, expected.ExitCode), (seed, run.ExitCode));
        }
    }

    [Theory]
    [InlineData("subject,1,2\na,40,full\nb,40,\"part\n")]
    [InlineData("subject,1,3\na,40,full\n")]
    [InlineData("subject,1,1\na,40,40\n")]
    [InlineData("subject,1,2,\na,40,full,x\n")]
    [InlineData("subject;1;2\na;40;full\n")]
    [InlineData("subject,1,2\na,4\u00070,full\n")]
    [InlineData("subject,indicator,value\na,1,40\nb,1,30\na,2,full\n")]
    [InlineData("\"subject\",\"1\",\"2\"\na,40,full\n")]
    [InlineData("\n\n,,\nsubject,1,2\na,40,full\n")]
    [InlineData("subject,1,2\ra,40,full\rb,41,full\r")]
    [InlineData("subject,title,1,2\na,\"A\nB\",40,full\nb,,41,full\n")]
    [InlineData("subject,1,2,rubric\na,40,full,another\n")]
    [InlineData("subject,1,2\n")]
    [InlineData("\n")]
    public void Tables_of_all_kinds_come_out_the_same(string table)
    {
        var tables = new LongTable(_files, Workspace.StationRubric);
        foreach (string format in (string[])["csv", "jsonl"])
        {
            var expected = tables.Score(table, "--format", format);
            var run = tables.ScoreLong(table, "--format", format);
            Assert.Equal(expected.Output, run.Output);
            Assert.Equal(expected.ExitCode, run.ExitCode);
            Assert.Equal(expected.Error, run.Error);
        }
    }

    [Fact]
    public void A_table_in_another_encoding_is_read_as_ever()
    {
        string table = "subject,title,1,2\na,抚琴社工站,40,full\n" + new string(' ', 5_000_000) + "\n";
        byte[] bytes = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(table);
        _files.AddStationRubric();
        File.WriteAllBytes(_files.PathOf("t.csv"), bytes);
        var run = ToolRun.Of("score", _files.PathOf(""), "--format", "csv");
        Assert.Contains("a,抚琴社工站,station-stars,2022.12,,,,scored,100,,,star-5,5,,,40,60\r\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void Results_come_in_the_order_of_the_rows()
    {
        var run = new LongTable(_files, Workspace.StationRubric).ScoreLong("subject,by,1,2\na,x,40,full\nb,x,40,part\na,y,30,full\n", "--format", "csv");
        Assert.Equal(["a", "b", "a"], run.Output.Split("\r\n")[1..^1].Select(l => l.Split(',')[0]));
    }

    [Theory]
    [InlineData(Workspace.StationRubric, "subject,title,1,2,fact:accident", "社工站,40,full,", "丙站,31.5,part,no")]
    [InlineData(LongTable.MixedRubric, "subject,title,score,choice,yes,share,late,fact:beds", "甲,17.25,部分,yes,0,late=2;lost=1,12", "乙,30,full,否,7,none,3.5")]
    public void Memory_does_not_grow_with_the_rows(string rubric, string header, params string[] rows)
    {
        _files.Add("rubric.yaml", rubric);
        long once = Allocated(300_000, header, rows);
        long thrice = Allocated(900_000, header, rows);
        // Less than a byte a row, where an evaluation takes thousands.
        Assert.InRange(thrice - once, long.MinValue, 600_000);
    }

    [Fact]
    public void What_is_wrong_goes_to_a_file_of_its_own()
    {
        var tables = new LongTable(_files, Workspace.StationRubric);
        const string Table = Good + "c,41,full,\nd,40,fuller,\n,40,full,\n";
        string[] options = ["--format", "csv", "--rejects", _files.PathOf("wrong.txt")];
        var told = tables.Score(Table, "--format", "csv");
        foreach (var run in (ToolRun[])[tables.Score(Table, options), tables.ScoreLong(Table, options)])
        {
            Assert.Equal("", run.Error);
            Assert.Equal(told.Output, run.Output);
            Assert.Equal(1, run.ExitCode);
            Assert.Equal(told.Error, File.ReadAllText(_files.PathOf("wrong.txt")));
        }
        Assert.Equal(0, tables.Score(Good, options).ExitCode);
        Assert.Equal("", File.ReadAllText(_files.PathOf("wrong.txt")));
    }

    [Fact]
    public void A_file_has_all_that_is_wrong_and_standard_error_the_beginning_of_it()
    {
        var tables = new LongTable(_files, Workspace.StationRubric);
        string table = "subject,1,2\n" + string.Concat(Enumerable.Range(0, 130).Select(i => $"s{i},41,full\n"));
        Assert.EndsWith("t.csv: 30 more like these, not shown.\n", tables.ScoreLong(table, "--format", "csv").Error, StringComparison.Ordinal);
        Assert.Equal("", tables.ScoreLong(table, "--format", "csv", "--rejects", _files.PathOf("wrong.txt")).Error);
        Assert.Equal(130, File.ReadLines(_files.PathOf("wrong.txt")).Count(l => l.Contains("error RUB", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_file_that_is_read_is_not_written()
    {
        var tables = new LongTable(_files, Workspace.StationRubric);
        var run = tables.Score(Good, "--rejects", _files.PathOf("t.csv"));
        Assert.Contains("is one of the files to read", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, run.ExitCode);
        Assert.Equal(Good, File.ReadAllText(_files.PathOf("t.csv")));
        Assert.Equal(2, tables.Score(Good, "--rejects", _files.PathOf("nowhere/wrong.txt")).ExitCode);
    }

    [Fact]
    public void Only_a_person_sees_how_far_it_has_come()
    {
        new LongTable(_files, Workspace.StationRubric).ScoreLong(Good, "--format", "csv");
        WriteRows(200_000);
        string[] arguments = ["score", _files.PathOf("rubric.yaml"), _files.PathOf("rows.csv"), "--format", "csv"];
        var seen = ToolRun.Before(new Terminals(Output: false, Error: true), arguments);
        Assert.Contains("] 100 %", seen.Error, StringComparison.Ordinal);
        Assert.EndsWith("\r", seen.Error, StringComparison.Ordinal);
        Assert.Equal("", ToolRun.Before(new Terminals(Output: true, Error: true), arguments).Error);
    }

    [Fact]
    public void It_stops_where_it_is_told_to_or_nobody_reads_on()
    {
        _files.AddStationRubric();
        WriteRows(200_000);
        Assert.Equal(130, ToolRun.Interrupted("score", _files.PathOf(""), "--format", "csv").ExitCode);
        using var gone = new StreamWriter(new FullStream(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true };
        using var error = new StringWriter();
        Assert.Equal(2, RubricTool.Run(["score", _files.PathOf(""), "--format", "csv"], gone, error, cancellation: TestContext.Current.CancellationToken));
        Assert.Contains("There is no room left.", error.ToString(), StringComparison.Ordinal);
    }

    private long Allocated(int count, string header, string[] rows)
    {
        WriteRows(count, header, rows);
        using var output = new StreamWriter(Stream.Null, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        using var error = new StringWriter();
        long before = GC.GetAllocatedBytesForCurrentThread();
        int exitCode = RubricTool.Run(["score", _files.PathOf(""), "--format", "csv"], output, error, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal((0, ""), (exitCode, error.ToString()));
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private void WriteRows(int count, string header = "subject,1,2", params string[] rows)
    {
        using var writer = new StreamWriter(_files.PathOf("rows.csv"));
        writer.Write(header + "\n");
        rows = rows is [] ? ["40,full"] : rows;
        for (int i = 0; i < count; i++)
        {
            // The same facts stand together, as those of a district do.
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"station-number-{i:0000000},{rows[i * rows.Length / count]}\n"));
        }
    }

    private sealed class FullStream : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => 0;

        public override long Position { get; set; }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => 0;

        public override long Seek(long offset, SeekOrigin origin) => 0;

        public override void SetLength(long value)
        {
        }

        public override void Write(byte[] buffer, int offset, int count)
        {
            if (count > 0)
            {
                throw new IOException("There is no room left.");
            }
        }
    }
}

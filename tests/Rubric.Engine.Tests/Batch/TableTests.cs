using Rubric.Schema;

namespace Rubric.Engine.Tests.Batch;

/// <summary>Tables of any size give the same whatever the threads, and one bad value touches nothing else.</summary>
public sealed class TableTests
{
    private const int Rows = 20_000;

    private static readonly ScorePlan _plan = Plans.Of(Plans.Thirty);

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(8)]
    public void The_number_of_threads_changes_nothing(int threads)
    {
        var table = Plans.Random(_plan, Rows);
        table.SetUnits(3, [-1, 7, 101], 16_383);
        table.SetUnits(0, [ScorePlan.NotApplicableUnits], 12_000);
        table.Add(Plans.Answers(new NamedAnswer("g0l0", 3)));

        Assert.Equal(Everything(table, 1), Everything(table, threads));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(16_383)]
    [InlineData(16_384)]
    [InlineData(16_385)]
    public void Tables_of_every_length_are_rows_one_by_one(int rows)
    {
        foreach (var options in Ways.Of(ScorePlanOptions.Default))
        {
            var plan = Plans.Of(Plans.Thirty, options);
            var table = Plans.Random(plan, rows);
            var random = new Random(1);
            var result = plan.ScoreGroups(table);
            long[] groups = new long[plan.Groups.Length];

            Assert.Equal((rows, rows), (table.Count, result.Count));
            Assert.Empty(result.BadScores);
            for (int row = 0; row < rows; row++)
            {
                // The same draws as the table's.
                int[] units = [.. plan.Leaves.Select(l => random.Next(l.MaxUnits + 1))];
                if (row % 97 == 0 || row == rows - 1)
                {
                    Assert.Equal(Plans.Text(_plan.ScoreUnits(units, groups)), Plans.Text(result[row]));
                    Assert.Equal(groups.Select((n, g) => (Fraction?)_plan.PointsOf(g, n)), groups.Select((_, g) => result.GetPoints(row, g)));
                }
            }
            Assert.Equal(rows, plan.CountTiers(table)[EvaluationStatus.Scored]);
            Assert.Throws<ArgumentOutOfRangeException>(() => result[rows]);
        }
    }

    [Theory]
    [InlineData("327.67", 32_767)]
    [InlineData("327.68", 32_768)]
    public void Scores_that_share_a_line_of_a_tile_or_have_one_of_their_own_are_rows_one_by_one(string max, int maxUnits)
    {
        // A unit of the last leaf is worth more than 16 bits hold; the leaf in the middle begins and ends in the middle of a line.
        string rubric = "weights: relative\nindicators:\n  - { id: a, title: 甲, weight: 0.1, scale: { out-of: " + max + ", score: { step: 0.01 } } }\n"
            + string.Concat("bcd".Select(id => $"  - {{ id: {id}, title: 乙, weight: 0.1, scale: {{ out-of: 1, score: {{ step: 1 }} }} }}\n"))
            + "  - { id: e, title: 丙, weight: 99, scale: { out-of: 1, score: { step: 1 } } }\n"
            + "tiers: [{ id: top, title: 优, min: 99.7, require: { each: level-1, min: 1% } }, { id: rest, title: 余 }]\n";
        int[][] rows = [
            [maxUnits, 1, 1, 1, 1], [0, 0, 0, 0, 1], [maxUnits, 0, 1, 0, 0], [maxUnits + 1, 1, 1, 1, 1], [-1, 1, 1, 1, 1], [1, 1, 1, 1, -32_768],
            [1, -32_766, 1, 1, 1], [1, 65_536, 1, 1, 1], [1, 1, 32_768, 1, 1], [328, 1, 1, 1, 1], [327, 1, 1, 1, 1], [ScorePlan.NotApplicableUnits, 1, 1, 1, 1]];
        foreach (var options in Ways.Of(ScorePlanOptions.Default))
        {
            var plan = Plans.Of(rubric, options);
            var table = new ScoreTable(plan);
            Array.ForEach(rows, r => table.AddUnits(r));
            table.AddRows(rows.Length);
            for (int leaf = 0; leaf < 5; leaf++)
            {
                table.SetUnits(leaf, [.. rows.Select(r => r[leaf])], rows.Length);
            }

            var result = plan.Score(table);

            Assert.Equal(maxUnits, plan.Leaves[0].MaxUnits);
            Assert.Equal(rows.Concat(rows).Select(r => Plans.Text(plan.ScoreUnits(r))), AllOf(result));
            Assert.Equal([.. Enumerable.Repeat("Invalid   0", 2), "Invalid   4", "Invalid   1", "Invalid   1", "Invalid   2"], AllOf(result).Skip(3).Take(6));
            Assert.Equal([$"{maxUnits + 1}", "-1", "-32768", "-32766", "65536", "32768"], result.BadScores.Take(6).Select(b => b.Value));
            Assert.Equal(["top", "rest", "rest", "top", "rest"], new[] { 0, 1, 2, 9, 10 }.Select(i => result[i].Tier!.Id));
        }
    }

    [Theory]
    [InlineData("RUB6036", "9.25")]
    [InlineData("RUB6037", "")]
    [InlineData("RUB6038", "101")]
    public void A_bad_value_is_told_with_its_row_and_changes_nothing_else(string code, string value)
    {
        foreach (var options in Ways.Of(ScorePlanOptions.Default))
        {
            var plan = Plans.Of(Plans.Thirty, options);
            var good = plan.Score(Plans.Random(plan, Rows));
            var table = Plans.Random(plan, Rows);
            Spoil(table, plan.IndexOf("g4l2"), code);
            var result = plan.Score(table);

            var bad = Assert.Single(result.BadScores);
            Assert.Equal((12_345, "g4l2", value, code), (bad.Row, bad.Leaf?.Id, bad.Value, bad.Problem.Code.Id));
            Assert.StartsWith($"rows[12345].g4l2: error {code}: ", bad.ToString(), StringComparison.Ordinal);
            Assert.Equal((EvaluationStatus.Invalid, null, null, plan.IndexOf("g4l2")),
                (result[12_345].Status, result[12_345].Total, result[12_345].Tier, result[12_345].BadLeafIndex));
            Assert.All(Enumerable.Range(0, Rows).Where(r => r != 12_345), r => Assert.Equal(Plans.Text(good[r]), Plans.Text(result[r])));
            Assert.Equal(1, plan.CountTiers(table)[EvaluationStatus.Invalid]);
        }
    }

    [Fact]
    public void A_value_that_is_set_again_is_good_again()
    {
        var table = Plans.Random(_plan, 40);
        table.Set(2, [9.25m, 3], 20);
        table.Set(2, [9.5m], 20);

        Assert.Empty(_plan.Score(table).BadScores);
    }

    [Theory]
    [InlineData(int.MinValue)]
    [InlineData(int.MinValue + 2)]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public void Units_that_mean_something_inside_are_only_out_of_range_from_outside(int units)
    {
        var plan = Plans.Of("indicators: [{ id: a, title: 甲, weight: 100 }]");
        var table = new ScoreTable(plan);
        table.AddUnits([units]);
        table.SetUnits(0, [units], table.AddRows(1));

        var found = plan.Score(table).BadScores;

        Assert.Equal([("RUB6038", 0), ("RUB6038", 1)], found.Select(b => (b.Problem.Code.Id, b.Row)));
        Assert.All(found, b => Assert.Equal(units.ToString(System.Globalization.CultureInfo.InvariantCulture), b.Value));
        Assert.Equal((EvaluationStatus.Invalid, 0), (plan.ScoreUnits([units]).Status, plan.ScoreUnits([units]).BadLeafIndex));
    }

    [Fact]
    public void Every_bad_value_of_a_row_is_told()
    {
        var table = new ScoreTable(_plan);
        int row = table.AddRows(1);
        table.Set(0, [ScorePlan.NotApplicable], row);
        table.SetAnswers(1, ["many"], row);

        var found = _plan.Score(table).BadScores;

        Assert.Equal(30, found.Length);
        Assert.Equal(["RUB6005", "RUB6008", "RUB6037"], found.Select(b => b.Problem.Code.Id).Distinct());
        Assert.Equal("rows[0].g0l1", found[1].Problem.Path);
    }

    [Fact]
    public void A_group_that_is_left_empty_is_told_without_a_leaf()
    {
        const string Rubric = """
            indicators:
              - id: g
                title: 组
                weight: 40
                not-applicable: rescale-total
                indicators: [{ id: a, title: 甲, weight: 40 }]
              - { id: b, title: 乙, weight: 60 }
            """;
        var plan = Plans.Of(Rubric);

        var result = plan.Score(Plans.TableOf(plan, [ScorePlan.NotApplicable, 3]));

        var bad = Assert.Single(result.BadScores);
        Assert.Equal(("RUB6007", null, "", -1), (bad.Problem.Code.Id, bad.Leaf, bad.Value, result[0].BadLeafIndex));
        Assert.Equal((EvaluationStatus.Invalid, -1), (plan.ScoreRow([ScorePlan.NotApplicable, 3]).Status, plan.ScoreRow([ScorePlan.NotApplicable, 3]).BadLeafIndex));
    }

    [Fact]
    public void Submissions_that_are_no_rows_come_back_in_their_place_with_their_evaluation()
    {
        var plan = Plans.Of("""
            not-applicable: rescale-total
            indicators: [{ id: a, title: 甲, weight: 40 }, { id: b, title: 乙, weight: 60 }]
            tiers: [{ id: top, title: 优, min: 60 }]
            """);
        var table = new ScoreTable(plan);
        table.Add(Plans.Answers(new("a", 40), new("b", 20)));
        table.Add(Plans.Answers(new NamedAnswer("a", 40)));
        table.Add([40, 30]);
        table.Add(Plans.Answers(new("a", 41), new("b", 20)));
        table.Add(Plans.Answers(new("a", "n/a"), new("b", 30)));
        table.Add(Plans.Answers(new("a", "n/a"), new("b", "n/a")));
        table.Add(Plans.Answers(new("a", 40), new("b", 20.001m)));

        var result = plan.Score(table);

        Assert.Equal(
            ["Scored 60 top -1", "Incomplete   -1", "Scored 70 top -1", "Invalid   -1", "Scored 50  -1", "Excluded   -1", "Scored 60.001 top -1"],
            Enumerable.Range(0, result.Count).Select(i => Plans.Text(result[i])));
        Assert.Equal([false, true, false, true, true, true, true], Enumerable.Range(0, result.Count).Select(i => result.FindEvaluation(i) is not null));
        Assert.Equal(["b"], result.FindEvaluation(1)!.Missing);
        Assert.Equal("RUB6009", Assert.Single(result.FindEvaluation(3)!.Problems).Code.Id);
        Assert.Empty(result.BadScores);
    }

    [Fact]
    public void Work_that_is_cancelled_before_it_begins_is_not_begun()
    {
        var options = new BatchOptions { CancellationToken = new CancellationToken(canceled: true) };
        var table = Plans.Random(_plan, 3);

        Assert.ThrowsAny<OperationCanceledException>(() => _plan.Score(table, options));
        Assert.ThrowsAny<OperationCanceledException>(() => _plan.ScoreGroups(table, options with { Threads = 3 }));
        Assert.ThrowsAny<OperationCanceledException>(() => _plan.CountTiers(table, options with { Threads = 0 }));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Work_stops_where_it_is_cancelled(int threads)
    {
        // In integers of any size this takes far longer than the millisecond.
        var plan = Plans.Of(Plans.Thirty, new() { Arithmetic = ScoreArithmetic.BigInteger });
        var table = Plans.Random(plan, 150_000);
        using var source = new CancellationTokenSource(1);

        Assert.ThrowsAny<OperationCanceledException>(() => plan.ScoreGroups(table, new() { Threads = threads, CancellationToken = source.Token }));
    }

    [Fact]
    public void Calls_that_do_not_fit_throw()
    {
        var other = Plans.Of("indicators: [{ id: a, title: 甲, weight: 100 }]");
        var table = new ScoreTable(_plan);

        Assert.Throws<ArgumentException>("table", () => other.Score(table));
        Assert.Throws<ArgumentException>("table", () => other.CountTiers(table));
        Assert.Throws<ArgumentException>("scores", () => table.Add([1m]));
        Assert.Throws<ArgumentException>("units", () => table.AddUnits([1]));
        Assert.Throws<ArgumentException>("scores", () => _plan.ScoreRow([1m]));
        Assert.Throws<ArgumentException>("units", () => _plan.ScoreUnits([1]));
        Assert.Throws<ArgumentException>("groups", () => _plan.ScoreUnits(new int[30], new long[5]));
        Assert.Throws<ArgumentException>("groups", () => _plan.ScoreExactly(new decimal[30], new Fraction?[7]));
        Assert.Throws<ArgumentException>("facts", () => _plan.ScoreRow(new decimal[30], facts: other.GetFacts()));
        Assert.ThrowsAny<ArgumentOutOfRangeException>(() => _plan.PointsOf(6, 1));
        Assert.ThrowsAny<ArgumentOutOfRangeException>(() => table.AddRows(-1));
        Assert.ThrowsAny<ArgumentOutOfRangeException>(() => table.Set(30, []));
        Assert.ThrowsAny<ArgumentOutOfRangeException>(() => table.SetUnits(0, [1]));
        Assert.ThrowsAny<ArgumentOutOfRangeException>(() => table.SetAnswers(-1, ["1"]));
        Assert.ThrowsAny<ArgumentOutOfRangeException>(() => _plan.Score(table, new() { Threads = -1 }));
        Assert.Throws<InvalidOperationException>(() => _plan.Score(Plans.Random(_plan, 1)).GetPoints(0, 0));
        Assert.Throws<KeyNotFoundException>(() => _plan.CountTiers(table)["star"]);
        Assert.Equal(0, _plan.Score(table).Count);
        Assert.Equal(-1, _plan.IndexOf("no"));
    }

    [Fact]
    public void The_rows_of_one_plan_are_scored_by_another_with_the_same_scales()
    {
        // Other weights of the same leaves, as in a draw of the weights: the first group counts twice.
        string other = Plans.Thirty.Replace("full-marks: 300", "full-marks: 300\nweights: relative", StringComparison.Ordinal)
            .Replace("id: g0\n    title: 组\n    weight: 50", "id: g0\n    title: 组\n    weight: 100", StringComparison.Ordinal)
            .Replace("score: {", "out-of: 10, score: {", StringComparison.Ordinal);
        foreach (var options in Ways.Of(ScorePlanOptions.Default))
        {
            var plan = Plans.Of(other, options);
            var table = Plans.Random(_plan, 100);
            table.SetUnits(3, [-1, ScorePlan.NotApplicableUnits], 20);
            table.Set(4, [0.123m], 30);
            table.Add(Plans.Answers(new NamedAnswer("g0l0", 3)));
            var own = Plans.Random(plan, 100);
            own.SetUnits(3, [-1, ScorePlan.NotApplicableUnits], 20);
            own.Set(4, [0.123m], 30);
            own.Add(Plans.Answers(new NamedAnswer("g0l0", 3)));

            var result = plan.ScoreGroups(table);
            var expected = plan.ScoreGroups(own);

            Assert.Equal(AllOf(expected), AllOf(result));
            Assert.Equal(expected.BadScores.Select(b => b.ToString()), result.BadScores.Select(b => b.ToString()));
            Assert.Equal(plan.CountTiers(own).Tiers, plan.CountTiers(table).Tiers);
            Assert.NotEqual(AllOf(_plan.ScoreGroups(table)), AllOf(result));
        }
    }

    [Fact]
    public void The_memory_of_a_result_is_used_again()
    {
        foreach (var options in Ways.Of(ScorePlanOptions.Default))
        {
            var plan = Plans.Of(Plans.Thirty, options);
            var first = Plans.Random(plan, 9_000, seed: 1);
            var second = Plans.Random(plan, 9_000, seed: 2);
            var shorter = Plans.Random(plan, 50, seed: 3);
            second.SetUnits(0, [-1], 17);
            string[] expected = [.. AllOf(plan.ScoreGroups(second)), .. AllOf(plan.ScoreGroups(shorter)), .. AllOf(plan.Score(first))];

            var again = plan.ScoreGroups(second, new() { Recycle = plan.ScoreGroups(first) });
            string[] actual = AllOf(again);
            var fewer = plan.ScoreGroups(shorter, new() { Recycle = again });

            string[] all = [.. actual, .. AllOf(fewer), .. AllOf(plan.Score(first, new() { Recycle = fewer }))];
            Assert.Equal(expected, all);
        }
    }

    [Fact]
    public void A_table_is_not_scored_by_a_plan_whose_options_earn_other_points()
    {
        static ScorePlan With(string points) => Plans.Of(
            $"indicators: [{{ id: a, title: 甲, weight: 100, scale: {{ options: [{{ id: x, title: 一, points: 100 }}, {{ id: y, title: 二, points: {points} }}, {{ id: z, title: 三, points: 0 }}] }} }}]\n");
        var plan = With("50");
        var table = new ScoreTable(plan);
        table.AddRows(1);
        table.SetAnswers(0, ["y"]);

        Assert.Equal(50, plan.Score(table)[0].Total);
        Assert.Throws<ArgumentException>("table", () => With("40").Score(table));
    }

    [Fact]
    public void A_submission_that_does_not_say_which_version_is_as_invalid_in_a_table()
    {
        static RubricDefinition Version(int number) => RubricReader.Read(
            $"rubric: 1\nid: r\nversion: \"{number}\"\ntitle: 表\nindicators: [{{ id: a, title: 甲, weight: 100 }}]\n").GetValueOrThrow();
        var set = RubricSet.Create(Version(1), Version(2)).GetValueOrThrow();
        var evaluator = new RubricEvaluator(set, "r@1");
        var submission = Submission.Create(new SubmissionParts { Rubric = new RubricReference("r", null), Answers = [new("a", 50)] }).GetValueOrThrow();
        var table = new ScoreTable(ScorePlan.Create(evaluator));
        table.Add(submission);

        Assert.Equal(EvaluationStatus.Invalid, evaluator.Evaluate(submission).Status);
        Assert.Equal(EvaluationStatus.Invalid, table.Plan.Score(table)[0].Status);
    }

    [Fact]
    public void A_row_that_is_a_submission_by_itself_cannot_be_set()
    {
        var table = Plans.Random(_plan, 3);
        table.Add(Plans.Answers(new NamedAnswer("g0l0", 3)));

        Assert.Throws<InvalidOperationException>(() => table.SetUnits(0, [1, 1], 2));
        Assert.Throws<InvalidOperationException>(() => table.Set(0, [1m], 3));
        Assert.Throws<InvalidOperationException>(() => table.SetAnswers(0, ["1"], 3));
        table.SetUnits(0, [1, 1, 1]);
        Assert.Equal(EvaluationStatus.Incomplete, _plan.Score(table)[3].Status);
    }

    private static void Spoil(ScoreTable table, int leaf, string code)
    {
        switch (code)
        {
            case "RUB6036":
                table.Set(leaf, [9.25m], 12_345);
                break;
            case "RUB6037":
                table.SetAnswers(leaf, [""], 12_345);
                break;
            default:
                table.SetUnits(leaf, [101], 12_345);
                break;
        }
    }

    private static string[] AllOf(BatchResult result) => [.. Enumerable.Range(0, result.Count).Select(i => Plans.Text(result[i]))];

    private static List<string> Everything(ScoreTable table, int threads)
    {
        var options = new BatchOptions { Threads = threads };
        var result = _plan.Score(table, options);
        var groups = _plan.ScoreGroups(table, options);
        var counts = _plan.CountTiers(table, options);
        var text = Enumerable.Range(0, table.Count).Select(i => Plans.Text(result[i])).ToList();
        text.AddRange(Enumerable.Range(0, table.Count).Select(i => $"{Plans.Text(groups[i])} {groups.GetPoints(i, 2)} {groups.GetPoints(i, 5)}"));
        text.AddRange(result.BadScores.Select(b => b.ToString()));
        text.AddRange(groups.BadScores.Select(b => b.ToString()));
        text.AddRange(counts.Tiers.Select(t => $"{t.Key.Id} {t.Value}"));
        text.AddRange(Enum.GetValues<EvaluationStatus>().Select(s => $"{s} {counts[s]}"));
        text.Add($"none {counts.WithoutTier}");
        return text;
    }
}

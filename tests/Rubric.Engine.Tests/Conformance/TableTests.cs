using Rubric.Schema;

namespace Rubric.Engine.Tests.Conformance;

/// <summary>Tables of other people's ratings. They are read where they stand, and these tests are skipped elsewhere.</summary>
public sealed class TableTests
{
    [Fact]
    public void All_nursing_homes_get_their_published_stars()
    {
        var homes = Score("cms-nursing-home-stars", out var expected);

        Assert.Equal(15_283, homes.Count);
        foreach (var home in homes)
        {
            var row = expected[home.Subject!.Value.Id];
            string stars = home.Status == EvaluationStatus.Scored ? $"{home.Tier!.Stars}" : "";
            Assert.True(row["status"] == Sheets.Word(home.Status) && row["stars"] == stars,
                $"{home.Subject}: {row["status"]} {row["stars"]} expected, not {home.Status} {stars}");
        }
    }

    [Fact]
    public void All_repositories_get_their_published_score()
    {
        var repositories = Score("openssf-scorecard", out var expected);

        Assert.Equal(26, repositories.Count);
        foreach (var repository in repositories)
        {
            var row = expected[repository.Subject!.Value.Id];
            Assert.True(row["status"] == Sheets.Word(repository.Status) && Fraction.Parse(row["total"]) == repository.Total,
                $"{repository.Subject}: {row["status"]} {row["total"]} expected, not {repository.Status} {repository.Total}");
        }
    }

    private static List<Evaluation> Score(string name, out Dictionary<string, Dictionary<string, string>> expected)
    {
        string folder = Path.Combine(Repository.SharedCases, name);
        Assert.SkipUnless(Directory.Exists(folder), $"The table '{name}' is not at hand; name its folder in RUBRIC_SHARED_CASES.");

        var rubrics = CaseRubrics.Read(folder);
        var submissions = SubmissionReader.ReadFile(Path.Combine(folder, "submissions.csv"), new() { Rubrics = rubrics });
        Assert.Empty(submissions.Diagnostics);
        expected = ReadExpected(Path.Combine(folder, "expected.csv"));
        var evaluator = new RubricEvaluator(rubrics, rubrics.Single().Id);
        var results = submissions.Value!.Select(evaluator.Evaluate).ToList();
        Assert.Equal(expected.Count, results.Count);
        return results;
    }

    /// <summary>These two files have neither quotes nor commas in their cells.</summary>
    private static Dictionary<string, Dictionary<string, string>> ReadExpected(string file)
    {
        string[][] rows = [.. File.ReadLines(file).Select(line => line.TrimStart('\uFEFF').Split(','))];
        return rows.Skip(1).ToDictionary(
            row => row[0],
            row => rows[0].Zip(row).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal),
            StringComparer.Ordinal);
    }
}

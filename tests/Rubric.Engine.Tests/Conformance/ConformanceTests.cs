using Rubric.Schema;

namespace Rubric.Engine.Tests.Conformance;

/// <summary>Every case with a known answer: real published rubrics, and one small sheet for each reading of the format.</summary>
public sealed class ConformanceTests
{
    private static readonly IReadOnlyList<ConformanceCase> _cases = ConformanceCase.All;

    public static TheoryData<string> Names => [.. _cases.Select(NameOf)];

    public static TheoryData<string> Folders => [.. _cases.Select(c => c.Folder).Distinct(StringComparer.Ordinal)];

    [Fact]
    public void There_are_121_cases()
    {
        Assert.Equal(121, _cases.Count);
        Assert.Equal(_cases.Count, _cases.Select(NameOf).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_case_comes_out_as_expected(string name)
    {
        var theCase = _cases.Single(c => NameOf(c) == name);

        Compare(theCase, theCase.Evaluate());
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void The_rubrics_of_a_folder_are_read_without_warnings(string folder)
    {
        foreach (string file in Directory.EnumerateFiles(Path.Combine(Repository.ConformanceCases, folder), "*rubric.yaml"))
        {
            Assert.Empty(RubricReader.ReadFile(file).Diagnostics.Where(d => d.Severity != Severity.Hint));
        }
    }

    private static void Compare(ConformanceCase expected, Evaluation result)
    {
        Assert.True(result.Status == EvaluationStatus.Invalid || result.Problems.IsEmpty, string.Join("\n", result.Problems));
        if (expected.Expects("status"))
        {
            Assert.Equal(expected.Expected("status"), Sheets.Word(result.Status));
        }
        if (expected.Expects("total"))
        {
            Assert.Equal(Number(expected.Expected("total")), result.Total);
        }
        if (expected.Expects("tier"))
        {
            Assert.Equal(expected.Expected("tier"), result.Tier?.Id);
        }
        if (expected.Expects("indicators"))
        {
            foreach (var (id, points) in expected.ExpectedMap("indicators"))
            {
                Assert.True(Number(points) == result[id].Points, $"{id}: {points} expected, not {result[id].Points}");
            }
        }
        if (expected.Expects("missing"))
        {
            Assert.Equal(expected.ExpectedList("missing"), result.Missing);
        }
        if (expected.Expects("lowest"))
        {
            Assert.Equal(Number(expected.Expected("lowest")), result.Lowest);
        }
        if (expected.Expects("highest"))
        {
            Assert.Equal(Number(expected.Expected("highest")), result.Highest);
        }
        if (expected.Expects("reachable"))
        {
            Assert.Equal(expected.ExpectedList("reachable"), result.Reachable.Select(t => t.Id));
        }
    }

    private static string NameOf(ConformanceCase theCase) => $"{theCase.Folder}: {theCase.Name}";

    private static Fraction? Number(string? text) => text is null ? null : Fraction.Parse(text);
}

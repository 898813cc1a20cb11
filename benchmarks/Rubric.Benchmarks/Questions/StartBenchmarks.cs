using BenchmarkDotNet.Attributes;
using Rubric.Schema;

namespace Rubric.Benchmarks;

/// <summary>How long from the start of a process to its first score, beyond a process that does nothing?</summary>
/// <remarks>The programs of benchmarks/start, as <c>benchmarks/run</c> builds and publishes them.</remarks>
public class StartBenchmarks
{
    private StartProgram _empty = null!;
    private StartProgram _firstScore = null!;
    private StartProgram _emptyAot = null!;
    private StartProgram _firstScoreAot = null!;

    [GlobalSetup]
    public void SetUp()
    {
        var scores = new Scores(new BenchmarkRubric(31), 1);
        string rubric = Workplace.PathOf("rubric.yaml"), submission = Workplace.PathOf("submission.yaml");
        File.WriteAllText(rubric, RubricText.Of(scores.Rubric));
        File.WriteAllText(submission, SubmissionWriter.Write(EverydayPath.SubmissionOf(scores, 0)));
        _empty = new StartProgram(Workplace.Built("Empty", "start-empty"));
        _firstScore = new StartProgram(Workplace.Built("FirstScore", "start-first-score"), rubric, submission);
        _emptyAot = new StartProgram(Workplace.Published("EmptyAot", "start-empty-aot"));
        _firstScoreAot = new StartProgram(Workplace.Published("FirstScoreAot", "start-first-score-aot"), rubric, submission);

        var (hundredths, tier) = scores.Expected[0];
        string expected = $"{(Fraction)(hundredths / 100m)} {BenchmarkRubric.Tiers[tier].Id}";
        foreach (var program in (StartProgram[])[_firstScore, _firstScoreAot])
        {
            program.Run();
            if (program.Output.Trim() != expected)
            {
                throw new InvalidOperationException($"A start program printed '{program.Output.Trim()}', not '{expected}'.");
            }
        }
    }

    [Benchmark(Baseline = true)]
    public void Empty() => _empty.Run();

    [Benchmark]
    public void FirstScore() => _firstScore.Run();

    [Benchmark]
    public void EmptyAot() => _emptyAot.Run();

    [Benchmark]
    public void FirstScoreAot() => _firstScoreAot.Run();

    public static IEnumerable<Figure> Figures()
    {
        var of = new StartBenchmarks();
        of.SetUp();
        var rounds = Rounds.Run(60, of._empty, of._firstScore, of._emptyAot, of._firstScoreAot);
        yield return Figure.Milliseconds("6", "process start, Native AOT: first score beyond an empty program", rounds.Difference(of._firstScoreAot, of._emptyAot), 3);
        yield return Figure.NoSlower("6", "process start, JIT: first score / an empty program", rounds.Ratio(of._firstScore, of._empty), 3);
    }
}

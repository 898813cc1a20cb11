using System.Globalization;
using Rubric.Benchmarks;
using Rubric.Engine.Tests.Batch.Sweep;

// What benchmarks/run calls: a verb, and the names of questions, all if there are none.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["report", .. var names]:
        Report.Run(Question.Named(names), keep: names.Length == 0);
        return 0;
    case ["check", .. var names]:
        return Check.Run(Question.Named(names).SelectMany(q => q.Figures()));
    case ["dry"]:
        return DryRun.Run();
    case ["sweep", var count] when long.TryParse(count, out long rows) && rows > 0:
        var sweep = SweepRun.Run(rows, rubrics: 1_000);
        Console.WriteLine(sweep);
        return sweep.Differences.Count == 0 && sweep.DoubleTiers > 1 ? 0 : 1;
    default:
        Console.Error.WriteLine("report [QUESTION...] | check [QUESTION...] | dry | sweep EVALUATIONS");
        return 2;
}

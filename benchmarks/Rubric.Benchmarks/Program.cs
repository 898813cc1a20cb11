using System.Globalization;
using Rubric.Benchmarks;

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
    default:
        Console.Error.WriteLine("report | check | dry");
        return 2;
}

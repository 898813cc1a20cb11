using System.Globalization;
using Rubric.Benchmarks;

// What benchmarks/run calls.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["report"]:
        Report.Write();
        return 0;
    case ["check"]:
        return Check.Run(Promises.All());
    case ["dry"]:
        return DryRun.Run();
    default:
        Console.Error.WriteLine("report | check | dry");
        return 2;
}

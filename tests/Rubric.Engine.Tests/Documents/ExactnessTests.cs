using System.Globalization;
using Rubric.Schema;

namespace Rubric.Engine.Tests.Documents;

/// <summary>The counter-examples of docs/exactness.md.</summary>
[Collection(nameof(ExampleRun))]
public sealed class ExactnessTests
{
    [Fact]
    public void The_examples_print_what_the_document_says()
    {
        using var run = ExampleRun.InRepository("docs/exactness.md");
        run.Prints(Examples);
    }

    private static void Examples()
    {
        // begin: docs/exactness.md
        Console.WriteLine(33.4 + 37.8 + 18.8 >= 90);
        Console.WriteLine(Fraction.Parse("33.4") + Fraction.Parse("37.8") + Fraction.Parse("18.8") >= 90);
        // end: docs/exactness.md

        // begin: docs/exactness.md
        Console.WriteLine(90m * (1m / 3m) * 3m >= 90m);
        Console.WriteLine((Fraction)90 * new Fraction(1, 3) * 3 >= 90);
        // end: docs/exactness.md

        // begin: docs/exactness.md
        const string JustBelow = "89.99999999999999999999999999999";
        Console.WriteLine(decimal.Parse(JustBelow, CultureInfo.InvariantCulture) >= 90m);
        Console.WriteLine(Fraction.Parse(JustBelow) >= 90);
        // end: docs/exactness.md

        // begin: docs/exactness.md
        Fraction rate = new Fraction(287, 300);
        Console.WriteLine($"{rate}: {rate.ToDecimal(4, RoundingMode.HalfUp)}, {(rate * 30).ToString(2, RoundingMode.HalfEven)}");
        Console.WriteLine(rate == 287m / 300m);
        // end: docs/exactness.md
    }
}

using Rubric.Schema;

namespace Rubric.Engine.Tests;

/// <summary>Nothing is computed in binary floating point: the compiled libraries have none of it.</summary>
public sealed class FloatingPointTests
{
    [Fact]
    public void The_model_has_no_floating_point() => AssertNone(typeof(Fraction).Assembly.Location);

    [Fact]
    public void The_engine_has_no_floating_point() => AssertNone(typeof(RubricEvaluator).Assembly.Location);

    /// <summary>This very library has some, so the search is known to find it.</summary>
    [Fact]
    public void Floating_point_would_be_found()
    {
        var found = IntermediateLanguage.Of(typeof(FloatingPointTests).Assembly.Location).FloatingPoint;

        Assert.Contains("ldc.r8 in FloatingPointTests.SomeFloatingPoint", found);
        Assert.Contains("conv.r8 in FloatingPointTests.SomeFloatingPoint", found);
        Assert.Contains("signature of FloatingPointTests.SomeFloatingPoint", found);
        Assert.Contains("field _someFloat", found);
        Assert.Contains("call of get_TotalSeconds", found);
        Assert.NotEmpty($"{_someFloat}{SomeFloatingPoint(1)}");
    }

    private static readonly float? _someFloat = TimeSpan.Zero.TotalSeconds == 0 ? null : 1;

    private static double SomeFloatingPoint(int number) => number * 1.5;

    private static void AssertNone(string file)
    {
        var language = IntermediateLanguage.Of(file);

        Assert.True(language.Bodies > 100);
        Assert.Empty(language.FloatingPoint);
    }
}

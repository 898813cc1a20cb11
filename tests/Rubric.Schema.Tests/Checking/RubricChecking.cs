namespace Rubric.Schema.Tests;

/// <summary>What the tests of the rules have in common.</summary>
internal static class RubricChecking
{
    /// <summary>The first four lines of every rubric here, so that what a test writes begins in line 5.</summary>
    public const string Head = "rubric: 1\nid: r\nversion: \"1\"\ntitle: R\n";

    public static ReadResult<RubricDefinition> Read(string rest) => RubricReader.Read(Head + rest + "\n");

    /// <summary>Asserts that a rubric has one problem, what it is, and where.</summary>
    public static void AssertOne(string rest, string code, string path, int line, int column, string english, string chinese)
    {
        Diagnostic found = Assert.Single(Read(rest).Diagnostics);
        AssertIs(found, code, path, english, chinese);
        Assert.Equal((line, column), (found.Place.StartLine, found.Place.StartColumn));
    }

    /// <summary>Asserts that parts made in code have one problem, and what it is.</summary>
    public static void AssertOne(RubricParts parts, string code, string path, string english, string chinese, RubricLimits? limits = null)
    {
        Diagnostic found = Assert.Single(RubricDefinition.Create(parts, limits).Diagnostics);
        AssertIs(found, code, path, english, chinese);
        Assert.False(found.Place.IsKnown);
    }

    public static void AssertIs(Diagnostic found, string code, string path, string english, string chinese)
    {
        Assert.Equal((code, path), (found.Code.Id, found.Path));
        Assert.Equal(english, found.GetMessage("en"));
        Assert.Equal(chinese, found.GetMessage("zh-Hans"));
    }

    /// <summary>Asserts that a rubric has no problem at all.</summary>
    public static void AssertGood(string rest) => Assert.Empty(Read(rest).Diagnostics.Select(d => d.ToString()));

    public static Indicator Leaf(string id, Fraction weight, Scale? scale = null) => new() { Id = id, Title = id, Weight = weight, Scale = scale };

    public static Indicator Group(string id, Fraction weight, params Indicator[] indicators) =>
        new() { Id = id, Title = id, Weight = weight, Indicators = [.. indicators] };

    public static RubricParts Parts(params Indicator[] indicators) => new() { Id = "r", Version = "1", Title = "R", Indicators = [.. indicators] };
}

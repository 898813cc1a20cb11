namespace Rubric.Schema.Tests;

/// <summary>Every code is asserted whole: where it is told, and both sentences to the last character.</summary>
public sealed class DiagnosticTests
{
    private static readonly DiagnosticCase[] _cases =
        [.. DocumentCases.All, .. StructureCases.All, .. RuleCases.All, .. ConditionCases.All, .. SubmissionCases.All, .. TableCases.All];

    public static TheoryData<string> Names => [.. _cases.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void One_mistake_gives_one_diagnostic(string name) => _cases.Single(c => c.Name == name).Assert();

    [Theory]
    [MemberData(nameof(Cultures.Names), MemberType = typeof(Cultures))]
    public void They_say_the_same_in_every_culture_on_many_threads_at_once(string culture)
    {
        Func<string> Tell(DiagnosticCase told) => () =>
        {
            told.Assert();
            return told.Code;
        };

        Assert.Equal(_cases.Select(c => c.Code), Cultures.InParallel(culture, [.. _cases.Select(Tell)]));
    }

    [Fact]
    public void Every_code_has_a_case()
    {
        var codes = DiagnosticCodes.All.Select(c => c.Id).Where(id => !EngineCodes.Contain(id));

        Assert.Empty(codes.Except(_cases.Select(c => c.Code)));
    }
}

using System.Globalization;
using Rubric.Engine.Tests.Published;

namespace Rubric.Engine.Tests.Explaining;

/// <summary>Whole explanations as people read them; every one of the files in <c>Expected</c> was read by eye.</summary>
public sealed class ExplanationTextTests
{
    public static TheoryData<string, string, string> Files() => new()
    {
        { "jinniu-station", "street-a", "station" },
        { "jinniu-station", "street-b", "veto" },
        { "jinniu-station", "street-d", "incomplete" },
        { "jinniu-year", "chadianzi", "dossier" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void The_text_is_as_expected(string folder, string subject, string name)
    {
        Compare(folder, subject, name, "zh", "zh-Hans");
        Compare(folder, subject, name, "en", "en");
    }

    [Fact]
    public void The_Markdown_is_as_expected()
    {
        var explanation = Explain("jinniu-station", "street-b", "zh-Hans");
        Assert.Equal(Expected("veto.zh.md"), explanation.ToMarkdown());
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void The_bytes_are_the_same_in_every_culture(string culture)
    {
        Assert.SkipWhen(CultureInfo.GetCultures(CultureTypes.AllCultures).Length <= 1, "This system has no culture data.");
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(Expected("station.zh.txt"), Explain("jinniu-station", "street-a", "zh-Hans").ToText());
            Assert.Equal(Expected("dossier.en.txt"), Explain("jinniu-year", "chadianzi", "en").ToText());
            Assert.Equal(Expected("veto.zh.md"), Explain("jinniu-station", "street-b", "zh-Hans").ToMarkdown());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static void Compare(string folder, string subject, string name, string suffix, string language) =>
        Assert.Equal(Expected($"{name}.{suffix}.txt"), Explain(folder, subject, language).ToText());

    private static Explanation Explain(string folder, string subject, string language) =>
        PublishedRubrics.ScoreExamples(folder)[subject].Explain(new ExplanationOptions { Language = language });

    private static string Expected(string name) => Repository.Read($"tests/Rubric.Engine.Tests/Explaining/Expected/{name}");
}

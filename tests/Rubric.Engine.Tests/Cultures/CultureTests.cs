using System.Globalization;

namespace Rubric.Engine.Tests;

/// <summary>The same bytes come out in every culture and on every number of threads, of everything that is read, written, told, scored and ranked.</summary>
public sealed class CultureTests
{
    private static readonly Lazy<string[]> _expected = new(() => [.. CultureWork.All.Select(w => Cultures.In("", w))]);

    [Theory]
    [MemberData(nameof(Cultures.Names), MemberType = typeof(Cultures))]
    public void Many_threads_in_a_culture_give_what_one_gives_in_the_invariant_culture(string culture)
    {
        string[] found = Cultures.InParallel(culture, CultureWork.All);

        Assert.All(found, (text, i) => Assert.Equal(_expected.Value[i], text));
    }

    [Fact]
    public void There_is_much_to_compare()
    {
        Assert.Equal(CultureWork.All.Count, _expected.Value.Length);
        Assert.All(_expected.Value, text => Assert.InRange(text.Length, 1000, int.MaxValue));
    }

    /// <summary>Else the comparison would see nothing.</summary>
    [Theory]
    [InlineData("", "1.5", "TITLE")]
    [InlineData("zh-CN", "1.5", "TITLE")]
    [InlineData("de-DE", "1,5", "TITLE")]
    [InlineData("tr-TR", "1,5", "TİTLE")]
    public void These_cultures_do_differ(string culture, string number, string word)
    {
        Assert.SkipWhen(CultureInfo.GetCultures(CultureTypes.AllCultures).Length <= 1, "This system has no culture data.");
        Assert.Equal(number, Cultures.In(culture, () => 1.5m.ToString(CultureInfo.CurrentCulture)));
        Assert.Equal(word, Cultures.In(culture, () => "title".ToUpper(CultureInfo.CurrentCulture)));
    }
}

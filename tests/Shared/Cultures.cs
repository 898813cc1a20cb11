using System.Globalization;

namespace Rubric.Tests;

/// <summary>Cultures in which numbers and letters are written otherwise.</summary>
internal static class Cultures
{
    /// <summary>The invariant one, the one of most users, one with a decimal comma, and one whose i and I are no pair.</summary>
    public static TheoryData<string> Names { get; } = ["", "zh-CN", "de-DE", "tr-TR"];

    /// <summary>Does something in a culture, on this thread and on those that it starts.</summary>
    public static T In<T>(string name, Func<T> work)
    {
        var (culture, uiCulture) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(name);
            return work();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, uiCulture);
        }
    }

    /// <summary>Does several things in a culture, many at once.</summary>
    /// <returns>What they gave, in their order.</returns>
    public static string[] InParallel(string name, IReadOnlyList<Func<string>> works)
    {
        // In invariant mode there is no other culture.
        Assert.SkipWhen(CultureInfo.GetCultures(CultureTypes.AllCultures).Length <= 1, "This system has no culture data.");
        string[] results = new string[works.Count];
        Parallel.For(0, works.Count, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => results[i] = In(name, works[i]));
        return results;
    }
}

namespace Rubric.Tests;

/// <summary>Which diagnostic codes the tests of the engine assert; the tests of the schema assert all others, so that none falls between.</summary>
internal static class EngineCodes
{
    /// <summary>Whether a code is about answers against a rubric, or about a catalog of rubrics, which only the engine knows.</summary>
    public static bool Contain(string id) => id.StartsWith("RUB6", StringComparison.Ordinal) || id is "RUB4026" or "RUB4027";
}

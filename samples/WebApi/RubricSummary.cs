using Rubric.Schema;

namespace WebApi;

/// <summary>A rubric of the catalog.</summary>
/// <param name="Id">The id.</param>
/// <param name="Version">The version.</param>
/// <param name="Title">The title.</param>
/// <param name="Hash">SHA-256 over what the rubric says: a client can tell whether it is still the same.</param>
internal sealed record RubricSummary(string Id, string Version, BothLanguages Title, string Hash)
{
    public static RubricSummary Of(RubricDefinition rubric) =>
        new(rubric.Id, rubric.Version, new BothLanguages(rubric.Title.In("en"), rubric.Title.In("zh-Hans")), rubric.Hash);
}

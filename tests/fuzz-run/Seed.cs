using Rubric.Schema;

namespace Rubric.Fuzzing;

/// <summary>A good document that mutations start from, and the good documents it is evaluated with.</summary>
/// <param name="Name">The file it comes from.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text.</param>
/// <param name="Home">The rubrics and submissions that belong together with it.</param>
internal sealed record Seed(string Name, Kind Kind, string Text, Home Home);

/// <summary>Rubrics that may refer to each other, and submissions to them.</summary>
internal sealed class Home
{
    public List<RubricDefinition> Rubrics { get; } = [];

    public List<Submission> Submissions { get; } = [];

    /// <summary>The set of the rubrics with one more in place of its namesake.</summary>
    public ReadResult<RubricSet> SetWith(RubricDefinition? changed) =>
        RubricSet.Create(changed is null ? Rubrics : [.. Rubrics.Where(r => r.Id != changed.Id), changed]);
}

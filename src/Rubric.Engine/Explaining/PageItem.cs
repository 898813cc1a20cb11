namespace Rubric.Engine;

/// <summary>One thing of a list.</summary>
/// <param name="Lead">The figure in front.</param>
/// <param name="Title">What it is.</param>
/// <param name="Lines">What there is to say about it.</param>
internal sealed record PageItem(string Lead, string Title, IReadOnlyList<string> Lines);

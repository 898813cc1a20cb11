namespace Rubric.Schema;

/// <summary>Who filled in a submission. Written <c>by: zhang</c> or <c>by: { id: zhang, role: expert }</c>.</summary>
/// <param name="Id">The id of the person or office; <see langword="null"/> where none is given.</param>
/// <param name="Role">The role in which they evaluated; <see langword="null"/> where none is given.</param>
public readonly record struct Evaluator(string? Id, string? Role);

using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>A score that is no whole number of units, as it was given.</summary>
/// <param name="Points">The points, where there is no answer.</param>
/// <param name="Answer">The answer; null where points were given.</param>
internal readonly record struct OddScore(decimal Points, AnswerValue? Answer);

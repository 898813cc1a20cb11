using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>A score that is no whole number of units, as it was given.</summary>
/// <param name="Points">The points, where neither an answer nor units were given.</param>
/// <param name="Answer">The answer.</param>
/// <param name="Units">Units out of range that a table cannot keep among the others.</param>
internal readonly record struct OddScore(decimal Points = 0, AnswerValue? Answer = null, int? Units = null);

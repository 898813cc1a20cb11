using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>What an evaluation was made from, so that it can be made again with something changed.</summary>
/// <param name="Evaluator">What scored it.</param>
/// <param name="Submissions">The submissions that it saw: one, a dossier, or what an evaluation leaf picked from one.</param>
internal sealed record EvaluationOrigin(RubricEvaluator Evaluator, ImmutableArray<Submission> Submissions);

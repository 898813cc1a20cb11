using Rubric.Engine;
using Rubric.Schema;

namespace Rubric.Tool;

/// <summary>One result to work out.</summary>
/// <param name="Root">The rubric to score by.</param>
/// <param name="Subject">What it is about, with its title wherever that is given; null where no submission says.</param>
/// <param name="Dossier">What is scored: one submission, or all of a subject for a rubric that evaluates others.</param>
/// <param name="IsWhole">Whether all submissions of the subject are scored together.</param>
internal sealed record ScoringJob(RubricDefinition Root, Subject? Subject, Dossier Dossier, bool IsWhole);

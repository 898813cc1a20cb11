using Rubric.Engine;
using Rubric.Schema;

// From the start of the process to the first score: start-first-score RUBRIC SUBMISSION
var rubric = RubricReader.ReadFile(args[0]).GetValueOrThrow();
var submission = SubmissionReader.ReadFile(args[1]).GetValueOrThrow();
var evaluation = new RubricEvaluator(rubric).Evaluate(submission[0]);
Console.WriteLine($"{evaluation.Total} {evaluation.Tier?.Id}");

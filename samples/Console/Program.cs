using System.Text;
using Rubric.Engine;
using Rubric.Schema;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
string documents = Path.Combine(AppContext.BaseDirectory, "documents");

// Every rubric of a folder, ready to score. A broken one stops the program here and tells everything that is wrong.
RubricCatalog catalog = RubricCatalog.Load(options => options.AddDirectory(Path.Combine(documents, "rubrics")));
RubricEvaluator evaluator = catalog["station-stars"];

foreach (Submission sheet in SubmissionReader.ReadFile(Path.Combine(documents, "sheets.csv")).GetValueOrThrow())
{
    Console.WriteLine(Outcome.Of(evaluator.Evaluate(sheet)));
}

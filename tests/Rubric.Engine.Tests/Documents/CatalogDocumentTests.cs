using Microsoft.Extensions.DependencyInjection;
using Rubric.Schema;

namespace Rubric.Engine.Tests.Documents;

/// <summary>The examples of docs/catalog.md, over files that change while they run.</summary>
[Collection(nameof(ExampleRun))]
public sealed class CatalogDocumentTests
{
    [Fact]
    public void The_examples_print_what_the_document_says()
    {
        using var run = ExampleRun.WithItsFiles("docs/catalog.md");
        run.Prints(LoadAndRefresh, UseInServices);
    }

    private static void LoadAndRefresh()
    {
        // begin: docs/catalog.md
        RubricCatalog catalog = RubricCatalog.Load(options => options.AddDirectory("."));

        RubricEvaluator evaluator = catalog["visits"];
        Console.WriteLine($"{evaluator.Rubric}, one of {catalog.Count}");
        // end: docs/catalog.md

        // begin: docs/catalog.md
        string text = File.ReadAllText("visits.yaml");
        File.WriteAllText("visits.yaml", text.Replace("40", "50", StringComparison.Ordinal).Replace("60", "50", StringComparison.Ordinal));

        RubricRefresh refused = catalog.Refresh();
        Console.WriteLine(refused.Diagnostics[0].GetMessage("en"));
        Console.WriteLine(ReferenceEquals(evaluator, catalog["visits"]));
        // end: docs/catalog.md

        // begin: docs/catalog.md
        File.WriteAllText("visits-2.yaml", File.ReadAllText("visits.yaml").Replace("version: \"1\"", "version: \"2\"", StringComparison.Ordinal));
        File.WriteAllText("visits.yaml", text);

        RubricRefresh refresh = catalog.Refresh();
        Console.WriteLine($"added {string.Join(", ", refresh.Added)}, now {string.Join(", ", catalog)}");
        // end: docs/catalog.md
    }

    private static void UseInServices()
    {
        Directory.CreateDirectory("rubrics");
        File.Copy("visits.yaml", "rubrics/visits.yaml");
        var services = new ServiceCollection();
        // begin: docs/catalog.md
        services.AddRubricEngine(options => options.AddDirectory("rubrics"));
        // end: docs/catalog.md

        var catalog = (RubricCatalog)Assert.Single(services).ImplementationInstance!;
        var sheet = SubmissionReader.Read("submission: 1\nrubric: visits@1\nanswers: { manner: 30, record: 50 }\n").GetValueOrThrow()[0];
        Assert.Equal(80, new Rating(catalog).Of(sheet).Total);
    }

    // begin: docs/catalog.md
    public sealed class Rating(RubricCatalog catalog)
    {
        public Evaluation Of(Submission sheet) => catalog[sheet.Rubric.ToString()!].Evaluate(sheet);
    }
    // end: docs/catalog.md
}

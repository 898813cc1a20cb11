namespace Rubric.Schema.Tests;

/// <summary>Every rubric of the project: those that it ships and those of its conformance cases.</summary>
internal static class RubricFiles
{
    public static IEnumerable<string> All() => Repository.Find("rubrics", "rubric.yaml").Concat(Repository.Find("tests/Conformance/cases", "*rubric.yaml"));

    public static RubricDefinition Read(string path) => RubricReader.Read(Repository.Read(path)).GetValueOrThrow();
}

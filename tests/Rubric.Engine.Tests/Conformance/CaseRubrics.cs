using Rubric.Schema;

namespace Rubric.Engine.Tests.Conformance;

/// <summary>The rubrics of a folder of cases.</summary>
internal static class CaseRubrics
{
    public static RubricSet Read(string folder)
    {
        var rubrics = Directory.EnumerateFiles(folder, "*rubric.yaml")
            .Order(StringComparer.Ordinal)
            .Select(f => RubricReader.ReadFile(f).GetValueOrThrow());
        return RubricSet.Create(rubrics).GetValueOrThrow();
    }
}

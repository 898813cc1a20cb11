using System.Collections.Immutable;
using Rubric.Engine.Tests.Binding;
using Rubric.Schema;

namespace Rubric.Engine.Tests.Catalog;

/// <summary>What only a catalog can find wrong.</summary>
internal static class CatalogProblemCases
{
    private static readonly string _missing = Path.GetFullPath("missing.yaml");

    public static AnswerProblem[] All { get; } =
    [
        new("RUB4026", "a rubric changed under its version", FindChanged, 0, 0,
            "The rubric 'r@1' is not the one that is in use under this version, and results must not change under a published tier. Give the changed one a new version.",
            "评价表“r@1”与正在使用的同一版本内容不同，而已公布的等级不能随之改变。请为修改后的评价表写一个新的版本号。") { Document = null },
        new("RUB4027", "a file that is not there", FindMissing, 0, 0,
            $"'{_missing}' cannot be read: Could not find file '{_missing}'. Make it readable, or take it out of the sources.",
            $"无法读取“{_missing}”：Could not find file '{_missing}'. 请使其可读，或将其从来源中去掉。") { Document = null },
    ];

    private static ImmutableArray<Diagnostic> FindChanged()
    {
        using var folder = new RubricFolder();
        folder.Write("r.yaml", RubricFolder.Plain("r", "1", 10));
        var catalog = RubricCatalog.Load(o => o.AddDirectory(folder.Path));
        folder.Write("r.yaml", RubricFolder.Plain("r", "1", 20));
        return catalog.Refresh().Diagnostics;
    }

    private static ImmutableArray<Diagnostic> FindMissing() =>
        Assert.Throws<RubricException>(() => RubricCatalog.Load(o => o.AddFile(_missing))).Diagnostics;
}

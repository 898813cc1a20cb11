using Microsoft.Extensions.DependencyInjection;
using Rubric.Schema;

namespace Rubric.Engine.Tests.Catalog;

/// <summary>The rubrics of an application.</summary>
public sealed class RubricCatalogTests
{
    [Fact]
    public void A_folder_gives_its_rubrics_and_passes_over_the_submissions_beside_them()
    {
        var catalog = RubricCatalog.Load(o => o.AddDirectory(Repository.Rubrics));

        Assert.Equal(Directory.GetFiles(Repository.Rubrics, "rubric.yaml", SearchOption.AllDirectories).Length, catalog.Count);
        Assert.Equal("2022.12", catalog["jinniu-year"].Rubric.Version);
        Assert.Same(catalog["jinniu-station"], catalog["jinniu-station@2022.12"]);
        Assert.Contains(catalog, r => r.Id == "elder-ability");
    }

    [Fact]
    public void An_id_is_enough_for_one_version_and_the_versions_are_listed_for_several()
    {
        var catalog = RubricCatalog.Load(o => o.Add(Read(RubricFolder.Plain("r", "1"))).Add(Read(RubricFolder.Plain("r", "2", 50))));

        Assert.Equal(50, catalog["r@2"].Rubric.FullMarks);
        Assert.Null(catalog.Find("r"));
        Assert.Null(catalog.Find("r@3"));
        Assert.Null(catalog.Find("s"));
        Assert.Equal(["1", "2"], catalog.Versions("r").Select(r => r.Version));
        Assert.Equal("There are several versions of the rubric 'r'; name one of: r@1, r@2.", Assert.Throws<KeyNotFoundException>(() => catalog["r"]).Message);
        Assert.Equal("There is no rubric 'r@3'. There are: r@1, r@2.", Assert.Throws<KeyNotFoundException>(() => catalog["r@3"]).Message);
        Assert.Equal("There is no rubric 's'. There are: r@1, r@2.", Assert.Throws<KeyNotFoundException>(() => catalog["s"]).Message);
    }

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once()
    {
        using var folder = new RubricFolder();
        folder.Write("a.yaml", "rubric: 1\nid: a\nversion: \"1\"\ntitle: 表\nindicators: [{ id: a, title: 甲, weight: 99 }]\n");
        folder.Write("b.yaml", "rubric: 1\nid: b\nversoin: \"1\"\nversion: \"1\"\ntitle: 表\nindicators: [{ id: a, title: 甲, weight: 100 }]\n");
        folder.Write("c.yaml", RubricFolder.Year("1", "nowhere"));

        var problem = Assert.Throws<RubricException>(() => RubricCatalog.Load(o => o.AddDirectory(folder.Path).AddFile(folder["missing.yaml"])));

        Assert.Equal(["RUB3031", "RUB2004", "RUB4027", "RUB4022"], problem.Diagnostics.Select(d => d.Code.Id));
        Assert.Equal([folder["a.yaml"], folder["b.yaml"], folder["missing.yaml"], folder["c.yaml"]], problem.Diagnostics.Select(d => d.Place.Source?.Name));
    }

    [Fact]
    public void A_rubric_waits_for_those_that_it_evaluates_in_whatever_order_they_stand()
    {
        var catalog = RubricCatalog.Load(o => o.Add(Read(RubricFolder.Year("1", "r"))).Add(Read(RubricFolder.Plain("r", "1"))));

        Assert.Equal(["r@1", "year@1"], catalog.Select(r => r.ToString()));
    }

    [Fact]
    public void A_rubric_that_names_no_version_of_several_is_refused()
    {
        var problem = Assert.Throws<RubricException>(() => RubricCatalog.Load(o => o
            .Add(Read(RubricFolder.Year("1", "r"))).Add(Read(RubricFolder.Plain("r", "1"))).Add(Read(RubricFolder.Plain("r", "2")))));

        Assert.Equal("RUB4024", Assert.Single(problem.Diagnostics).Code.Id);
    }

    [Fact]
    public void A_new_version_of_a_nested_rubric_changes_no_result()
    {
        using var folder = new RubricFolder();
        folder.Write("year.yaml", RubricFolder.Year("1", "r"));
        folder.Write("r.yaml", RubricFolder.Plain("r", "1", 10));
        var catalog = RubricCatalog.Load(o => o.AddDirectory(folder.Path));
        var sheet = SubmissionReader.Read("submission: 1\nrubric: r\nsubject: s\nanswers: { a: 5 }\n").GetValueOrThrow()[0];
        folder.Write("r2.yaml", RubricFolder.Plain("r", "2", 50));

        var refresh = catalog.Refresh();

        Assert.Equal("r@2", Assert.Single(refresh.Added).ToString());
        Assert.False(refresh.HasErrors);
        Assert.Equal(50, catalog["year"].Evaluate(sheet).Total);
    }

    [Fact]
    public void A_change_without_a_new_version_is_refused_and_the_old_one_stays()
    {
        using var folder = new RubricFolder();
        folder.Write("r.yaml", RubricFolder.Plain("r", "1", 10));
        var catalog = RubricCatalog.Load(o => o.AddDirectory(folder.Path));
        folder.Write("r.yaml", RubricFolder.Plain("r", "1", 20));

        var refresh = catalog.Refresh();

        Assert.Empty(refresh.Added);
        Assert.Equal("RUB4026", Assert.Single(refresh.Diagnostics).Code.Id);
        Assert.Equal(10, catalog["r"].Rubric.FullMarks);
    }

    [Fact]
    public void Comments_and_layout_may_change_and_a_file_may_vanish()
    {
        using var folder = new RubricFolder();
        folder.Write("r.yaml", RubricFolder.Plain("r", "1"));
        var catalog = RubricCatalog.Load(o => o.AddDirectory(folder.Path));
        var before = catalog["r"];
        folder.Write("r.yaml", "# 注释\n" + RubricFolder.Plain("r", "1"));

        Assert.Empty(catalog.Refresh().Diagnostics);
        File.Delete(folder["r.yaml"]);
        Assert.Empty(catalog.Refresh().Diagnostics);
        Assert.Same(before, catalog["r"]);
    }

    [Fact]
    public void A_broken_file_takes_nothing_down()
    {
        using var folder = new RubricFolder();
        folder.Write("r.yaml", RubricFolder.Plain("r", "1"));
        var catalog = RubricCatalog.Load(o => o.AddDirectory(folder.Path));
        folder.Write("r.yaml", "rubric: 1\nid: [");
        folder.Write("s.yaml", RubricFolder.Plain("s", "1"));

        var refresh = catalog.Refresh();

        Assert.True(refresh.HasErrors);
        Assert.Equal("s@1", Assert.Single(refresh.Added).ToString());
        Assert.NotNull(catalog.Find("r"));
    }

    [Fact]
    public void An_embedded_rubric_is_read_and_a_wrong_name_lists_what_there_is()
    {
        var assembly = typeof(RubricCatalogTests).Assembly;
        var catalog = RubricCatalog.Load(o => o.AddResource(assembly, "embedded.yaml"));

        Assert.Equal("embedded@1", Assert.Single(catalog).ToString());
        Assert.Contains("embedded.yaml", Assert.Throws<ArgumentException>(() => RubricCatalog.Load(o => o.AddResource(assembly, "other.yaml"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Services_hold_one_catalog_however_often_it_is_added_to()
    {
        var services = new ServiceCollection();

        services.AddRubricEngine(o => o.Add(Read(RubricFolder.Plain("r", "1")))).AddRubricEngine(o => o.Add(Read(RubricFolder.Plain("s", "1"))));

        var catalog = Assert.IsType<RubricCatalog>(Assert.Single(services).ImplementationInstance);
        Assert.Equal(["r@1", "s@1"], catalog.Select(r => r.ToString()));
    }

    [Fact]
    public void Sources_with_a_problem_add_nothing()
    {
        using var folder = new RubricFolder();
        folder.Write("bad.yaml", "rubric: 1\n");
        var catalog = RubricCatalog.Load(o => o.Add(Read(RubricFolder.Plain("r", "1"))));

        Assert.Throws<RubricException>(() => catalog.Add(o => o.Add(Read(RubricFolder.Plain("s", "1"))).AddDirectory(folder.Path)));

        Assert.Single(catalog);
        Assert.Empty(catalog.Refresh().Diagnostics);
    }

    private static RubricDefinition Read(string text) => RubricReader.Read(text).GetValueOrThrow();
}

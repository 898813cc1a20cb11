using System.Collections.Concurrent;

namespace Rubric.Engine.Tests.Catalog;

/// <summary>Files change all the time, and nobody who reads the catalog notices anything but new versions.</summary>
public sealed class CatalogRaceTests
{
    private const int Edits = 1_000;
    private const int Readers = 8;
    private const int Files = 5;

    [Fact]
    public async Task Under_a_thousand_edits_no_version_is_torn_or_lost()
    {
        using var folder = new RubricFolder();
        var edits = new Editor(folder, seed: 20221201);
        edits.WriteFirst();
        var catalog = RubricCatalog.Load(o => o.AddDirectory(folder.Path));
        var failures = new ConcurrentQueue<Exception>();
        using var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, Readers).Select(_ => Task.Run(() => Read(catalog, failures, stop.Token), TestContext.Current.CancellationToken)).ToList();

        for (int i = 0; i < Edits; i++)
        {
            edits.EditAny();
            catalog.Refresh();
        }
        await stop.CancelAsync();
        await Task.WhenAll(readers);

        Assert.Empty(failures);
        // Whatever was ever good and new is there, as it first was.
        foreach (var (reference, fullMarks) in edits.Good)
        {
            Assert.Equal(fullMarks, catalog[reference].Rubric.FullMarks);
        }
        Assert.Equal(edits.Good.Count, catalog.Count);
        Assert.All(edits.Kinds, kind => Assert.True(kind.Value >= Edits / 20, $"{kind.Key}: {kind.Value}"));
    }

    private static void Read(RubricCatalog catalog, ConcurrentQueue<Exception> failures, CancellationToken stop)
    {
        var seen = new Dictionary<string, RubricEvaluator>(StringComparer.Ordinal);
        try
        {
            while (!stop.IsCancellationRequested)
            {
                foreach (var rubric in catalog)
                {
                    var evaluator = catalog[rubric.ToString()];
                    Assert.Equal(rubric.FullMarks, evaluator.Rubric.BaseView.Nodes[0].FullMarks);
                    if (seen.TryGetValue(rubric.ToString(), out var before))
                    {
                        Assert.Same(before, evaluator);
                    }
                    seen[rubric.ToString()] = evaluator;
                }
                Assert.All(seen.Keys, key => Assert.NotNull(catalog.Find(key)));
                Thread.Yield();
            }
        }
        catch (Exception failure)
        {
            failures.Enqueue(failure);
        }
    }

    /// <summary>Edits files at random, and knows which versions should be there.</summary>
    private sealed class Editor(RubricFolder folder, int seed)
    {
        private readonly Random _random = new(seed);
        private readonly int[] _version = new int[Files];

        public Dictionary<string, int> Good { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, int> Kinds { get; } = new(StringComparer.Ordinal);

        public void WriteFirst()
        {
            for (int file = 0; file < Files; file++)
            {
                WriteNew(file);
            }
        }

        public void EditAny()
        {
            int file = _random.Next(Files);
            string name = NameOf(file);
            switch (_random.Next(5))
            {
                case 0:
                    WriteNew(file);
                    Count("new version");
                    break;
                case 1:
                    folder.Write(name, "rubric: 1\nid: \"" + new string('x', _random.Next(50)));
                    Count("broken");
                    break;
                case 2:
                    folder.Write(name, RubricFolder.Plain($"r{file}", Version(file), 1_000_000 + _random.Next(1000)));
                    Count("same version, other content");
                    break;
                case 3:
                    File.Delete(folder[name]);
                    Count("deleted");
                    break;
                default:
                    // As editors save: a new file takes the place of the old one.
                    _version[file]++;
                    folder.Write("new.tmp", TextOf(file));
                    File.Move(folder["new.tmp"], folder[name], overwrite: true);
                    Remember(file);
                    Count("replaced by rename");
                    break;
            }
        }

        private void WriteNew(int file)
        {
            _version[file]++;
            folder.Write(NameOf(file), TextOf(file));
            Remember(file);
        }

        private void Remember(int file) => Good.Add($"r{file}@{Version(file)}", FullMarksOf(file));

        private void Count(string kind) => Kinds[kind] = Kinds.GetValueOrDefault(kind) + 1;

        private string TextOf(int file) => RubricFolder.Plain($"r{file}", Version(file), FullMarksOf(file));

        private int FullMarksOf(int file) => 100 + _version[file];

        private string Version(int file) => $"v{_version[file]}";

        private static string NameOf(int file) => $"r{file}.yaml";
    }
}

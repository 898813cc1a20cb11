using System.Globalization;
using System.Text;
using Rubric.Schema;

namespace Rubric.Fuzzing;

/// <summary>All rubrics, examples and conformance cases of the project, as YAML and as JSON.</summary>
internal static class Corpus
{
    // What a folder's submissions are evaluated against must not cost more than reading does.
    private const int MostCompanions = 12;

    public static IReadOnlyList<Seed> Load()
    {
        var seeds = new List<Seed>();
        // Rubrics refer to each other across folders, cases only within one.
        AddFolder(Repository.Rubrics, seeds);
        foreach (string folder in Directory.GetDirectories(Repository.ConformanceCases).Order(StringComparer.Ordinal))
        {
            AddFolder(folder, seeds);
        }
        return seeds;
    }

    private static void AddFolder(string folder, List<Seed> seeds)
    {
        var home = new Home();
        foreach (string file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            string name = Path.GetRelativePath(Repository.Root, file).Replace('\\', '/');
            if (name.EndsWith("rubric.yaml", StringComparison.Ordinal))
            {
                AddRubric(name, File.ReadAllText(file), home, seeds);
            }
            else if (name.EndsWith(".csv", StringComparison.Ordinal))
            {
                AddSubmissions(name, Kind.Table, File.ReadAllText(file), home, seeds);
            }
            else if (name.EndsWith(".yaml", StringComparison.Ordinal))
            {
                string text = File.ReadAllText(file);
                AddSubmissions(name, Kind.Submissions, name.EndsWith("cases.yaml", StringComparison.Ordinal) ? SubmissionsOf(text) : text, home, seeds);
            }
        }
    }

    private static void AddRubric(string name, string text, Home home, List<Seed> seeds)
    {
        home.Rubrics.Add(RubricReader.Read(text).GetValueOrThrow());
        seeds.Add(new Seed(name, Kind.Rubric, text, home));
        seeds.Add(new Seed(name + ".json", Kind.Rubric, Json.From(text), home));
    }

    private static void AddSubmissions(string name, Kind kind, string text, Home home, List<Seed> seeds)
    {
        var read = SubmissionReader.Read(text, new() { Format = kind == Kind.Table ? SubmissionFormat.Csv : SubmissionFormat.Yaml });
        home.Submissions.AddRange(read.GetValueOrThrow().Take(MostCompanions));
        seeds.Add(new Seed(name, kind, text, home));
        if (kind == Kind.Submissions)
        {
            seeds.Add(new Seed(name + ".json", kind, Json.From(text), home));
        }
    }

    /// <summary>The submissions of a file of cases, each its own document; a subject for each case keeps the cases apart.</summary>
    private static string SubmissionsOf(string cases)
    {
        var text = new StringBuilder();
        bool inside = false;
        int number = 0;
        foreach (string line in cases.Split('\n'))
        {
            if (!line.StartsWith("  ", StringComparison.Ordinal) || line.StartsWith("  expect:", StringComparison.Ordinal))
            {
                inside = false;
            }
            else if (line.StartsWith("  submissions:", StringComparison.Ordinal))
            {
                inside = true;
                number++;
            }
            else if (inside)
            {
                string rest = line[2..].Replace("subject: {id: ", string.Create(CultureInfo.InvariantCulture, $"subject: {{id: {number}-"), StringComparison.Ordinal);
                text.Append(rest).Append('\n');
            }
        }
        return text.ToString();
    }
}

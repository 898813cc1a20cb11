using Rubric.Schema;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Rubric.Engine.Tests.Conformance;

/// <summary>One case of a <c>cases.yaml</c>: a dossier, each submission in its own words, and what must come of it.</summary>
internal sealed class ConformanceCase
{
    private ConformanceCase(string folder, string name, IReadOnlyList<string> submissions, YamlMappingNode expect) =>
        (Folder, Name, Submissions, Expect) = (folder, name, submissions, expect);

    /// <summary>All cases, folder by folder.</summary>
    public static IReadOnlyList<ConformanceCase> All { get; } =
        [.. Directory.EnumerateDirectories(Repository.ConformanceCases)
            .Select(d => Path.GetFileName(d)!)
            .Order(StringComparer.Ordinal)
            .SelectMany(ReadAll)];

    public string Folder { get; }

    public string Name { get; }

    public IReadOnlyList<string> Submissions { get; }

    public YamlMappingNode Expect { get; }

    public static IReadOnlyList<ConformanceCase> ReadAll(string folder)
    {
        string path = Path.Combine(Repository.ConformanceCases, folder, "cases.yaml");
        string text = File.ReadAllText(path);
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        var root = (YamlMappingNode)stream.Documents.Single().RootNode;
        var ends = EndsOfMappings(text);
        var cases = new List<ConformanceCase>();
        foreach (var node in ((YamlSequenceNode)root["cases"]).Cast<YamlMappingNode>())
        {
            var submissions = ((YamlSequenceNode)node["submissions"]).Select(s => TextOf(s, text, ends)).ToList();
            cases.Add(new ConformanceCase(folder, ((YamlScalarNode)node["name"]).Value!, submissions, (YamlMappingNode)node["expect"]));
        }
        return cases;
    }

    /// <summary>Scores the dossier by the rubrics of its folder.</summary>
    public Evaluation Evaluate() => Evaluate(CaseRubrics.Read(Path.Combine(Repository.ConformanceCases, Folder)));

    /// <summary>Scores the dossier by the rubric that is named, or by that of its first submission.</summary>
    public Evaluation Evaluate(RubricSet rubrics)
    {
        var submissions = ReadSubmissions();
        string rubric = Expects("rubric") ? Expected("rubric")! : submissions[0].Rubric!.Value.ToString();
        return new RubricEvaluator(rubrics, rubric).Evaluate(new Dossier(submissions));
    }

    public IReadOnlyList<Submission> ReadSubmissions() => [.. Submissions.Select(ReadSubmission)];

    /// <summary>The text expected under a key; null for YAML's null.</summary>
    public string? Expected(string key) => TextOf(Expect[key]);

    public IReadOnlyList<string> ExpectedList(string key) => [.. ((YamlSequenceNode)Expect[key]).Select(n => TextOf(n)!)];

    public IEnumerable<KeyValuePair<string, string?>> ExpectedMap(string key) =>
        ((YamlMappingNode)Expect[key]).Select(pair => KeyValuePair.Create(TextOf(pair.Key)!, TextOf(pair.Value)));

    public bool Expects(string key) => Expect.Children.ContainsKey(new YamlScalarNode(key));

    private static Submission ReadSubmission(string text)
    {
        var read = SubmissionReader.Read(text);
        Assert.True(read.Diagnostics.IsEmpty, string.Join("\n", read.Diagnostics) + "\n" + text);
        return Assert.Single(read.Value!);
    }

    private static string? TextOf(YamlNode node)
    {
        var scalar = (YamlScalarNode)node;
        return scalar is { Style: ScalarStyle.Plain, Value: "null" or "~" or "" } ? null : scalar.Value;
    }

    /// <summary>The lines of a node as they stand in the file, the first one indented like the others.</summary>
    private static string TextOf(YamlNode node, string text, Dictionary<long, long> ends) =>
        new string(' ', (int)node.Start.Column - 1) + text[(int)node.Start.Index..(int)ends[node.Start.Index]];

    /// <summary>Where each mapping ends, by where it starts: nodes only know the latter.</summary>
    private static Dictionary<long, long> EndsOfMappings(string text)
    {
        var ends = new Dictionary<long, long>();
        var open = new Stack<long>();
        var parser = new Parser(new StringReader(text));
        while (parser.MoveNext())
        {
            switch (parser.Current)
            {
                case MappingStart start:
                    open.Push(start.Start.Index);
                    break;
                case MappingEnd end:
                    ends[open.Pop()] = end.End.Index;
                    break;
                default:
                    break;
            }
        }
        return ends;
    }
}

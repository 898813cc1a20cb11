namespace Rubric.Engine.Tests.Catalog;

/// <summary>A folder of rubrics that is there as long as a test.</summary>
internal sealed class RubricFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("rubrics-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>A rubric of one indicator with as many full marks as wanted.</summary>
    public static string Plain(string id, string version, int fullMarks = 100) =>
        $"rubric: 1\nid: {id}\nversion: \"{version}\"\ntitle: 表\nfull-marks: {fullMarks}\nindicators: [{{ id: a, title: 甲, weight: {fullMarks} }}]\n";

    /// <summary>A rubric that evaluates another.</summary>
    public static string Year(string version, string nested) =>
        $"rubric: 1\nid: year\nversion: \"{version}\"\ntitle: 年\nindicators: [{{ id: y, title: 年, weight: 100, scale: {{ evaluation: {{ rubric: {nested} }} }} }}]\n";

    public void Write(string name, string text) => File.WriteAllText(this[name], text);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

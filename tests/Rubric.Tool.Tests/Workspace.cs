namespace Rubric.Tool.Tests;

/// <summary>A folder with files of a test, gone after it.</summary>
internal sealed class Workspace : IDisposable
{
    public const string StationRubric =
        """
        rubric: 1
        id: station-stars
        version: "2022.12"
        title: { zh-Hans: 社工站星级评价表, en: Stars of stations }
        indicators:
          - { id: "1", title: 建设与管理, weight: 40 }
          - id: "2"
            title: 服务规范
            weight: 60
            scale:
              options:
                - { id: full, title: 齐全规范, points: 60 }
                - { id: part, title: 基本齐全, points: 40 }
        facts:
          - { id: accident, title: 发生事故, type: yes-no, default: no }
        tiers:
          - { id: star-5, title: { zh-Hans: 五星, en: five stars }, stars: 5, min: 90, require: { each: level-1, min: 80% } }
          - { id: star-3, title: { zh-Hans: 三星, en: three stars }, stars: 3, min: 60 }
          - { id: unrated, title: { zh-Hans: 不评星, en: no stars }, stars: 0 }
        overrides:
          - { id: veto, title: { zh-Hans: 一票否决, en: veto }, when: { fact: accident }, set: unrated }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("rubric-tool-").FullName;

    /// <summary>Writes a file, its folders with it.</summary>
    /// <returns>Its path.</returns>
    public string Add(string name, string text)
    {
        string path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public string PathOf(string name) => name.Length == 0 ? _folder : Path.Combine(_folder, name.Replace('/', Path.DirectorySeparatorChar));

    public string AddStationRubric() => Add("station.yaml", StationRubric);

    /// <summary>The same text with the folder of this test taken out of it.</summary>
    public string Relative(string text) => text.Replace(_folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);

    public static string Submission(string subject, string first, string second, string more = "") =>
        $"""
        submission: 1
        rubric: station-stars@2022.12
        subject: {subject}
        answers: {"{"} "1": {first}, "2": {second} {"}"}
        {more}
        """;

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}

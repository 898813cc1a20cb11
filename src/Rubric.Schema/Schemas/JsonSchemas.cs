using System.Text;

namespace Rubric.Schema;

/// <summary>JSON Schemas (draft-07) of the format, with which editors complete, explain and check keys while they are typed, and of results.</summary>
/// <remarks>A schema sees every key and value by itself. What spans them, such as sums of weights, only <see cref="RubricReader"/> checks.
/// <para>Safe to use from several threads.</para></remarks>
public static class JsonSchemas
{
    private const string English = ".en\": ";
    private const string Chinese = ".zh-Hans\": ";

    /// <summary>Returns the schema of rubrics.</summary>
    /// <param name="language">The BCP 47 tag of the language of titles and descriptions; any <c>zh</c> gives Chinese, all else English.</param>
    /// <returns>A JSON document; its lines end with a line feed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public static string Rubric(string language = "en") => Read("rubric", language);

    /// <summary>Returns the schema of submissions, one in a document or a list of them.</summary>
    /// <param name="language">The BCP 47 tag of the language of titles and descriptions; any <c>zh</c> gives Chinese, all else English.</param>
    /// <returns>A JSON document; its lines end with a line feed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public static string Submission(string language = "en") => Read("submission", language);

    /// <summary>Returns the schema of results in JSON, one in a document or a list of them, as <c>rubric score</c> and the engine's <c>EvaluationJson</c> write them.</summary>
    /// <param name="language">The BCP 47 tag of the language of titles and descriptions; any <c>zh</c> gives Chinese, all else English.</param>
    /// <returns>A JSON document; its lines end with a line feed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public static string Result(string language = "en") => Read("result", language);

    /// <summary>Takes the lines of one language, <c>"title.en": …</c>, and leaves those of the other out.</summary>
    private static string Read(string name, string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        bool chinese = Diagnostic.IsChinese(language);
        var (wanted, other) = chinese ? (Chinese, English) : (English, Chinese);
        using var stream = typeof(JsonSchemas).Assembly.GetManifestResourceStream($"Rubric.Schema.{name}.schema.json")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var schema = new StringBuilder();
        while (reader.ReadLine() is { } line)
        {
            int end = EndOfKey(line);
            if (end < 0 || !IsAt(line, end, other))
            {
                schema.Append(end >= 0 && IsAt(line, end, wanted) ? line.Remove(end, wanted.Length - "\": ".Length) : line).Append('\n');
            }
        }
        return schema.ToString();
    }

    /// <summary>Where the last point of the key stands that a line begins with; -1 where there is none.</summary>
    private static int EndOfKey(string line)
    {
        int quote = line.IndexOf("\": ", StringComparison.Ordinal);
        return quote < 0 ? -1 : line.LastIndexOf('.', quote);
    }

    private static bool IsAt(string line, int index, string text) => string.CompareOrdinal(line, index, text, 0, text.Length) == 0;
}

using System.Globalization;

namespace Rubric.Schema;

/// <summary>Writes submissions as YAML, in the manner of <see cref="RubricWriter"/>, or as JSON with the same keys.</summary>
/// <remarks>Answers are written as they were given, in their order, and mean the same when they are read back.
/// The cell of a table becomes the list, the counts or the pair that a document writes for it: <c>late=2;lost</c> becomes <c>{ late: 2, lost: 1 }</c>.
/// The keys <c>actual</c> and <c>target</c> together are always those of a ratio: items of a scale should not have both names.
/// <para>Safe to use from several threads.</para></remarks>
public static class SubmissionWriter
{
    /// <summary>Returns submissions as YAML.</summary>
    /// <param name="submissions">The submissions.</param>
    /// <returns>A document for each, with <c>---</c> between them.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="submissions"/> is null.</exception>
    /// <exception cref="ArgumentException">One of them has <see cref="Submission.Problems"/>: what could not be read would be lost.</exception>
    public static string Write(params IEnumerable<Submission> submissions)
    {
        var writer = new StringWriter(CultureInfo.InvariantCulture);
        WriteTo(writer, submissions);
        return writer.ToString();
    }

    /// <summary>Writes submissions as YAML.</summary>
    /// <param name="writer">Where to; it is left open.</param>
    /// <param name="submissions">The submissions.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> or <paramref name="submissions"/> is null.</exception>
    /// <exception cref="ArgumentException">One of them has <see cref="Submission.Problems"/>; those before it are written.</exception>
    /// <exception cref="IOException">It cannot be written there.</exception>
    public static void WriteTo(TextWriter writer, params IEnumerable<Submission> submissions)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(submissions);
        bool isFirst = true;
        foreach (var submission in submissions)
        {
            RefuseProblems(submission, nameof(submissions));
            if (!isFirst)
            {
                writer.Write("---\n");
            }
            isFirst = false;
            SubmissionEmitter.Emit(new YamlSink(writer), submission);
        }
    }

    /// <summary>Returns submissions as JSON.</summary>
    /// <param name="submissions">The submissions.</param>
    /// <returns>A list, each submission an object on a line of its own. A number of more than 15 digits is a text, which other programs would round.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="submissions"/> is null.</exception>
    /// <exception cref="ArgumentException">One of them has <see cref="Submission.Problems"/>: what could not be read would be lost.</exception>
    public static string WriteJson(params IEnumerable<Submission> submissions)
    {
        var writer = new StringWriter(CultureInfo.InvariantCulture);
        WriteJsonTo(writer, submissions);
        return writer.ToString();
    }

    /// <summary>Writes submissions as JSON.</summary>
    /// <param name="writer">Where to; it is left open.</param>
    /// <param name="submissions">The submissions.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> or <paramref name="submissions"/> is null.</exception>
    /// <exception cref="ArgumentException">One of them has <see cref="Submission.Problems"/>; those before it are written.</exception>
    /// <exception cref="IOException">It cannot be written there.</exception>
    public static void WriteJsonTo(TextWriter writer, params IEnumerable<Submission> submissions)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(submissions);
        string separator = "[\n";
        foreach (var submission in submissions)
        {
            RefuseProblems(submission, nameof(submissions));
            writer.Write(separator);
            separator = ",\n";
            SubmissionEmitter.Emit(new JsonSink(writer), submission);
        }
        writer.Write(separator[0] == '[' ? "[]\n" : "\n]\n");
    }

    private static void RefuseProblems(Submission submission, string parameter)
    {
        if (!submission.Problems.IsEmpty)
        {
            throw new ArgumentException($"The submission about '{submission.Subject?.Id}' has errors; what could not be read would be lost.", parameter);
        }
    }
}

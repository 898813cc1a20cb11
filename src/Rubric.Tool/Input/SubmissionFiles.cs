using Rubric.Schema;

namespace Rubric.Tool;

/// <summary>Reads the submissions that were given.</summary>
internal static class SubmissionFiles
{
    /// <summary>Reads submissions and adds everything that is wrong with them to the findings.</summary>
    /// <returns>All of them, in the order of their files; without those of which only the problems are left.</returns>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    public static List<Submission> Read(IEnumerable<InputFile> files, RubricSet? rubrics, Findings findings, CancellationToken cancellation)
    {
        var submissions = new List<Submission>();
        foreach (var file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            var read = SubmissionReader.ReadFile(file.Path, new SubmissionReaderOptions { Rubrics = rubrics });
            findings.AddAll(read.Diagnostics);
            submissions.AddRange(read.Value!.Where(s => !IsOnlyProblems(s)));
        }
        return submissions;
    }

    /// <summary>Whether a submission is there only to carry what is wrong with its file.</summary>
    public static bool IsOnlyProblems(Submission submission) =>
        !submission.Problems.IsEmpty && submission.Subject is null && submission.Rubric is null && submission.Answers.IsEmpty && submission.Facts.IsEmpty;
}

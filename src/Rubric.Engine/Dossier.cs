using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>All submissions about one subject (format, section 8).</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class Dossier
{
    /// <summary>Makes a dossier of what was handed in about one subject.</summary>
    /// <param name="submissions">The submissions, of any rubrics, phases and evaluators; all of those that name a subject name the same.</param>
    /// <exception cref="ArgumentNullException"><paramref name="submissions"/> is null.</exception>
    /// <exception cref="ArgumentException">Two submissions name different subjects.</exception>
    public Dossier(params IEnumerable<Submission> submissions)
    {
        ArgumentNullException.ThrowIfNull(submissions);
        Submissions = [.. submissions];
        foreach (var submission in Submissions)
        {
            if (submission.Subject is not { } subject)
            {
                continue;
            }
            if (Subject is { } first && !string.Equals(first.Id, subject.Id, StringComparison.Ordinal))
            {
                throw new ArgumentException($"A dossier is about one subject, but here are '{first.Id}' and '{subject.Id}'.", nameof(submissions));
            }
            Subject = Subject is { Title: not null } ? Subject : subject;
        }
    }

    /// <summary>Gets the submissions, in the order given.</summary>
    public ImmutableArray<Submission> Submissions { get; }

    /// <summary>Gets what the dossier is about, with the first title that any submission gives.</summary>
    /// <value><see langword="null"/> where no submission says.</value>
    public Subject? Subject { get; }

    /// <summary>Sorts submissions into dossiers by their subject.</summary>
    /// <param name="submissions">The submissions, in any order.</param>
    /// <returns>A dossier for each subject, in the order of first appearance; a submission without a subject is a dossier of its own.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="submissions"/> is null.</exception>
    public static IReadOnlyList<Dossier> BySubject(IEnumerable<Submission> submissions)
    {
        ArgumentNullException.ThrowIfNull(submissions);
        var groups = new List<List<Submission>>();
        var bySubject = new Dictionary<string, List<Submission>>(StringComparer.Ordinal);
        foreach (var submission in submissions)
        {
            if (submission.Subject is not { } subject)
            {
                groups.Add([submission]);
            }
            else if (bySubject.TryGetValue(subject.Id, out var group))
            {
                group.Add(submission);
            }
            else
            {
                bySubject.Add(subject.Id, group = [submission]);
                groups.Add(group);
            }
        }
        return [.. groups.Select(g => new Dossier(g))];
    }
}

using System.Collections.Immutable;

namespace Rubric.Schema;

/// <summary>One evaluator's answers about one subject, as written; only a rubric says what they mean.</summary>
/// <remarks>A submission whose reading found errors still exists, so that nothing is lost: its <see cref="Problems"/> make every evaluation of it invalid.
/// <para>Immutable; safe to share between threads.</para></remarks>
public sealed class Submission
{
    private readonly SubmissionParts _parts;

    internal Submission(SubmissionParts parts, ImmutableArray<Diagnostic> problems) => (_parts, Problems) = (parts, problems);

    /// <summary>Gets the rubric that was filled in.</summary>
    /// <value><see langword="null"/>: the one with which it is evaluated.</value>
    public RubricReference? Rubric => _parts.Rubric;

    /// <summary>Gets what the submission is about.</summary>
    /// <value><see langword="null"/> where it is not said.</value>
    public Subject? Subject => _parts.Subject;

    /// <summary>Gets who filled it in.</summary>
    /// <value><see langword="null"/> where it is not said.</value>
    public Evaluator? By => _parts.By;

    /// <summary>Gets the phase, such as <c>midterm</c>.</summary>
    /// <value><see langword="null"/> where it is not said.</value>
    public string? Phase => _parts.Phase;

    /// <summary>Gets the profile of the rubric under which it is scored.</summary>
    /// <value><see langword="null"/>: the rubric as written.</value>
    public string? Profile => _parts.Profile;

    /// <summary>Gets the further attributes, in the order written.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Attributes => _parts.Attributes;

    /// <summary>Gets the answers, in the order written; what was left empty is not among them.</summary>
    public ImmutableArray<NamedAnswer> Answers => _parts.Answers;

    /// <summary>Gets the facts, in the order written; what was left empty is not among them.</summary>
    public ImmutableArray<NamedAnswer> Facts => _parts.Facts;

    /// <summary>Gets the remarks, in the order written.</summary>
    public ImmutableArray<Note> Notes => _parts.Notes;

    /// <summary>Gets the points that replace computed ones, in the order written.</summary>
    public ImmutableArray<Award> Awarded => _parts.Awarded;

    /// <summary>Gets the errors that reading found in this submission.</summary>
    /// <value>Empty for a good one. Otherwise what could be read is here, and evaluating it says that it is invalid.</value>
    public ImmutableArray<Diagnostic> Problems { get; }

    /// <summary>Gets where the submission stands: its document, or its row of a table.</summary>
    /// <value><see cref="SourceSpan.None"/> if made in code.</value>
    public SourceSpan Place => _parts.Place;

    /// <summary>Gets where the name of its rubric stands.</summary>
    public SourceSpan RubricPlace => _parts.RubricPlace;

    /// <summary>Gets where the name of its profile stands.</summary>
    public SourceSpan ProfilePlace => _parts.ProfilePlace;

    /// <summary>Makes a submission in code, checked as a written one is.</summary>
    /// <param name="parts">What it consists of.</param>
    /// <returns>The submission, or what is wrong with its parts.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="parts"/> is null.</exception>
    public static ReadResult<Submission> Create(SubmissionParts parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var report = new DiagnosticReport();
        SubmissionRules.Check(parts, report);
        var submission = new Submission(parts, []);
        if (!report.HasErrors)
        {
            WritableSink.Check(submission, report);
        }
        return new ReadResult<Submission>(report.HasErrors ? null : submission, report.ToSortedArray());
    }

    /// <summary>Returns an attribute.</summary>
    /// <param name="name">Its name, compared ordinally.</param>
    /// <returns>Its value, or <see langword="null"/>.</returns>
    public string? GetAttribute(string name)
    {
        foreach (var attribute in Attributes)
        {
            if (string.Equals(attribute.Key, name, StringComparison.Ordinal))
            {
                return attribute.Value;
            }
        }
        return null;
    }
}

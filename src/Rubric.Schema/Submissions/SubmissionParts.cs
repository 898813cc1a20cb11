using System.Collections.Immutable;

namespace Rubric.Schema;

/// <summary>The parts from which <see cref="Submission.Create"/> makes a submission.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class SubmissionParts
{
    /// <summary>Gets the rubric that was filled in.</summary>
    /// <value><see langword="null"/>: the one with which it is evaluated.</value>
    public RubricReference? Rubric { get; init; }

    /// <summary>Gets what the submission is about.</summary>
    /// <value><see langword="null"/>: it is not said, and the submission is a dossier of its own.</value>
    public Subject? Subject { get; init; }

    /// <summary>Gets who filled it in.</summary>
    /// <value><see langword="null"/>: it is not said.</value>
    public Evaluator? By { get; init; }

    /// <summary>Gets the phase, such as <c>midterm</c>.</summary>
    /// <value><see langword="null"/>: none.</value>
    public string? Phase { get; init; }

    /// <summary>Gets the profile of the rubric under which it is scored.</summary>
    /// <value><see langword="null"/>: the rubric as written.</value>
    public string? Profile { get; init; }

    /// <summary>Gets further attributes, by which an evaluation may pick submissions.</summary>
    /// <value>Keys unique.</value>
    public ImmutableArray<KeyValuePair<string, string>> Attributes { get; init => field = value.OrEmpty(); } = [];

    /// <summary>Gets the answers by indicator.</summary>
    /// <value>Ids unique.</value>
    public ImmutableArray<NamedAnswer> Answers { get; init => field = value.OrEmpty(); } = [];

    /// <summary>Gets the facts.</summary>
    /// <value>Ids unique.</value>
    public ImmutableArray<NamedAnswer> Facts { get; init => field = value.OrEmpty(); } = [];

    /// <summary>Gets the remarks by indicator.</summary>
    /// <value>Ids unique.</value>
    public ImmutableArray<Note> Notes { get; init => field = value.OrEmpty(); } = [];

    /// <summary>Gets the points that replace computed ones.</summary>
    /// <value>Indicators unique; each with a reason.</value>
    public ImmutableArray<Award> Awarded { get; init => field = value.OrEmpty(); } = [];

    internal SourceSpan Place { get; init; }

    internal SourceSpan RubricPlace { get; init; }

    internal SourceSpan ProfilePlace { get; init; }
}

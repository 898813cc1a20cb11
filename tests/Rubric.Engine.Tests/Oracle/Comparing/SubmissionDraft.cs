using Rubric.Schema;

namespace Rubric.Oracle.Comparing;

/// <summary>A submission with some of its parts exchanged.</summary>
internal sealed class SubmissionDraft(Submission submission)
{
    public Evaluator? By { get; set; } = submission.By;

    public string? Phase { get; set; } = submission.Phase;

    public string? Profile { get; set; } = submission.Profile;

    public RubricReference? Rubric { get; set; } = submission.Rubric;

    public List<KeyValuePair<string, string>> Attributes { get; set; } = [.. submission.Attributes];

    public List<NamedAnswer> Answers { get; set; } = [.. submission.Answers];

    public List<NamedAnswer> Facts { get; set; } = [.. submission.Facts];

    public List<Award> Awarded { get; set; } = [.. submission.Awarded];

    public List<Note> Notes { get; set; } = [.. submission.Notes];

    /// <summary>The submission; null if its parts cannot be one.</summary>
    public Submission? Create() => Submission.Create(new SubmissionParts
    {
        Rubric = Rubric,
        Subject = submission.Subject,
        By = By,
        Phase = Phase,
        Profile = Profile,
        Attributes = [.. Attributes],
        Answers = [.. Answers],
        Facts = [.. Facts],
        Awarded = [.. Awarded],
        Notes = [.. Notes],
    }).Value;
}

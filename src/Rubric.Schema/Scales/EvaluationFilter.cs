using System.Collections.Immutable;

namespace Rubric.Schema;

/// <summary>Picks submissions of a dossier; what is not named does not matter.</summary>
/// <remarks>Texts are compared ordinally.
/// <para>Immutable; safe to share between threads.</para></remarks>
public sealed class EvaluationFilter
{
    /// <summary>Gets the filter that picks every submission.</summary>
    public static EvaluationFilter All { get; } = new();

    /// <summary>Gets the phase to pick.</summary>
    /// <value><see langword="null"/>: any.</value>
    public string? Phase { get; init; }

    /// <summary>Gets the role of the evaluator to pick.</summary>
    /// <value><see langword="null"/>: any.</value>
    public string? Role { get; init; }

    /// <summary>Gets the id of the evaluator to pick.</summary>
    /// <value><see langword="null"/>: any.</value>
    public string? By { get; init; }

    /// <summary>Gets the profile to pick.</summary>
    /// <value><see langword="null"/>: any.</value>
    public string? Profile { get; init; }

    /// <summary>Gets further attributes to pick by, each with the one text that it must have.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Attributes { get; init => field = value.OrEmpty(); } = [];

    /// <summary>Tells whether a submission is picked.</summary>
    /// <param name="submission">The submission.</param>
    /// <returns>Whether all that is named here is so there.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="submission"/> is null.</exception>
    public bool Matches(Submission submission)
    {
        ArgumentNullException.ThrowIfNull(submission);
        if (!Fits(Phase, submission.Phase) || !Fits(Role, submission.By?.Role)
            || !Fits(By, submission.By?.Id) || !Fits(Profile, submission.Profile))
        {
            return false;
        }
        foreach (var attribute in Attributes)
        {
            if (!Fits(attribute.Value, submission.GetAttribute(attribute.Key)))
            {
                return false;
            }
        }
        return true;
    }

    private static bool Fits(string? wanted, string? there) => wanted is null || string.Equals(wanted, there, StringComparison.Ordinal);
}

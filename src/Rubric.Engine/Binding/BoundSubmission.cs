using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>A submission whose answers were understood: everything by the position of its indicator or fact.</summary>
internal sealed class BoundSubmission
{
    public required ProfileView View { get; init; }

    /// <summary>The submission; null where a dossier has none for this rubric.</summary>
    public required Submission? Submission { get; init; }

    /// <summary>The answers as written, those of groups too; null where there is none.</summary>
    public required AnswerValue?[] Written { get; init; }

    /// <summary>The answers of leaves as their scales understand them; an n/a of a group stands at all its leaves.</summary>
    public required TypedAnswer?[] Answers { get; init; }

    public required Award?[] Awards { get; init; }

    public required string?[] Notes { get; init; }

    public required FactValue[] Facts { get; init; }

    public required ImmutableArray<Diagnostic> Problems { get; init; }

    /// <summary>The same submission with other facts, and where wanted with other answers.</summary>
    public BoundSubmission With(FactValue[] facts, TypedAnswer?[]? answers = null) => new()
    {
        View = View,
        Submission = Submission,
        Written = Written,
        Answers = answers ?? Answers,
        Awards = Awards,
        Notes = Notes,
        Facts = facts,
        Problems = Problems,
    };
}

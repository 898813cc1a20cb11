using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>A submission whose answers were understood: everything by the position of its indicator or fact.</summary>
internal sealed class BoundSubmission
{
    public required ProfileView View { get; init; }

    /// <summary>The submission; null where a dossier has none for this rubric.</summary>
    public required Submission? Submission { get; init; }

    /// <summary>The answers of leaves as their scales understand them, but for scores that were taken at once; an n/a of a group stands at all its leaves.</summary>
    public required TypedAnswers Answers { get; init; }

    /// <summary>The awards; null where there are none at all.</summary>
    public required Award?[]? Awards { get; init; }

    public required FactValue[] Facts { get; init; }

    public ImmutableArray<Diagnostic> Problems { get; init; } = [];

    /// <summary>A submission without answers, and with the facts that need not be given.</summary>
    public static BoundSubmission Empty(ViewPlan plan) => new()
    {
        View = plan.View,
        Submission = null,
        Answers = default,
        Awards = null,
        Facts = plan.DefaultFacts,
    };

    public Award? Award(int index) => Awards?[index];

    /// <summary>The answers as written, those of groups too; null where there is none.</summary>
    public AnswerValue?[] FindWritten()
    {
        var written = new AnswerValue?[View.Nodes.Length];
        foreach (var answer in Submission?.Answers ?? [])
        {
            if (View.Find(answer.Id) is { } node)
            {
                written[node.Index] = answer.Value;
            }
        }
        return written;
    }

    /// <summary>The remarks; null where there is none.</summary>
    public string?[] FindNotes()
    {
        string?[] notes = new string?[View.Nodes.Length];
        foreach (var note in Submission?.Notes ?? [])
        {
            if (View.Find(note.Indicator) is { } node)
            {
                notes[node.Index] = note.Text;
            }
        }
        return notes;
    }

    /// <summary>What each fact was taken to be.</summary>
    public ImmutableArray<FactResult> DescribeFacts() =>
        [.. View.Rubric.Facts.Select((f, i) => new FactResult(f, Facts[i].Written, Facts[i].Text(f.Type)))];

    /// <summary>The same submission with other facts, and where wanted with other answers.</summary>
    public BoundSubmission With(FactValue[] facts, TypedAnswers? answers = null) => new()
    {
        View = View,
        Submission = Submission,
        Answers = answers ?? Answers,
        Awards = Awards,
        Facts = facts,
        Problems = Problems,
    };
}

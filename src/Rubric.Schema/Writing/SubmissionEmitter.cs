using System.Collections.Immutable;

namespace Rubric.Schema;

/// <summary>Walks a submission in the order in which it is written; answers keep theirs.</summary>
internal static class SubmissionEmitter
{
    public static void Emit(DocumentSink sink, Submission submission)
    {
        sink.BeginMap();
        sink.Key("submission");
        sink.Whole(1);
        if (submission.Rubric is { } rubric)
        {
            sink.Key("rubric");
            sink.Reference(rubric);
        }
        Subject(sink, submission.Subject);
        Evaluator(sink, submission.By);
        sink.Text("phase", submission.Phase);
        sink.Text("profile", submission.Profile);
        Map(sink, "attributes", submission.Attributes, (to, attribute) =>
        {
            to.Attribute(attribute.Key);
            to.Text(attribute.Value);
        });
        Map(sink, "answers", submission.Answers, Answer);
        Map(sink, "facts", submission.Facts, Answer);
        Map(sink, "notes", submission.Notes, (to, note) =>
        {
            to.Name(note.Indicator);
            to.Text(note.Text);
        });
        Map(sink, "awarded", submission.Awarded, Award);
        sink.EndMap();
    }

    private static void Subject(DocumentSink sink, Subject? subject)
    {
        if (subject is not { } known)
        {
            return;
        }
        if (known.Title is null)
        {
            sink.Text("subject", known.Id);
            return;
        }
        sink.Map("subject", to =>
        {
            to.Text("id", known.Id);
            to.Text("title", known.Title);
        });
    }

    private static void Evaluator(DocumentSink sink, Evaluator? by)
    {
        if (by is not { } known || known == default)
        {
            return;
        }
        if (known.Role is null)
        {
            sink.Text("by", known.Id);
            return;
        }
        sink.Map("by", to =>
        {
            to.Text("id", known.Id);
            to.Text("role", known.Role);
        });
    }

    private static void Answer(DocumentSink sink, NamedAnswer answer)
    {
        sink.Name(answer.Id);
        Value(sink, CellAnswer.ToWritten(answer.Value));
    }

    private static void Value(DocumentSink sink, AnswerValue value)
    {
        switch (value.Kind)
        {
            case AnswerKind.List:
                sink.BeginList();
                foreach (var item in value.Items)
                {
                    Value(sink, CellAnswer.ToWritten(item));
                }
                sink.EndList();
                break;
            case AnswerKind.Map:
                sink.BeginMap();
                foreach (var (key, part) in value.Entries)
                {
                    sink.Name(key);
                    Value(sink, CellAnswer.ToWritten(part));
                }
                sink.EndMap();
                break;
            default:
                Scalar(sink, value.Text!);
                break;
        }
    }

    /// <summary>A number stands without quotes if that is the very text that was answered.</summary>
    private static void Scalar(DocumentSink sink, string text)
    {
        if (ScalarText.TryParseNumber(text, out var number) && string.Equals(number.ToString(), text, StringComparison.Ordinal))
        {
            sink.Number(number);
        }
        else
        {
            sink.Text(text);
        }
    }

    private static void Award(DocumentSink sink, Award award)
    {
        sink.Name(award.Indicator);
        sink.BeginMap();
        sink.Number("points", award.Points);
        Evaluator(sink, award.By);
        sink.Text("reason", award.Reason);
        sink.EndMap();
    }

    private static void Map<T>(DocumentSink sink, string key, ImmutableArray<T> entries, Action<DocumentSink, T> write)
    {
        if (!entries.IsEmpty)
        {
            sink.Map(key, to =>
            {
                foreach (var entry in entries)
                {
                    write(to, entry);
                }
            });
        }
    }
}

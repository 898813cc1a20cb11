using System.Collections.Immutable;

namespace Rubric.Schema;

/// <summary>Reads one submission from its keys.</summary>
internal static class SubmissionParser
{
    private static readonly LocalizedText _subject = Shapes.Name("a subject", "评价对象");
    private static readonly LocalizedText _evaluator = Shapes.Name("an evaluator", "评价人");

    /// <summary>Reads what can be read; the rest is reported.</summary>
    public static SubmissionParts Read(NodeReader node)
    {
        if (node.Has("indicators") && node.Has("rubric") && !node.Has("submission"))
        {
            node.Report(DiagnosticCodes.WrongDocument, Concepts.Rubric, Concepts.Submission);
            return Empty(node);
        }
        var keys = node.Open(
            Concepts.Submission, "submission", "rubric", "subject", "by", "phase", "profile", "attributes", "answers", "facts", "notes", "awarded");
        if (keys is null)
        {
            return Empty(node);
        }
        CheckVersion(keys);
        var rubric = keys.Optional("rubric");
        var profile = keys.Optional("profile");
        return new SubmissionParts
        {
            Rubric = rubric?.Id() is { } reference ? RubricReference.Parse(reference) : null,
            RubricPlace = rubric?.Place ?? default,
            Subject = ReadSubject(keys),
            By = ReadEvaluator(keys),
            Phase = TextOf(keys, "phase"),
            Profile = profile?.Id(),
            ProfilePlace = profile?.Place ?? default,
            Attributes = ReadAttributes(keys),
            Answers = AnswerParser.ReadAnswers(keys.Written("answers")),
            Facts = AnswerParser.ReadAnswers(keys.Written("facts")),
            Notes = AnswerParser.ReadNotes(keys.Written("notes")),
            Awarded = AwardParser.Read(keys.Optional("awarded")),
            Place = node.Node.Span,
        };
    }

    /// <summary>Reads who filled in a submission or awarded points: an id, or id and role.</summary>
    public static Evaluator? ReadEvaluator(MappingReader owner)
    {
        if (owner.Optional("by") is not { } by)
        {
            return null;
        }
        if (by.Node.IsScalar)
        {
            return by.Text(isProse: false) is { } id ? new Evaluator(id.Trim(), null) : null;
        }
        if (by.Open(_evaluator, "id", "role") is not { } keys)
        {
            return null;
        }
        if (!keys.Has("id") && !keys.Has("role") && !by.Context.Report.HasBrokenIn(by.Path))
        {
            by.Report(DiagnosticCodes.NothingChosen, _evaluator, "id, role");
        }
        var evaluator = new Evaluator(TextOf(keys, "id"), TextOf(keys, "role"));
        return evaluator == default ? null : evaluator;
    }

    private static SubmissionParts Empty(NodeReader node) => new() { Place = node.Node.Span };

    private static void CheckVersion(MappingReader keys)
    {
        if (keys.Required("submission") is { } version && version.Text() is { } text && text != "1")
        {
            version.Report(DiagnosticCodes.UnknownFormatVersion, text, "submission");
        }
    }

    private static Subject? ReadSubject(MappingReader owner)
    {
        if (owner.Optional("subject") is not { } subject)
        {
            return null;
        }
        if (subject.Node.IsScalar)
        {
            return subject.Text(isProse: false) is { } text ? new Subject(text.Trim()) : null;
        }
        if (subject.Open(_subject, "id", "title") is not { } keys)
        {
            return null;
        }
        string? title = TextOf(keys, "title");
        return keys.Required("id")?.Text(isProse: false) is { } id ? new Subject(id.Trim(), title) : null;
    }

    private static ImmutableArray<KeyValuePair<string, string>> ReadAttributes(MappingReader owner)
    {
        var attributes = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        foreach (var (key, value) in owner.Optional("attributes")?.Entries() ?? [])
        {
            if (value.Text() is { } text)
            {
                attributes.Add(new(key.Text, text.Trim()));
            }
        }
        return attributes.ToImmutable();
    }

    /// <summary>White space around a text, also a wide space, is a slip of the hand; tables are read in the same way.</summary>
    private static string? TextOf(MappingReader keys, string key) => keys.Optional(key)?.Text(isProse: false)?.Trim();
}

using System.Collections.Immutable;

namespace Rubric.Schema;

/// <summary>Reads answers, facts and notes as they are written; only a rubric says what they mean.</summary>
internal static class AnswerParser
{
    /// <summary>Reads answers or facts by id; what is left empty is not written.</summary>
    public static ImmutableArray<NamedAnswer> ReadAnswers(NodeReader? owner)
    {
        var answers = ImmutableArray.CreateBuilder<NamedAnswer>();
        foreach (var (key, value) in Written(owner))
        {
            if (!IsNothing(value.Node) && ReadValue(value) is { } answer)
            {
                answers.Add(new(key.Text, answer, key.Span));
            }
        }
        return answers.ToImmutable();
    }

    /// <summary>Reads notes by indicator; what is left empty is not written.</summary>
    public static ImmutableArray<Note> ReadNotes(NodeReader? owner)
    {
        var notes = ImmutableArray.CreateBuilder<Note>();
        foreach (var (key, value) in Written(owner))
        {
            if (!IsNothing(value.Node) && value.Text() is { } text)
            {
                notes.Add(new(key.Text, text, key.Span));
            }
        }
        return notes.ToImmutable();
    }

    private static List<KeyedReader> Written(NodeReader? owner) => owner is not { } given || IsNothing(given.Node) ? [] : given.Entries();

    private static bool IsNothing(SourceNode node) =>
        node is { IsScalar: true, IsBroken: false } && (node.IsNull || string.IsNullOrWhiteSpace(node.Text));

    private static AnswerValue? ReadValue(NodeReader value)
    {
        if (value.Node.IsSequence)
        {
            return AnswerValue.OfList(value.Items(allowEmpty: true).Select(ReadValue).OfType<AnswerValue>(), value.Place);
        }
        if (value.Node.IsScalar)
        {
            return value.Text() is { } text ? AnswerValue.OfText(text, value.Place) : null;
        }
        var entries = new List<KeyValuePair<string, AnswerValue>>();
        foreach (var (key, part) in value.Entries())
        {
            if (ReadValue(part) is { } answer)
            {
                entries.Add(new(key.Text, answer));
            }
        }
        return AnswerValue.OfMap(entries, value.Place);
    }
}

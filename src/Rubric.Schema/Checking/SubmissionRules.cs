using System.Collections.Immutable;

namespace Rubric.Schema;

/// <summary>What must hold of a submission before any rubric is known.</summary>
internal static class SubmissionRules
{
    // No answer that a scale reads is deeper than three; a document could hold a little more than this.
    private const int MaxDepth = 60;

    // `where` picks by these words and by the names of attributes; one name cannot be both.
    private static readonly string[] _reserved = ["phase", "role", "by", "profile"];

    public static bool IsReserved(string attribute) => Array.IndexOf(_reserved, attribute) >= 0;

    public static void Check(SubmissionParts parts, DiagnosticReport report) => Check(parts, report, ModelPath.Root);

    /// <summary>Checks a submission that stands at a path of its document.</summary>
    public static void Check(SubmissionParts parts, DiagnosticReport report, ModelPath at)
    {
        CheckHead(parts, report, at);
        CheckAttributes(parts.Attributes, report, at["attributes"]);
        CheckAnswers(parts.Answers, report, at["answers"]);
        CheckAnswers(parts.Facts, report, at["facts"]);
        CheckNotes(parts.Notes, report, at["notes"]);
        CheckAwards(parts.Awarded, report, at["awarded"]);
    }

    /// <summary>Whether a reference names a rubric: an id, and a version where there is an @.</summary>
    public static bool IsReference(RubricReference reference) => !IsBlank(reference.Id) && (reference.Version is null || !IsBlank(reference.Version));

    private static void CheckHead(SubmissionParts parts, DiagnosticReport report, ModelPath at)
    {
        if (parts.Rubric is { } rubric && !IsReference(rubric) && !report.IsBroken(at["rubric"]))
        {
            Report(DiagnosticCodes.InvalidRubricReference, parts.RubricPlace, at["rubric"], report, rubric.ToString());
        }
        if (parts.Subject is { } subject)
        {
            CheckText(subject.Id, at["subject"]["id"], report);
            CheckText(subject.Title ?? "-", at["subject"]["title"], report);
        }
        CheckText(parts.By?.Id ?? "-", at["by"]["id"], report);
        CheckText(parts.By?.Role ?? "-", at["by"]["role"], report);
        CheckText(parts.Phase ?? "-", at["phase"], report);
        CheckText(parts.Profile ?? "-", at["profile"], report);
    }

    private static void CheckAttributes(ImmutableArray<KeyValuePair<string, string>> attributes, DiagnosticReport report, ModelPath at)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < attributes.Length; i++)
        {
            if (!CheckId(attributes[i].Key, at, i, seen, default, report))
            {
                continue;
            }
            CheckText(attributes[i].Value, at[attributes[i].Key], report);
            if (IsReserved(attributes[i].Key))
            {
                report.Add(DiagnosticCodes.ReservedAttribute, at[attributes[i].Key], attributes[i].Key);
            }
        }
    }

    private static void CheckAnswers(ImmutableArray<NamedAnswer> answers, DiagnosticReport report, ModelPath at)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < answers.Length; i++)
        {
            // Of a text, which nearly all answers are, there is nothing to look at.
            bool isText = answers[i].Value is { Items.IsEmpty: true, Entries.IsEmpty: true };
            if (CheckId(answers[i].Id, at, i, seen, answers[i].IdPlace, report) && !isText)
            {
                CheckValue(answers[i].Value, at[answers[i].Id], report);
            }
        }
    }

    /// <summary>An answer made in code may have holes, and keys twice. Its depth is the caller's, so it is walked without recursion.</summary>
    private static void CheckValue(AnswerValue? value, ModelPath at, DiagnosticReport report)
    {
        var open = new Stack<(AnswerValue? Value, ModelPath At, int Depth)>();
        open.Push((value, at, 1));
        while (open.Count > 0)
        {
            (value, at, int depth) = open.Pop();
            if (value is null)
            {
                report.Add(DiagnosticCodes.MissingPart, at, at.ToString());
                continue;
            }
            if (depth > MaxDepth)
            {
                report.Add(DiagnosticCodes.NestedTooDeep, at, MaxDepth);
                return;
            }
            for (int i = 0; i < value.Items.Length; i++)
            {
                open.Push((value.Items[i], at[i], depth + 1));
            }
            var seen = value.Entries.IsEmpty ? null : new HashSet<string>(StringComparer.Ordinal);
            for (int i = 0; i < value.Entries.Length; i++)
            {
                if (CheckId(value.Entries[i].Key, at, i, seen!, default, report))
                {
                    open.Push((value.Entries[i].Value, at[value.Entries[i].Key], depth + 1));
                }
            }
        }
    }

    private static void CheckNotes(ImmutableArray<Note> notes, DiagnosticReport report, ModelPath at)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < notes.Length; i++)
        {
            if (CheckId(notes[i].Indicator, at, i, seen, notes[i].IndicatorPlace, report))
            {
                CheckText(notes[i].Text, at[notes[i].Indicator], report);
            }
        }
    }

    private static void CheckAwards(ImmutableArray<Award> awards, DiagnosticReport report, ModelPath at)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < awards.Length; i++)
        {
            var award = awards[i];
            if (!CheckId(award?.Indicator, at, i, seen, award?.IndicatorPlace ?? default, report))
            {
                continue;
            }
            var path = at[award!.Indicator];
            if (IsBlank(award.Reason) && !report.IsBroken(path["reason"]) && !report.IsBroken(path))
            {
                Report(DiagnosticCodes.AwardWithoutReason, award.IndicatorPlace, path, report, award.Indicator);
            }
            if (award.Points.Sign < 0)
            {
                Report(DiagnosticCodes.NegativeAward, award.PointsPlace, path["points"], report, award.Indicator, award.Points.ToString());
            }
        }
    }

    /// <summary>Checks the id of an entry; false if there is nothing to call the entry by.</summary>
    private static bool CheckId(string? id, ModelPath at, int index, HashSet<string> seen, SourceSpan place, DiagnosticReport report)
    {
        if (IsBlank(id))
        {
            if (!report.IsBroken(at))
            {
                Report(DiagnosticCodes.MissingPart, place, at[index], report, at[index].ToString());
            }
            return false;
        }
        if (!seen.Add(id!) && !report.IsBroken(at[id!]))
        {
            Report(DiagnosticCodes.RepeatedEntry, place, at[id!], report, id!, at.ToString());
        }
        return true;
    }

    private static void CheckText(string? text, ModelPath path, DiagnosticReport report)
    {
        if (IsBlank(text) && !report.IsBroken(path))
        {
            report.Add(DiagnosticCodes.MissingPart, path, path.ToString());
        }
    }

    private static void Report(DiagnosticCode code, SourceSpan place, ModelPath path, DiagnosticReport report, params object[] arguments) =>
        report.Add(code, place.IsKnown ? place : report.PlaceOf(path), path.ToString(), arguments);

    private static bool IsBlank(string? text) => string.IsNullOrWhiteSpace(text);
}

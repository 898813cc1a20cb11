namespace Rubric.Schema.Tests;

/// <summary>Submissions at random, and submissions as text: two with one text are equal.</summary>
internal static class SubmissionTexts
{
    private const string Characters = "a1 -_.;=/,\"'\n+@:：，、“”中文站é€#{}[]&*!|>%~＝\\\t𠮷";

    /// <summary>A good submission with a subject, of whatever texts it can have.</summary>
    public static Submission Make(int seed, bool forTables)
    {
        var random = new Random(seed);
        string Text(int most = 8)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(1, most)).Select(_ => char.ToString(Characters[random.Next(Characters.Length - 2)]))).Trim();
            return text.Length == 0 ? "站" : random.Next(9) == 0 ? text + "𠮷" : text;
        }
        string? Maybe() => random.Next(3) == 0 ? null : Text();
        AnswerValue Answer() => random.Next(forTables ? 8 : 10) switch
        {
            0 => random.Next(-100, 100) / 8m,
            1 => random.Next(2) == 0,
            2 => AnswerValue.NotApplicable,
            3 => AnswerValue.OfCell(new[] { "late=2;lost", "a;b", "4/5", "none", "1.50", "4/5;6/7", "-1;-2", "a;", "=1+1", "~", "=", "x;;", "a=1;a=2" }[random.Next(13)]),
            4 => AnswerValue.OfList(Enumerable.Range(0, random.Next(4)).Select(i => (AnswerValue)i)),
            5 => AnswerValue.OfMap([new("late", random.Next(9)), new("lost", "1.0")]),
            6 => AnswerValue.OfMap([new("actual", 3), new("target", "4")]),
            7 => AnswerValue.OfText(new[] { "-x", "@y", "'z", "null", "a b", "007", "是" }[random.Next(7)]),
            8 => AnswerValue.OfList([AnswerValue.OfMap([]), AnswerValue.OfList([Text()])]),
            _ => Text(),
        };
        string[] ids = ["1", "1.1", "1.10", "-a", "指标", "b_c"];
        string?[] by = [Maybe(), Maybe()];
        return Submission.Create(new SubmissionParts
        {
            Subject = new Subject(Text(), Maybe()),
            Rubric = random.Next(2) == 0 ? null : new RubricReference(Text().Replace('@', 'x'), Maybe()),
            By = by[0] is null && by[1] is null ? null : new Evaluator(by[0], by[1]),
            Phase = Maybe(),
            Profile = Maybe(),
            Attributes = [.. new[] { "year", "批次", "-n" }.Where(_ => random.Next(2) == 0).Select(n => KeyValuePair.Create(n, Text()))],
            Answers = [.. ids.Where(_ => random.Next(3) > 0).Select(i => new NamedAnswer(i, Answer()))],
            Facts = [.. ids.Where(_ => random.Next(4) == 0).Select(i => new NamedAnswer(i, Answer())), new NamedAnswer("f", true)],
            Notes = [.. ids.Where(_ => random.Next(3) == 0).Select(i => new Note(i, Text(30)))],
            Awarded = forTables ? [] : [.. ids.Where(_ => random.Next(3) == 0).Select(i => new Award { Indicator = i, Points = random.Next(100) / 4m, Reason = Text(), By = new Evaluator(Maybe(), "专家") })],
        }).GetValueOrThrow();
    }

    /// <summary>All that a submission says. Tables keep no order of answers, and know their shapes only as cells.</summary>
    public static string Describe(Submission submission, Func<AnswerValue, string> show)
    {
        IEnumerable<string> parts =
        [
            $"rubric {submission.Rubric}", $"subject {submission.Subject?.Id} ({submission.Subject?.Title})", $"by {submission.By?.Id} as {submission.By?.Role}",
            $"phase {submission.Phase}", $"profile {submission.Profile}",
            .. submission.Attributes.Select(a => $"attribute {a.Key}: {a.Value}").Order(StringComparer.Ordinal),
            .. submission.Answers.Select(a => $"answer {a.Id}: {show(a.Value)}").Order(StringComparer.Ordinal),
            .. submission.Facts.Select(a => $"fact {a.Id}: {show(a.Value)}").Order(StringComparer.Ordinal),
            .. submission.Notes.Select(n => $"note {n.Indicator}: {n.Text}").Order(StringComparer.Ordinal),
            .. submission.Awarded.Select(a => $"award {a.Indicator}: {a.Points} by {a.By?.Id} as {a.By?.Role}, {a.Reason}").Order(StringComparer.Ordinal),
            .. submission.Problems.Select(p => p.ToString()),
        ];
        return string.Join("\n", parts);
    }

    /// <summary>The shape and the texts of an answer.</summary>
    public static string Exactly(AnswerValue value) => value.Kind switch
    {
        AnswerKind.List => "[" + string.Join("|", value.Items.Select(Exactly)) + "]",
        AnswerKind.Map => "{" + string.Join("|", value.Entries.Select(e => $"{e.Key}:{Exactly(e.Value)}")) + "}",
        _ => $"<{value.Text}>",
    };
}

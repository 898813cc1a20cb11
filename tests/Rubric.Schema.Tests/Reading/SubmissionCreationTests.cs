using System.Collections.Immutable;

namespace Rubric.Schema.Tests;

/// <summary>Submissions made in code are checked as written ones are.</summary>
public sealed class SubmissionCreationTests
{
    [Fact]
    public void A_good_one_is_made()
    {
        Submission submission = Submission.Create(new SubmissionParts
        {
            Rubric = new RubricReference("stars", null),
            Subject = new Subject("x"),
            By = new Evaluator(null, "expert"),
            Attributes = [new("year", "2022")],
            Answers = [new("a", 5), new("b", AnswerValue.OfList(["p", "q"])), new("c", AnswerValue.OfMap([new("late", 2)]))],
            Notes = [new("a", "好")],
            Awarded = [new Award { Indicator = "a", Points = 0, Reason = "申诉" }],
        }).GetValueOrThrow();

        Assert.Equal(["5", "[p, q]", "{ late: 2 }"], submission.Answers.Select(a => a.Value.ToString()));
        Assert.Empty(submission.Problems);
    }

    [Theory]
    [InlineData("answers")]
    [InlineData("facts")]
    [InlineData("notes")]
    [InlineData("awarded")]
    [InlineData("attributes")]
    public void Nothing_stands_twice(string list)
    {
        Diagnostic found = Assert.Single(Submission.Create(With(list, "a", "b", "a")).Diagnostics);

        Assert.Equal(("RUB5003", $"{list}.a", 0, 0), (found.Code.Id, found.Path, found.Place.StartLine, found.Place.StartColumn));
        Assert.Equal($"'a' stands twice in '{list}'. Keep only one of them.", found.GetMessage("en"));
        Assert.Equal($"“a”在“{list}”中出现了两次。请只保留一个。", found.GetMessage("zh-Hans"));
    }

    [Theory]
    [InlineData("answers", "")]
    [InlineData("facts", " ")]
    [InlineData("notes", null)]
    [InlineData("awarded", "")]
    [InlineData("attributes", "　")]
    public void Nothing_is_without_an_id(string list, string? id)
    {
        Diagnostic found = Assert.Single(Submission.Create(With(list, "a", id!)).Diagnostics);

        Assert.Equal(("RUB5004", $"{list}[1]", 0, 0), (found.Code.Id, found.Path, found.Place.StartLine, found.Place.StartColumn));
        Assert.Equal($"'{list}[1]' is empty. Give it a value, or leave the whole entry out.", found.GetMessage("en"));
        Assert.Equal($"“{list}[1]”是空的。请填写内容，或去掉整个条目。", found.GetMessage("zh-Hans"));
    }

    [Fact]
    public void Holes_are_found_wherever_they_are()
    {
        var parts = new SubmissionParts
        {
            Subject = new Subject("", " "),
            By = new Evaluator("", ""),
            Phase = "",
            Profile = " ",
            Attributes = [new("k", null!)],
            Answers = [default, new("a", null!), new("b", AnswerValue.OfList([null!, AnswerValue.OfMap([new("c", null!), default])]))],
            Facts = [new("f", AnswerValue.OfMap([new("c", 1), new("c", 2)]))],
            Notes = [new("a", null!)],
            Awarded = [null!],
        };

        var made = Submission.Create(parts);

        Assert.Null(made.Value);
        Assert.Equal(
            [
                "answers.a", "answers.b[0]", "answers.b[1].c", "answers.b[1][1]", "answers[0]", "attributes.k", "awarded[0]",
                "by.id", "by.role", "notes.a", "phase", "profile", "subject.id", "subject.title",
            ],
            made.Diagnostics.Where(d => d.Code == DiagnosticCodes.MissingPart).Select(d => d.Path).Order(StringComparer.Ordinal));
        Assert.Equal("facts.f.c", Assert.Single(made.Diagnostics, d => d.Code == DiagnosticCodes.RepeatedEntry).Path);
    }

    [Fact]
    public void An_answer_in_an_answer_in_an_answer_is_no_danger()
    {
        AnswerValue answer = "x";
        for (int i = 0; i < 5_000; i++)
        {
            answer = AnswerValue.OfList([answer]);
        }

        Diagnostic found = Assert.Single(Submission.Create(new SubmissionParts { Answers = [new("a", answer)] }).Diagnostics);
        Assert.Equal(DiagnosticCodes.NestedTooDeep, found.Code);
        Assert.Equal("Lists and keys are nested more than 60 levels deep here. Use fewer levels.", found.Message);
    }

    [Theory]
    [InlineData("phase")]
    [InlineData("role")]
    [InlineData("by")]
    [InlineData("profile")]
    public void An_attribute_has_a_name_of_its_own(string name) =>
        Assert.Equal("RUB5002", Assert.Single(Submission.Create(With("attributes", name)).Diagnostics).Code.Id);

    [Fact]
    public void An_award_has_a_reason_and_no_points_below_nothing()
    {
        var made = Submission.Create(new SubmissionParts
        {
            Awarded = [new Award { Indicator = "a", Points = -1, Reason = "申诉" }, new Award { Indicator = "b", Points = 1, Reason = " " }],
        });

        Assert.Equal(["RUB5006", "RUB5005"], made.Diagnostics.Select(d => d.Code.Id));
        Assert.Equal(["awarded.a.points", "awarded.b"], made.Diagnostics.Select(d => d.Path));
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("stars", "")]
    [InlineData(null, "1")]
    public void A_reference_names_a_rubric(string? id, string? version) =>
        Assert.Equal("RUB5001", Assert.Single(Submission.Create(new SubmissionParts { Rubric = new RubricReference(id!, version) }).Diagnostics).Code.Id);

    private static SubmissionParts With(string list, params string[] ids) => new()
    {
        Answers = list == "answers" ? Each(ids, id => new NamedAnswer(id, 1)) : [],
        Facts = list == "facts" ? Each(ids, id => new NamedAnswer(id, true)) : [],
        Notes = list == "notes" ? Each(ids, id => new Note(id, "好")) : [],
        Awarded = list == "awarded" ? Each(ids, id => new Award { Indicator = id, Points = 1, Reason = "申诉" }) : [],
        Attributes = list == "attributes" ? Each(ids, id => new KeyValuePair<string, string>(id, "v")) : [],
    };

    private static ImmutableArray<T> Each<T>(string[] ids, Func<string, T> make) => [.. ids.Select(make)];
}

using static Rubric.Schema.Tests.RubricChecking;

namespace Rubric.Schema.Tests;

/// <summary>What is made in code can be written: what no document could hold is refused.</summary>
public sealed class WritableTests
{
    public static TheoryData<string, string> Numbers => new()
    {
        { "1/3", "1/3" },
        { "1234567890123456789012345678901", "1234567890123456789012345678901" },
        { "0.123456789012345678901234567891", "0.123456789012345678901234567891" },
        { new string('9', 100), new string('9', 40) + "…" },
    };

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_number_that_no_document_can_hold_is_refused(string number, string shown)
    {
        var parts = new RubricParts { Id = "r", Version = "1", Title = "R", Weights = Weighting.Relative, Indicators = [Leaf("a", 1), Leaf("b", Fraction.Parse(number))] };

        AssertOne(
            parts, "RUB3004", "indicators[1].weight",
            $"'weight' is {shown}, but a number must be a plain decimal with at most 30 digits. Choose one that can be written so.",
            $"“weight”是 {shown}，但数必须是最多 30 位数字的十进制小数。请改用可以这样书写的数。");
    }

    [Fact]
    public void A_percentage_is_written_as_one()
    {
        var third = new Tier { Id = "t", Title = "T", Bounds = new Bounds { Min = Amount.Percent(new Fraction(100, 3)) } };
        var good = new Tier { Id = "t", Title = "T", Bounds = new Bounds { Min = Amount.Percent(Fraction.Parse("33.333333333333333333333333333")) } };

        Assert.Equal(("RUB3004", "tiers[0].min"), Found(new RubricParts { Id = "r", Version = "1", Title = "R", Indicators = [Leaf("a", 100)], Tiers = [third] }));
        Assert.Empty(RubricDefinition.Create(new RubricParts { Id = "r", Version = "1", Title = "R", Indicators = [Leaf("a", 100)], Tiers = [good] }).Diagnostics);
    }

    [Fact]
    public void Texts_that_no_document_can_hold_are_refused()
    {
        Assert.Equal(("RUB2006", "title"), Found(With(title: " ")));
        Assert.Equal(("RUB1007", "title"), Found(With(title: "a\u2028b")));
        Assert.Equal(("RUB1007", "title"), Found(With(title: "\ud800")));
        Assert.Equal(("RUB1007", "title.en"), Found(With(title: new LocalizedText([new("en", "\u0001")]))));
        Assert.Equal(("RUB2006", "title.en"), Found(With(title: new LocalizedText([new("en", "")]))));
        Assert.Equal(("RUB2014", "title"), Found(With(title: new LocalizedText([new("zh_CN", "表")]))));
        Assert.Equal(("RUB2006", "version"), Found(new RubricParts { Id = "r", Version = " ", Title = "R", Indicators = [Leaf("a", 100)] }));
    }

    [Fact]
    public void What_would_be_read_as_something_else_is_refused()
    {
        Assert.Equal(("RUB5001", "indicators[0].scale.evaluation.rubric"), Found(With(new EvaluationScale { Rubric = new("a@1", null) })));
        Assert.Equal(("RUB2006", "indicators[0].scale.evaluation.take"), Found(With(new EvaluationScale { Rubric = new("a", null), Take = "" })));
        Assert.Equal(("RUB5002", "indicators[0].scale.evaluation.where.phase"), Found(With(Where(new KeyValuePair<string, string>("phase", "x")))));
        Assert.Equal(("RUB5003", "indicators[0].scale.evaluation.where.year"), Found(With(Where(new("year", "1"), new("year", "2")))));
        Assert.Equal(("RUB1007", "indicators[0].scale.evaluation.where[\"y\u0001\"]"), Found(With(Where(new KeyValuePair<string, string>("y\u0001", "1")))));
    }

    [Fact]
    public void A_value_that_the_format_has_no_word_for_is_refused()
    {
        var parts = new RubricParts { Id = "r", Version = "1", Title = "R", NotApplicable = (NotApplicablePolicy)17, Indicators = [Leaf("a", 100)] };
        Diagnostic found = Assert.Single(RubricDefinition.Create(parts).Diagnostics);

        AssertIs(
            found, "RUB2011", "not-applicable", $"'17' is not known here. {found.Arguments[1]}", $"此处不能使用“17”。{((LocalizedText)found.Arguments[1]).In("zh-Hans")}");
        Assert.Contains("rescale-parent", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_shift_beyond_all_numbers_is_refused()
    {
        var rule = new Override { Id = "o", Title = "O", When = [new FactCondition { Fact = "f" }], Effect = new ShiftTier(int.MinValue) };
        var parts = new RubricParts
        {
            Id = "r",
            Version = "1",
            Title = "R",
            Indicators = [Leaf("a", 100)],
            Facts = [new Fact { Id = "f", Title = "F", Type = FactType.YesNo }],
            Overrides = [rule],
        };

        Assert.Equal(("RUB3021", "overrides[0].lower"), Found(parts));
    }

    [Fact]
    public void So_it_is_with_submissions()
    {
        Assert.Equal(("RUB3004", "awarded.a.points"), Found(new SubmissionParts { Awarded = [new Award { Indicator = "a", Points = new Fraction(1, 3), Reason = "r" }] }));
        Assert.Equal(("RUB2006", "answers.a"), Found(new SubmissionParts { Answers = [new("a", " ")] }));
        Assert.Equal(("RUB2006", "answers.a[1]"), Found(new SubmissionParts { Answers = [new("a", AnswerValue.OfList(["x", ""]))] }));
        Assert.Equal(("RUB1007", "notes.a"), Found(new SubmissionParts { Notes = [new("a", "a\u0085")] }));
        Assert.Equal(("RUB5001", "rubric"), Found(new SubmissionParts { Rubric = new("a@b", "1") }));
    }

    private static EvaluationScale Where(params KeyValuePair<string, string>[] attributes) =>
        new() { Rubric = new("a", null), Where = new EvaluationFilter { Attributes = [.. attributes] } };

    private static RubricParts With(LocalizedText title) => new() { Id = "r", Version = "1", Title = title, Indicators = [Leaf("a", 100)] };

    private static RubricParts With(Scale scale) => new() { Id = "r", Version = "1", Title = "R", Indicators = [Leaf("a", 100, scale)] };

    private static (string Code, string Path) Found(RubricParts parts) => Found(RubricDefinition.Create(parts).Diagnostics);

    private static (string Code, string Path) Found(SubmissionParts parts) => Found(Submission.Create(parts).Diagnostics);

    private static (string Code, string Path) Found(IEnumerable<Diagnostic> diagnostics)
    {
        Diagnostic found = Assert.Single(diagnostics);
        return (found.Code.Id, found.Path);
    }
}

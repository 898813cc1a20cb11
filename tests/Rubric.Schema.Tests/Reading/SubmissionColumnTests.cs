using static Rubric.Schema.Tests.SubmissionReading;

namespace Rubric.Schema.Tests;

/// <summary>The columns of a table against the rubrics that are at hand.</summary>
public sealed class SubmissionColumnTests
{
    private static readonly SubmissionReaderOptions WithRubrics = Table with
    {
        Rubrics = RubricSet.Create(Rubric("stars", "1", "1.1", "1.2", "falls"), Rubric("stars", "2", "2.1", "2.2", "deaths")).GetValueOrThrow(),
    };

    [Fact]
    public void Columns_of_any_rubric_at_hand_are_known()
    {
        var read = SubmissionReader.Read("subject,1.1,2.2,fact:falls,fact:deaths,note:1,note:2.1\nx,1,2,3,4,5,6", WithRubrics);

        Assert.Empty(read.Diagnostics);
    }

    [Theory]
    [InlineData("subject,1.2,1.3", "1.3", " Did you mean '1.1'?", "是否应为“1.1”？")]
    [InlineData("subject,1.1,fact:fals", "fact:fals", " Did you mean 'fact:falls'?", "是否应为“fact:falls”？")]
    [InlineData("subject,1.1,note:1.3", "note:1.3", " Did you mean 'note:1.1'?", "是否应为“note:1.1”？")]
    [InlineData("subject,1.1,phsae", "phsae", " Did you mean 'phase'?", "是否应为“phase”？")]
    [InlineData("subject,1.1,完全不同", "完全不同", "", "")]
    public void An_unknown_column_is_an_error_of_every_row(string header, string name, string english, string chinese)
    {
        var read = SubmissionReader.Read(header + "\nx,1,2", WithRubrics);

        AssertOne(
            read, "RUB5104", 1, 13,
            $"Column 3, '{name}', is unknown.{english} Name it after the id of an indicator, or 'fact:ID', 'note:ID', 'attribute:NAME', "
                + "'subject', 'title', 'rubric', 'phase', 'by', 'role' or 'profile'.",
            $"第 3 列“{name}”无法识别。{chinese}列名应是指标的 id，或“fact:ID”“note:ID”“attribute:名称”“subject”“title”“rubric”“phase”“by”“role”“profile”之一。");
        Assert.Equal("RUB5104", Assert.Single(Assert.Single(read.Value!).Problems).Code.Id);
    }

    [Fact]
    public void Only_the_rubrics_that_the_rows_name_count()
    {
        Assert.Empty(SubmissionReader.Read("subject,rubric,1.1\nx,stars@1,1", WithRubrics).Diagnostics);
        Assert.Empty(SubmissionReader.Read("subject,rubric,1.1,2.1\nx,stars@1,1,\ny,stars@2,,1", WithRubrics).Diagnostics);
        Assert.Empty(SubmissionReader.Read("subject,rubric,1.1,2.1\nx,stars,1,", WithRubrics).Diagnostics);

        Diagnostic found = Assert.Single(SubmissionReader.Read("subject,rubric,1.1,2.1\nx,stars@1,1,2", WithRubrics).Diagnostics);
        Assert.Equal(("RUB5104", 1, 20), (found.Code.Id, found.Place.StartLine, found.Place.StartColumn));
    }

    [Fact]
    public void Nothing_is_said_about_columns_where_a_rubric_is_not_at_hand()
    {
        Assert.Empty(SubmissionReader.Read("subject,rubric,9.9\nx,other,1", WithRubrics).Diagnostics);
        Assert.Empty(ReadTable("subject,9.9", "x,1").Diagnostics);
    }

    private static RubricDefinition Rubric(string id, string version, string first, string second, string fact)
    {
        var parts = new RubricParts
        {
            Id = id,
            Version = version,
            Title = id,
            Facts = [new Fact { Id = fact, Title = fact, Type = FactType.Number }],
            Indicators =
            [
                new Indicator
                {
                    Id = version,
                    Title = version,
                    Weight = 100,
                    Indicators = [new Indicator { Id = first, Title = first, Weight = 60 }, new Indicator { Id = second, Title = second, Weight = 40 }],
                },
            ],
        };
        return RubricDefinition.Create(parts).GetValueOrThrow();
    }
}

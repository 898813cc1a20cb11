namespace Rubric.Schema.Tests;

/// <summary>What an answer says of itself, whether it was made of a number or of a text.</summary>
public sealed class AnswerValueTests
{
    [Property]
    public bool An_answer_made_of_a_number_is_read_as_its_text_is(decimal number)
    {
        AnswerValue answer = number;
        return answer.TryReadNumber(out Fraction made) && ScalarText.TryParseNumber(answer.Text, out Fraction read) && made == read;
    }

    [Property]
    public bool An_answer_made_of_an_integer_is_that_number(int number)
    {
        AnswerValue answer = number;
        return answer.TryReadNumber(out Fraction made) && made == number && !answer.IsNotApplicable;
    }

    [Theory]
    [InlineData("1.50", true)]
    [InlineData("-0.005", true)]
    [InlineData("1e3", false)]
    [InlineData("n/a", false)]
    [InlineData("", false)]
    public void An_answer_of_text_is_a_number_where_the_format_says_so(string text, bool expected)
    {
        Assert.Equal(expected, AnswerValue.OfText(text).TryReadNumber(out Fraction number));
        Assert.Equal(expected ? Fraction.Parse(text) : 0, number);
    }

    [Theory]
    [InlineData("n/a", true)]
    [InlineData("N/A", true)]
    [InlineData("不适用", true)]
    [InlineData("none", false)]
    [InlineData("0", false)]
    public void An_answer_says_that_the_indicator_does_not_apply(string text, bool expected) =>
        Assert.Equal(expected, AnswerValue.OfCell(text).IsNotApplicable);

    [Fact]
    public void Lists_and_maps_are_no_numbers_and_always_apply()
    {
        foreach (AnswerValue answer in (AnswerValue[])[AnswerValue.OfList([1]), AnswerValue.OfMap([new("late", 2)])])
        {
            Assert.False(answer.TryReadNumber(out _));
            Assert.False(answer.IsNotApplicable);
        }
    }
}

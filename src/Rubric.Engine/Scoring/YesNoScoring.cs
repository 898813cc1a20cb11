using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Scores a <see cref="YesNoScale"/>: all or nothing.</summary>
internal sealed class YesNoScoring(YesNoScale scale, Fraction maximum) : LeafScoring
{
    public override Fraction Highest => maximum;

    public override TypedAnswer? Bind(AnswerValue value, in AnswerContext context)
    {
        if (ScalarText.TryParseYesNo(value.Text, out bool yes))
        {
            return YesNoAnswer.Of(yes);
        }
        context.Report(DiagnosticCodes.AnswerNotYesOrNo, value, value.ToString());
        return null;
    }

    public override bool TryScore(TypedAnswer answer, out Fraction points)
    {
        points = ((YesNoAnswer)answer).Yes == scale.FullOn ? maximum : Fraction.Zero;
        return true;
    }
}

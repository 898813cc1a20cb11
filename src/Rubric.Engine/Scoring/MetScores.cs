using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>The scores of a leaf that were met before: where they go in steps, all submissions bring the same few.</summary>
/// <remarks>Only good answers are kept, so that what is wrong is found anew each time.
/// <para>Safe to share between threads: what is kept never changes, and two threads that keep the same score keep equal ones.</para></remarks>
internal sealed class MetScores
{
    /// <summary>The most scores that a plan keeps, so that it stays small; further leaves work theirs out each time.</summary>
    public const int MostOfAPlan = 16_384;

    private readonly long _stepNumerator;
    private readonly long _stepDenominator;
    private readonly ScoredAnswer?[] _met;

    private MetScores(long stepNumerator, long stepDenominator, int count) =>
        (_stepNumerator, _stepDenominator, _met) = (stepNumerator, stepDenominator, new ScoredAnswer?[count]);

    /// <summary>Makes room for the scores of a leaf; null where they do not go in steps, or where there are too many.</summary>
    /// <param name="leaf">The leaf.</param>
    /// <param name="room">How many scores the plan can still keep.</param>
    public static MetScores? Of(IndicatorNode leaf, ref int room)
    {
        if (leaf is not { Scale: ScoreScale { Step: { } step }, ScaleMaximum: { } maximum } || !step.TryGetParts(out long numerator, out long denominator)
            || !((maximum / step).Round(0, RoundingMode.Down) + 1).TryGetParts(out long count, out _) || count > room)
        {
            return null;
        }
        room -= (int)count;
        return new MetScores(numerator, denominator, (int)count);
    }

    /// <summary>How many steps a number comes to; false where it is not on a step from 0 to the maximum.</summary>
    public bool TryCountSteps(in Fraction number, out int steps)
    {
        steps = 0;
        if (!number.TryGetParts(out long numerator, out long denominator) || numerator < 0 || numerator > int.MaxValue || denominator > _stepDenominator)
        {
            return false;
        }
        // Both are in lowest terms: what their quotient has below the line can only be cancelled crosswise.
        long up = _stepDenominator / denominator;
        long down = _stepNumerator == 1 ? numerator : numerator / _stepNumerator;
        if (up * denominator != _stepDenominator || down * _stepNumerator != numerator || up > int.MaxValue || up * down >= _met.Length)
        {
            return false;
        }
        steps = (int)(up * down);
        return true;
    }

    /// <summary>The score of so many steps; null where it was not met yet.</summary>
    public ScoredAnswer? Find(int steps) => _met[steps];

    public void Keep(int steps, ScoredAnswer answer) => _met[steps] = answer;
}

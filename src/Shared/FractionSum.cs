namespace Rubric.Schema;

/// <summary>Adds numbers one after the other over one denominator, cancelling once, at the end.</summary>
/// <remarks>Allocates nothing while numbers stay short; long ones are kept and added together by <see cref="Fraction.Sum"/>.</remarks>
/// <param name="denominator">What the sum begins with: 1, or better one that all terms are likely to go into; at most an <see cref="int"/>.</param>
internal struct FractionSum(long denominator)
{
    // Terms of at most 31 bits over a denominator of at most 31 bits come to at most 62 bits each, however they are expanded.
    private const long Longest = int.MaxValue;
    private const long MostBeforeAdding = 1L << 62;

    private long _numerator;
    private long _denominatorLessOne = denominator - 1;
    private List<Fraction>? _long;

    /// <summary>The sum of what was added.</summary>
    public readonly Fraction Value => _long is null ? (_denominatorLessOne == 0 ? _numerator : new Fraction(_numerator, _denominatorLessOne + 1))
        : Fraction.Sum([.. _long, new Fraction(_numerator, _denominatorLessOne + 1)]);

    public void Add(in Fraction term)
    {
        long own = _denominatorLessOne + 1;
        if (!term.TryGetParts(out long numerator, out long denominator)
            || numerator is > Longest or < -Longest || _numerator is > MostBeforeAdding or < -MostBeforeAdding)
        {
            AddLong(term);
        }
        else if (denominator == own)
        {
            _numerator += numerator;
        }
        else if (denominator == 1)
        {
            _numerator += numerator * own;
        }
        else
        {
            AddOther(term, numerator, denominator);
        }
    }

    private void AddOther(in Fraction term, long numerator, long denominator)
    {
        long own = _denominatorLessOne + 1;
        long times = own / denominator;
        if (times * denominator == own)
        {
            _numerator += numerator * times;
            return;
        }
        long factor = denominator / Common(own, denominator);
        if (denominator > Longest || own * factor > Longest || Math.Abs(_numerator) > MostBeforeAdding / factor)
        {
            AddLong(term);
            return;
        }
        _denominatorLessOne = (own * factor) - 1;
        _numerator = (_numerator * factor) + (numerator * (own * factor / denominator));
    }

    private void AddLong(in Fraction term) => (_long ??= []).Add(term);

    private static long Common(long left, long right)
    {
        while (right != 0)
        {
            (left, right) = (right, left % right);
        }
        return left;
    }
}

using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>An evaluation while it is ranked: what is compared, and the tier that quotas leave it.</summary>
internal sealed class Contender
{
    private readonly ImmutableArray<TieBreak> _tieBreaks;
    private readonly Fraction _total;
    private readonly Fraction?[] _values;

    public Contender(Evaluation evaluation, ImmutableArray<TieBreak> tieBreaks)
    {
        (Evaluation, Tier, _tieBreaks, _total) = (evaluation, evaluation.Tier, tieBreaks, evaluation.Total!.Value);
        _values = [.. tieBreaks.Select(t => ValueOf(evaluation, t))];
    }

    public Evaluation Evaluation { get; }

    public Tier? Tier { get; set; }

    /// <summary>Below 0 if this one stands before the other, 0 if they have the same standing.</summary>
    public int Compare(Contender other)
    {
        int order = other._total.CompareTo(_total);
        for (int i = 0; order == 0 && i < _values.Length; i++)
        {
            order = Compare(_values[i], other._values[i], _tieBreaks[i].LowerFirst);
        }
        return order;
    }

    private static int Compare(Fraction? mine, Fraction? other, bool lowerFirst)
    {
        if (mine is null || other is null)
        {
            return (mine is null).CompareTo(other is null);
        }
        return lowerFirst ? mine.Value.CompareTo(other.Value) : other.Value.CompareTo(mine.Value);
    }

    private static Fraction? ValueOf(Evaluation evaluation, TieBreak tieBreak)
    {
        if (evaluation.Find(tieBreak.Key) is { } indicator)
        {
            return tieBreak.ByRate ? indicator.Rate : indicator.Points;
        }
        var dimension = evaluation.Dimensions.Find(tieBreak.Key);
        return tieBreak.ByRate ? dimension?.Rate : dimension?.Points;
    }
}

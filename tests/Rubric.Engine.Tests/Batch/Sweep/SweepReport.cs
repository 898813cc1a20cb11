using System.Globalization;
using System.Text;

namespace Rubric.Engine.Tests.Batch.Sweep;

/// <summary>What a sweep counted.</summary>
internal sealed class SweepReport
{
    public int Rubrics { get; set; }

    /// <summary>Rows drawn; each is scored by the oracle once and by every way that takes part in it.</summary>
    public long Rows { get; set; }

    /// <summary>Scores by each rung and form.</summary>
    public SortedDictionary<string, long> Evaluations { get; } = new(StringComparer.Ordinal);

    /// <summary>Scores whose total or tier is not the oracle's, by rung and form.</summary>
    public SortedDictionary<string, long> Differences { get; } = new(StringComparer.Ordinal);

    /// <summary>Rows whose total stands exactly on a cut-off.</summary>
    public long Ties { get; set; }

    /// <summary>Rows that <see langword="double"/> gives another tier.</summary>
    public long DoubleTiers { get; set; }

    /// <summary>Rows that <see langword="double"/> rounds to another total.</summary>
    public long DoubleTotals { get; set; }

    public int RubricsWrongInDouble { get; set; }

    /// <summary>The first differences, in words.</summary>
    public List<string> Examples { get; } = [];

    public void Add(SweepReport other)
    {
        Rubrics += other.Rubrics;
        Rows += other.Rows;
        Ties += other.Ties;
        DoubleTiers += other.DoubleTiers;
        DoubleTotals += other.DoubleTotals;
        RubricsWrongInDouble += other.RubricsWrongInDouble;
        Examples.AddRange(other.Examples.Take(5 - Math.Min(5, Examples.Count)));
        AddTo(Evaluations, other.Evaluations);
        AddTo(Differences, other.Differences);
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{Rows:N0} evaluations over {Rubrics:N0} rubrics; {Ties:N0} totals stand exactly on a cut-off");
        foreach (var way in Evaluations)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {way.Key,-22} {way.Value,15:N0} compared  {Differences.GetValueOrDefault(way.Key),6:N0} differ");
        }
        text.AppendLine(CultureInfo.InvariantCulture, $"double: {DoubleTiers:N0} wrong tiers, {DoubleTotals:N0} wrongly rounded totals, in {RubricsWrongInDouble:N0} rubrics");
        Examples.ForEach(e => text.AppendLine(e));
        return text.ToString();
    }

    private static void AddTo(SortedDictionary<string, long> sums, SortedDictionary<string, long> others)
    {
        foreach (var other in others)
        {
            sums[other.Key] = sums.GetValueOrDefault(other.Key) + other.Value;
        }
    }
}

using Rubric.Schema;

namespace Rubric.Engine.Tests.Paths;

/// <summary>What the best path costs.</summary>
/// <param name="First">What counts first in the order: changes, points or cost.</param>
/// <param name="Second">What counts among those: points, or changes.</param>
internal readonly record struct BestCost(Fraction First, Fraction Second) : IComparable<BestCost>
{
    public int CompareTo(BestCost other) => First.CompareTo(other.First) is var first && first != 0 ? first : Second.CompareTo(other.Second);
}

/// <summary>Tries all ways of changing answers and facts, and keeps the best in every order.</summary>
internal sealed class ExhaustiveSearch
{
    public static readonly IReadOnlyList<(PathOrder Order, bool MayLower)> Questions =
        [.. from order in Enum.GetValues<PathOrder>() from mayLower in (bool[])[false, true] select (order, mayLower)];

    private readonly PathCase _case;
    private readonly BestCost?[] _best = new BestCost?[Questions.Count];
    private readonly Dictionary<string, Fraction> _costs;
    private readonly RubricEvaluator _evaluator;

    public ExhaustiveSearch(PathCase theCase)
    {
        _case = theCase;
        _costs = theCase.Costs.ToDictionary(c => c.Key, c => c.Value, StringComparer.Ordinal);
        _evaluator = new RubricEvaluator(theCase.Rubrics, "outer");
        do
        {
            TryWay();
        }
        while (NextWay());
    }

    /// <summary>How many ways were scored.</summary>
    public int Scored { get; private set; }

    /// <summary>What the best path costs; null if there is none.</summary>
    public BestCost? Best(int question) => _best[question];

    private bool NextWay()
    {
        foreach (var moves in _case.Moves)
        {
            moves.At = (moves.At + 1) % moves.All.Count;
            if (moves.At > 0)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Scores the way, unless it would be no better anywhere.</summary>
    private void TryWay()
    {
        var changed = _case.Moves.Where(m => !m.Chosen.Stays).ToList();
        var points = Fraction.Sum(changed.Select(m => m.Chosen.Points));
        var cost = Fraction.Sum(changed.Select(m => _costs.GetValueOrDefault(m.Id, Fraction.One) * (m.IsFact ? 1 : m.Chosen.Points)));
        bool lowers = changed.Any(m => m.Chosen.Lowers);
        BestCost[] costs = [new(changed.Count, points), new(points, changed.Count), new(cost, changed.Count)];
        var better = Enumerable.Range(0, Questions.Count)
            .Where(q => (Questions[q].MayLower || !lowers) && (_best[q] is not { } best || costs[(int)Questions[q].Order].CompareTo(best) < 0))
            .ToList();
        if (better.Count > 0 && Reaches())
        {
            better.ForEach(q => _best[q] = costs[(int)Questions[q].Order]);
        }
    }

    private bool Reaches()
    {
        Scored++;
        return _evaluator.Evaluate(_case.Changed()).Tier is { } tier && _case.Wanted.Any(w => w.Id == tier.Id);
    }
}

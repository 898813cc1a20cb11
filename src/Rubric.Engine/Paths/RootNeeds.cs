using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>How many changes, and what cost, is needed below each root of the main tree at least, whatever else is changed.</summary>
internal sealed class RootNeeds
{
    private const int Bisections = 16;

    /// <summary>One of so many steps may go into measuring costs.</summary>
    private const int Share = 10;

    private readonly PathProbe _probe;
    private readonly PathBox _box;

    /// <summary>The roots that have variables below them.</summary>
    private readonly ImmutableArray<int> _roots;
    private readonly int[] _changes;
    private readonly Fraction[] _cost;
    private readonly long _stepsARoot;

    public RootNeeds(PathProbe probe, long maxSteps)
    {
        (_probe, _box) = (probe, probe.Box);
        (_changes, _cost) = (new int[_box.Low.Length], new Fraction[_box.Low.Length]);
        _roots = [.. _box.Roots.Where(r => r >= 0).Distinct()];
        _stepsARoot = maxSteps / Share / Math.Max(1, _roots.Length);
    }

    /// <summary>Measures, root by root, what does not do even if everything else is at its best; before that, nothing is needed.</summary>
    public void Measure()
    {
        _probe.Reset();
        foreach (int root in _roots)
        {
            if (_probe.IsSpent)
            {
                return;
            }
            _changes[root] = NeededChanges(root);
            _cost[root] = _changes[root] == 0 ? Fraction.Zero : NeededCost(root);
        }
    }

    public int Changes => _changes.Sum();

    /// <summary>Whether a root needs more changes than are made below it.</summary>
    public bool IsShort(int root) => root >= 0 && _box.ChangesBelow[root] < _changes[root];

    /// <summary>What may still change given what is needed elsewhere; null where that is too much.</summary>
    /// <param name="changes">How many more may be changed.</param>
    /// <param name="cost">What they may cost; null for no limit.</param>
    public Allowance? Allow(int changes, Fraction? cost)
    {
        var (made, spent) = (_box.ChangesBelow, _box.CostBelow);
        long spare = changes;
        var spareCost = cost;
        foreach (int root in _roots)
        {
            spare -= Math.Max(0, _changes[root] - made[root]);
            spareCost -= Fraction.Max(Fraction.Zero, _cost[root] - spent[root]);
        }
        if (spare < 0 || spareCost is { Sign: < 0 })
        {
            return null;
        }
        int[] rootChanges = new int[made.Length];
        var rootCost = new Fraction?[made.Length];
        for (int i = 0; i < made.Length; i++)
        {
            rootChanges[i] = (int)Math.Min(int.MaxValue, spare + Math.Max(0, _changes[i] - made[i]));
            rootCost[i] = spareCost + Fraction.Max(Fraction.Zero, _cost[i] - spent[i]);
        }
        return new Allowance(changes, cost, rootChanges, rootCost);
    }

    private int NeededChanges(int root)
    {
        int tooFew = -1;
        int enough = _box.Roots.Count(r => r == root);
        while (tooFew + 1 < enough && !_probe.IsSpent)
        {
            int middle = tooFew < 0 ? 0 : tooFew + ((enough - tooFew) / 2);
            (tooFew, enough) = Check(root, middle, null) == false ? (middle, enough) : (tooFew, middle);
        }
        return tooFew + 1;
    }

    /// <summary>The least cost of what has to be done below a root; where that takes too much work, one that is too little.</summary>
    private Fraction NeededCost(int root)
    {
        ImmutableArray<int> below = [.. _probe.BySize.Where(v => _box.Roots[v] == root)];
        Fraction? least = null;
        long enough = _probe.Steps + _stepsARoot;
        new BoxWalk(_box, below, MayCostLess, () => _probe.Steps >= enough || _probe.IsSpent).Run();
        bool isKnown = _probe.Steps < enough && !_probe.IsSpent;
        _probe.SetAll(below, PathChoice.Undecided);
        return isKnown && least is { } found ? found : TooLittle(root);

        bool MayCostLess()
        {
            var cost = _box.CostBelow[root];
            if (cost >= least)
            {
                return false;
            }
            bool? verdict = Check(root, int.MaxValue, least - cost);
            if (verdict == false)
            {
                return false;
            }
            if (verdict is null && below.Any(v => _box[v].IsOpen))
            {
                return true;
            }
            least = cost;
            return false;
        }
    }

    /// <summary>The largest cost found to be too little, by halving.</summary>
    private Fraction TooLittle(int root)
    {
        var tooLittle = Fraction.Zero;
        var enough = Fraction.Sum(Enumerable.Range(0, _box.Roots.Length)
            .Where(v => _box.Roots[v] == root)
            .Select(v => _probe.Variables[v].MostMoved * _probe.Variables[v].Price));
        for (int i = 0; i < Bisections && tooLittle < enough && !_probe.IsSpent; i++)
        {
            var middle = ((tooLittle + enough) / 2).Round(6, RoundingMode.Down);
            if (middle <= tooLittle)
            {
                break;
            }
            (tooLittle, enough) = Check(root, int.MaxValue, middle) == false ? (middle, enough) : (tooLittle, middle);
        }
        return tooLittle;
    }

    /// <summary>Whether the goal can be reached with so little changed below one root, and anything elsewhere.</summary>
    private bool? Check(int root, int changes, Fraction? cost)
    {
        int[] rootChanges = [.. _changes.Select(_ => int.MaxValue)];
        rootChanges[root] = changes;
        var rootCost = new Fraction?[_cost.Length];
        rootCost[root] = cost;
        return _probe.Check(new Allowance(int.MaxValue, null, rootChanges, rootCost));
    }
}

using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Finds the cheapest way to a goal by branch and bound, and knows whether it has proven that.</summary>
/// <remarks>A box of ways is thrown away as soon as none of them can lead to the goal with the changes that are left, and taken whole as soon as all do.</remarks>
internal sealed class PathSearch
{
    /// <summary>One of so many steps may go into the last digits.</summary>
    private const int RefiningShare = 200;

    private readonly PathProbe _probe;
    private readonly PathBox _box;
    private readonly RootNeeds _needs;
    private readonly PathOptions _options;

    /// <summary>A number of which all costs are multiples; 0 where none is known.</summary>
    private readonly Fraction _finest;

    /// <summary>By how much a way must cost less to be a better one.</summary>
    private Fraction _grain;
    private PathSolution? _best;
    private int _maxChanges;
    private Fraction? _maxCost;
    private bool _stopsAtFirst;

    public PathSearch(PathProbe probe, PathOptions options)
    {
        (_probe, _box, _options) = (probe, probe.Box, options);
        _needs = new RootNeeds(probe, options.MaxSteps);
        var grains = probe.Variables.Select(v => v.Grain).ToList();
        _finest = grains.Contains(null) ? Fraction.Zero : Grains.Of(grains.OfType<Fraction>());
        // The last hundredth would have to be fought for among countless ways that are as good.
        _grain = Fraction.Max(_finest, options.Step);
    }

    /// <summary>Whether there is nothing better, by a step at least, than what was found.</summary>
    public bool IsProven { get; private set; }

    /// <summary>The best way in the order that was asked for; null if there is none or the steps are spent.</summary>
    public PathSolution? Find()
    {
        var start = PathDive.Run(_probe, _options.MaxSteps);
        _needs.Measure();
        var known = _options.Order == PathOrder.FewestChanges ? FindFewest(start) : FindCheapest(start);
        IsProven = !_probe.IsSpent;
        return known is null || !IsProven || _grain == _finest ? known : Refine(known);
    }

    /// <summary>Looks for what is better by less than a step, where that takes little more work.</summary>
    private PathSolution Refine(PathSolution known)
    {
        _grain = _finest;
        _probe.LimitTo(_options.MaxSteps / RefiningShare);
        return _options.Order == PathOrder.FewestChanges
            ? Search(known.Changes, null, stopsAtFirst: false, known)!
            : FindCheapest(known)!;
    }

    /// <summary>The way with the fewest changes, among those the one that costs least; null if there is none or the steps are spent.</summary>
    private PathSolution? FindFewest(PathSolution? start)
    {
        var known = start ?? Search(int.MaxValue, null, stopsAtFirst: true, null);
        if (known is null)
        {
            return null;
        }
        for (int changes = _needs.Changes; changes < known.Changes && !_probe.IsSpent; changes++)
        {
            if (Search(changes, null, stopsAtFirst: false, null) is { } found)
            {
                return found;
            }
        }
        return Search(known.Changes, null, stopsAtFirst: false, known);
    }

    /// <summary>The way that costs least, among those the one with the fewest changes; null if there is none or the steps are spent.</summary>
    private PathSolution? FindCheapest(PathSolution? start)
    {
        var known = Search(int.MaxValue, null, stopsAtFirst: false, start);
        if (known is null)
        {
            return null;
        }
        for (int changes = _needs.Changes; changes < known.Changes && !_probe.IsSpent; changes++)
        {
            if (Search(changes, known.Cost, stopsAtFirst: true, null) is { } found)
            {
                return found;
            }
        }
        return known;
    }

    /// <summary>The cheapest way within limits, better than one that is known.</summary>
    private PathSolution? Search(int maxChanges, Fraction? maxCost, bool stopsAtFirst, PathSolution? known)
    {
        (_maxChanges, _maxCost, _stopsAtFirst, _best) = (maxChanges, maxCost, stopsAtFirst, known);
        _probe.Reset();
        // First below roots that certainly need a change, then whatever can bring most.
        new BoxWalk(_box, _probe.BySize, MayHoldABetterWay, () => _probe.IsSpent || (_stopsAtFirst && _best is not null))
        {
            IsUrgent = variable => _needs.IsShort(_box.Roots[variable]),
        }.Run();
        return _best;
    }

    /// <summary>Whether the box may hold a better way, but not every way leads to the goal; if every one does, the cheapest is taken.</summary>
    private bool MayHoldABetterWay()
    {
        if (Allow() is not { } allowance)
        {
            return false;
        }
        bool? verdict = _probe.Check(allowance);
        if (verdict == true)
        {
            _best = _probe.Cheapest();
        }
        return verdict is null;
    }

    /// <summary>What may still change, given what is changed already; null where that is too much to be worth finding.</summary>
    private Allowance? Allow()
    {
        // A better way is better by a grain at least.
        var most = _best is { } best ? best.Cost - _grain : _maxCost;
        if (_box.Cost > most || (_best is not null && _box.Cost >= _best.Cost))
        {
            return null;
        }
        return _maxChanges == int.MaxValue && most is null
            ? Allowance.Everything
            : _needs.Allow(_maxChanges == int.MaxValue ? int.MaxValue : _maxChanges - _box.Changes, most - _box.Cost);
    }
}

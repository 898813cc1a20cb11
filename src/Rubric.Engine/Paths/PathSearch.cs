using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Finds the cheapest way to a goal by branch and bound, and knows whether it has proven that.</summary>
/// <remarks>A box of ways is thrown away as soon as none of them can lead to the goal with the changes that are left, and taken whole as soon as all do.</remarks>
internal sealed class PathSearch
{
    private const int Bisections = 24;

    private readonly ImmutableArray<PathVariable> _variables;
    private readonly GoalCheck _goal;
    private readonly GainLimits _limits;
    private readonly PathBox _box;
    private readonly long _maxSteps;
    private readonly int _stepsPerCheck;

    /// <summary>By how much a way must cost less to be a better one.</summary>
    private readonly Fraction _grain;

    /// <summary>The position of the main root above each variable; -1 for facts and what stands outside the main tree.</summary>
    private readonly int[] _roots;

    /// <summary>The variables, those that can bring most first.</summary>
    private readonly ImmutableArray<int> _order;

    /// <summary>By position of a root: how many changes, and what cost, is needed below it at least, whatever else is changed.</summary>
    private readonly int[] _neededChanges;
    private readonly Fraction[] _neededCost;

    private PathSolution? _best;
    private int _maxChanges;
    private Fraction? _maxCost;
    private bool _stopsAtFirst;

    public PathSearch(LeafWorkings start, ImmutableArray<PathVariable> variables, GoalCheck goal, PathOptions options)
    {
        (_variables, _goal, _maxSteps) = (variables, goal, options.MaxSteps);
        _box = new PathBox(start, variables);
        _limits = new GainLimits(start, variables, _box);
        _stepsPerCheck = start.Plan.Nodes.Length;
        _roots = [.. variables.Select(v => v.Leaf is { Section: IndicatorSection.Main } leaf ? GainLimits.RootOf(leaf).Index : -1)];
        _order = [.. Enumerable.Range(0, variables.Length).OrderByDescending(MostMoved)];
        _neededChanges = new int[start.Plan.Nodes.Length];
        _neededCost = new Fraction[start.Plan.Nodes.Length];
        var grains = variables.Select(v => v.Grain).ToList();
        _grain = grains.Contains(null) ? Fraction.Zero : Grains.Of(grains.OfType<Fraction>());
        // In the order of cost the last hundredth would have to be fought for among countless ways that are as good.
        if (options.Order != PathOrder.FewestChanges && variables.Any(v => v.HasGrid))
        {
            _grain = Fraction.Max(_grain, options.Step);
        }
    }

    /// <summary>The work done, in indicators looked at.</summary>
    public long Steps { get; private set; }

    public bool IsSpent => Steps >= _maxSteps;

    /// <summary>Whether anything that may be changed leads to the goal, as far as can be told at once.</summary>
    public bool? CheckAll() => Check(Allowance.Everything);

    /// <summary>The way with the fewest changes, among those the one that costs least; null if there is none or the steps are spent.</summary>
    public PathSolution? FindFewest()
    {
        MeasureNeeds();
        var known = Dive() ?? Search(int.MaxValue, null, stopsAtFirst: true, null);
        if (known is null)
        {
            return null;
        }
        for (int changes = _neededChanges.Sum(); changes < known.Changes && !IsSpent; changes++)
        {
            if (Search(changes, null, stopsAtFirst: false, null) is { } found)
            {
                return found;
            }
        }
        return Search(known.Changes, null, stopsAtFirst: false, known);
    }

    /// <summary>The way that costs least, among those the one with the fewest changes; null if there is none or the steps are spent.</summary>
    public PathSolution? FindCheapest()
    {
        MeasureNeeds();
        var known = Search(int.MaxValue, null, stopsAtFirst: false, Dive());
        if (known is null)
        {
            return null;
        }
        for (int changes = _neededChanges.Sum(); changes < known.Changes && !IsSpent; changes++)
        {
            if (Search(changes, known.Cost, stopsAtFirst: true, null) is { } found)
            {
                return found;
            }
        }
        return known;
    }

    private Fraction MostMoved(int variable)
    {
        var most = Fraction.Zero;
        foreach (var segment in _variables[variable].Segments)
        {
            most = Fraction.Max(most, Fraction.Abs(segment.PointsOf(segment.Count - 1) - _variables[variable].Now.Points));
        }
        return most;
    }

    private bool? Check(Allowance allowance)
    {
        Steps += _stepsPerCheck;
        return _goal.Of(_box, _limits.Of(_box, allowance));
    }

    /// <summary>Finds, root by root, what has to be changed below it even if everything else were at its best.</summary>
    private void MeasureNeeds()
    {
        foreach (int root in _roots.Where(r => r >= 0).Distinct())
        {
            int below = _roots.Count(r => r == root);
            while (_neededChanges[root] < below && Check(OnlyBelow(root, _neededChanges[root], null)) == false)
            {
                _neededChanges[root]++;
            }
            _neededCost[root] = _neededChanges[root] == 0 ? Fraction.Zero : NeededCost(root);
        }
    }

    /// <summary>The largest cost found to be too little, by halving.</summary>
    private Fraction NeededCost(int root)
    {
        var tooLittle = Fraction.Zero;
        var enough = Fraction.Sum(Enumerable.Range(0, _variables.Length).Where(v => _roots[v] == root).Select(v => MostMoved(v) * _variables[v].Price));
        for (int i = 0; i < Bisections && tooLittle < enough; i++)
        {
            var middle = ((tooLittle + enough) / 2).Round(6, RoundingMode.Down);
            if (middle <= tooLittle)
            {
                break;
            }
            if (Check(OnlyBelow(root, int.MaxValue, middle)) == false)
            {
                tooLittle = middle;
            }
            else
            {
                enough = middle;
            }
        }
        return tooLittle;
    }

    private Allowance OnlyBelow(int root, int changes, Fraction? cost)
    {
        int[] rootChanges = [.. _neededChanges.Select(_ => int.MaxValue)];
        rootChanges[root] = changes;
        var rootCost = new Fraction?[_neededCost.Length];
        rootCost[root] = cost;
        return new Allowance(int.MaxValue, null, rootChanges, rootCost);
    }

    /// <summary>A good way without turning back: as much as possible stays, small gains first, and the rest moves as little as it can.</summary>
    private PathSolution? Dive()
    {
        Reset();
        if (Check(Allowance.Everything) == false)
        {
            return null;
        }
        KeepWhatCan([.. _order.Reverse()]);
        var changed = _order.Reverse().Where(v => !_box[v].Equals(PathChoice.Keep)).ToList();
        foreach (int variable in changed)
        {
            Settle(variable);
        }
        return Check(Allowance.Everything) == true ? Solution() : null;
    }

    private void KeepWhatCan(ImmutableArray<int> variables)
    {
        if (variables.IsEmpty || IsSpent)
        {
            return;
        }
        SetAll(variables, PathChoice.Keep);
        if (Check(Allowance.Everything) != false)
        {
            return;
        }
        SetAll(variables, PathChoice.Undecided);
        if (variables.Length == 1)
        {
            return;
        }
        int half = variables.Length / 2;
        KeepWhatCan(variables.RemoveRange(half, variables.Length - half));
        KeepWhatCan(variables.RemoveRange(0, half));
    }

    /// <summary>Takes the first segment that can do, and in it the smallest move that can, as if larger ones did no worse.</summary>
    private void Settle(int variable)
    {
        for (int s = 0; s < _variables[variable].Segments.Length; s++)
        {
            int last = _variables[variable].Segments[s].Count - 1;
            _box.Set(variable, new PathChoice(s, last, last));
            if (Check(Allowance.Everything) == false)
            {
                continue;
            }
            int from = 0;
            int to = last;
            while (from < to && !IsSpent)
            {
                int middle = from + ((to - from) / 2);
                _box.Set(variable, new PathChoice(s, middle, middle));
                if (Check(Allowance.Everything) == false)
                {
                    from = middle + 1;
                }
                else
                {
                    to = middle;
                }
            }
            _box.Set(variable, new PathChoice(s, to, to));
            return;
        }
        _box.Set(variable, PathChoice.Keep);
    }

    private void SetAll(ImmutableArray<int> variables, PathChoice choice)
    {
        foreach (int variable in variables)
        {
            _box.Set(variable, choice);
        }
    }

    private void Reset() => SetAll(_order, PathChoice.Undecided);

    /// <summary>The cheapest way within limits, better than one that is known.</summary>
    private PathSolution? Search(int maxChanges, Fraction? maxCost, bool stopsAtFirst, PathSolution? known)
    {
        (_maxChanges, _maxCost, _stopsAtFirst, _best) = (maxChanges, maxCost, stopsAtFirst, known);
        Reset();
        Explore();
        return _best;
    }

    private bool IsDone => IsSpent || (_stopsAtFirst && _best is not null);

    /// <summary>Depth first, on a stack of our own: a rubric may have more leaves than a thread has room for.</summary>
    private void Explore()
    {
        var stack = new Stack<Fork>();
        if (IsWorthWhile())
        {
            stack.Push(NextFork());
        }
        while (stack.Count > 0 && !IsDone)
        {
            var fork = stack.Peek();
            if (fork.Next == fork.Choices.Length)
            {
                _box.Set(fork.Variable, fork.Before);
                stack.Pop();
                continue;
            }
            _box.Set(fork.Variable, fork.Choices[fork.Next++]);
            if (IsWorthWhile())
            {
                stack.Push(NextFork());
            }
        }
    }

    /// <summary>Whether the box may hold a better way, but not every way leads to the goal; if every one does, the cheapest is taken.</summary>
    private bool IsWorthWhile()
    {
        if (Allow() is not { } allowance)
        {
            return false;
        }
        bool? verdict = Check(allowance);
        if (verdict == true)
        {
            _best = Solution();
        }
        return verdict is null;
    }

    private Fork NextFork()
    {
        int variable = NextUndecided();
        if (variable >= 0)
        {
            var changes = _variables[variable].Segments.Select((segment, s) => new PathChoice(s, 0, segment.Count - 1));
            return new Fork(variable, PathChoice.Undecided, [.. changes, PathChoice.Keep]);
        }
        variable = WidestOpen();
        var choice = _box[variable];
        int middle = choice.From + ((choice.To - choice.From) / 2);
        return new Fork(variable, choice, [choice with { To = middle }, choice with { From = middle + 1 }]);
    }

    /// <summary>First below roots that certainly need a change, then whatever can bring most.</summary>
    private int NextUndecided()
    {
        int[] changes = ChangesByRoot();
        int first = -1;
        foreach (int variable in _order)
        {
            if (!_box[variable].IsUndecided)
            {
                continue;
            }
            if (_roots[variable] is >= 0 and var root && changes[root] < _neededChanges[root])
            {
                return variable;
            }
            first = first < 0 ? variable : first;
        }
        return first;
    }

    private int WidestOpen()
    {
        int widest = -1;
        for (int v = 0; v < _variables.Length; v++)
        {
            if (_box[v].IsChange && _box[v].IsOpen && (widest < 0 || _box[v].To - _box[v].From > _box[widest].To - _box[widest].From))
            {
                widest = v;
            }
        }
        return widest;
    }

    /// <summary>What may still change, given what is changed already and what is needed elsewhere; null where that is too much.</summary>
    private Allowance? Allow()
    {
        int[] changes = ChangesByRoot();
        var costs = new Fraction[_neededCost.Length];
        int changed = 0;
        var cost = Fraction.Zero;
        for (int v = 0; v < _variables.Length; v++)
        {
            changed += _box[v].IsChange ? 1 : 0;
            cost += _box.CostOf(v);
            if (_roots[v] >= 0)
            {
                costs[_roots[v]] += _box.CostOf(v);
            }
        }
        var most = CostLimit(cost, out bool isTooMuch);
        if (isTooMuch)
        {
            return null;
        }
        if (_maxChanges == int.MaxValue && most is null)
        {
            return Allowance.Everything;
        }
        return Allow(changes, changed, costs, cost, most);
    }

    private Allowance? Allow(int[] changes, int changed, Fraction[] costs, Fraction cost, Fraction? most)
    {
        int neededMore = 0;
        var neededCostMore = Fraction.Zero;
        foreach (int root in _roots.Where(r => r >= 0).Distinct())
        {
            neededMore += Math.Max(0, _neededChanges[root] - changes[root]);
            neededCostMore += Fraction.Max(Fraction.Zero, _neededCost[root] - costs[root]);
        }
        long spare = (long)_maxChanges - changed - neededMore;
        Fraction? spareCost = most - cost - neededCostMore;
        if (spare < 0 || spareCost is { Sign: < 0 })
        {
            return null;
        }
        int[] rootChanges = new int[changes.Length];
        var rootCost = new Fraction?[changes.Length];
        for (int i = 0; i < changes.Length; i++)
        {
            rootChanges[i] = (int)Math.Min(int.MaxValue, spare + Math.Max(0, _neededChanges[i] - changes[i]));
            rootCost[i] = spareCost + Fraction.Max(Fraction.Zero, _neededCost[i] - costs[i]);
        }
        return new Allowance((int)Math.Min(int.MaxValue, (long)_maxChanges - changed), most - cost, rootChanges, rootCost);
    }

    /// <summary>The most that a way may cost to be worth finding; null for no limit.</summary>
    private Fraction? CostLimit(Fraction cost, out bool isTooMuch)
    {
        Fraction? most = _maxCost;
        if (_best is { } best)
        {
            // A better way is better by a grain at least.
            most = _grain.IsZero ? best.Cost : best.Cost - _grain;
            isTooMuch = cost >= best.Cost || cost > most;
            return most;
        }
        isTooMuch = cost > most;
        return most;
    }

    private int[] ChangesByRoot()
    {
        int[] changes = new int[_neededChanges.Length];
        for (int v = 0; v < _variables.Length; v++)
        {
            if (_roots[v] >= 0 && _box[v].IsChange)
            {
                changes[_roots[v]]++;
            }
        }
        return changes;
    }

    /// <summary>The way of the box that costs least.</summary>
    private PathSolution Solution()
    {
        var choices = ImmutableArray.CreateBuilder<PathChoice>(_variables.Length);
        int changes = 0;
        var cost = Fraction.Zero;
        for (int v = 0; v < _variables.Length; v++)
        {
            var choice = _box[v].IsChange ? _box[v] with { To = _box[v].From } : PathChoice.Keep;
            changes += choice.IsChange ? 1 : 0;
            cost += _box.CostOf(v);
            choices.Add(choice);
        }
        return new PathSolution(choices.MoveToImmutable(), changes, cost);
    }

    /// <summary>A variable whose choices are gone through one by one.</summary>
    private sealed class Fork(int variable, PathChoice before, ImmutableArray<PathChoice> choices)
    {
        public int Variable => variable;

        public PathChoice Before => before;

        public ImmutableArray<PathChoice> Choices => choices;

        public int Next { get; set; }
    }
}

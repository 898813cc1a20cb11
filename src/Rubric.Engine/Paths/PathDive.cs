using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Finds a good way without turning back: as much as possible stays, small gains first, and the rest moves as little as it can.</summary>
/// <remarks>Takes a share of the steps at most. What is not settled by then moves as far as it can, so that there is an answer in good time.</remarks>
internal sealed class PathDive
{
    private const int Shares = 16;

    private readonly PathProbe _probe;
    private readonly PathBox _box;

    /// <summary>The variables that can bring least first.</summary>
    private readonly ImmutableArray<int> _smallFirst;

    private PathDive(PathProbe probe) => (_probe, _box, _smallFirst) = (probe, probe.Box, [.. probe.BySize.Reverse()]);

    /// <summary>A way that leads to the goal; null if this found none.</summary>
    public static PathSolution? Run(PathProbe probe, long maxSteps) => new PathDive(probe).Run(probe.Steps + (maxSteps / 3), probe.Steps + (maxSteps / 2));

    private PathSolution? Run(long stepsForKeeping, long stepsForAll)
    {
        _probe.Reset();
        KeepSmallest();
        KeepWhatCan([.. _smallFirst.Where(v => _box[v].IsUndecided)], stepsForKeeping);
        foreach (int variable in _smallFirst)
        {
            if (_box[variable].IsUndecided)
            {
                _box.Set(variable, _probe.Steps < stepsForAll ? LeastThatCan(variable) : Most(variable));
            }
        }
        return _probe.Check(Allowance.Everything) == true ? _probe.Cheapest() : null;
    }

    /// <summary>Whether anything in the box as it stands may lead to the goal.</summary>
    private bool Can() => _probe.Check(Allowance.Everything) != false;

    /// <summary>Lets as many of the smallest stay below each root as it can do without, and as large a part of them as all roots together can.</summary>
    private void KeepSmallest()
    {
        List<ImmutableArray<int>> kept = [.. _smallFirst.GroupBy(v => _box.Roots[v]).Select(g => MostToKeep([.. g]))];
        int parts = 0;
        for (int step = Shares; step > 0 && !_probe.IsSpent; step /= 2)
        {
            Keep(parts + step);
            if (parts + step <= Shares && Can())
            {
                parts += step;
            }
            _probe.Reset();
        }
        Keep(parts);

        void Keep(int parts) => kept.ForEach(k => _probe.SetAll(k.Take(k.Length * Math.Min(parts, Shares) / Shares), PathChoice.Keep));
    }

    private ImmutableArray<int> MostToKeep(ImmutableArray<int> smallFirst)
    {
        int can = 0;
        int cannot = smallFirst.Length + 1;
        while (can + 1 < cannot && !_probe.IsSpent)
        {
            int middle = can + ((cannot - can) / 2);
            _probe.SetAll(smallFirst.Take(middle), PathChoice.Keep);
            (can, cannot) = Can() ? (middle, cannot) : (can, middle);
            _probe.SetAll(smallFirst, PathChoice.Undecided);
        }
        return [.. smallFirst.Take(can)];
    }

    /// <summary>Lets variables stay by halves and halves of halves, wherever the goal does not need them.</summary>
    private void KeepWhatCan(ImmutableArray<int> variables, long enough)
    {
        if (variables.IsEmpty || _probe.Steps >= enough)
        {
            return;
        }
        _probe.SetAll(variables, PathChoice.Keep);
        if (Can())
        {
            return;
        }
        _probe.SetAll(variables, PathChoice.Undecided);
        if (variables.Length == 1)
        {
            return;
        }
        int half = variables.Length / 2;
        KeepWhatCan(variables.RemoveRange(half, variables.Length - half), enough);
        KeepWhatCan(variables.RemoveRange(0, half), enough);
    }

    /// <summary>In the first segment that can do the smallest move that can, as if larger ones did no worse.</summary>
    private PathChoice LeastThatCan(int variable)
    {
        var segments = _box.Variables[variable].Segments;
        for (int s = 0; s < segments.Length; s++)
        {
            int from = 0;
            int to = segments[s].Count - 1;
            if (!CanMove(to))
            {
                continue;
            }
            while (from < to && !_probe.IsSpent)
            {
                int middle = from + ((to - from) / 2);
                (from, to) = CanMove(middle) ? (from, middle) : (middle + 1, to);
            }
            return new PathChoice(s, to, to);

            bool CanMove(int move)
            {
                _box.Set(variable, new PathChoice(s, move, move));
                return Can();
            }
        }
        return PathChoice.Keep;
    }

    /// <summary>The move that brings most; a fact stays.</summary>
    private PathChoice Most(int variable)
    {
        var v = _box.Variables[variable];
        var (best, most) = (PathChoice.Keep, Fraction.Zero);
        for (int s = 0; s < v.Segments.Length; s++)
        {
            int last = v.Segments[s].Count - 1;
            var gain = v.Segments[s].PointsOf(last) - v.Now.Points;
            gain = v.Leaf is { Section: IndicatorSection.Penalties } ? -gain : gain;
            if (gain > most)
            {
                (best, most) = (new PathChoice(s, last, last), gain);
            }
        }
        return best;
    }
}

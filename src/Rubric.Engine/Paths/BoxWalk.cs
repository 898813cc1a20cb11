using System.Collections.Immutable;

namespace Rubric.Engine;

/// <summary>Cuts a box of ways into ever smaller ones, depth first, and has each of them judged.</summary>
/// <param name="box">The box, as it stands at the start.</param>
/// <param name="scope">The variables to decide, in the order in which they are.</param>
/// <param name="needsCutting">Judges the box as it stands; false where it need not be looked into any further.</param>
/// <param name="isDone">Whether to stop.</param>
internal sealed class BoxWalk(PathBox box, ImmutableArray<int> scope, Func<bool> needsCutting, Func<bool> isDone)
{
    /// <summary>Which variables are decided before the others; all alike unless said otherwise.</summary>
    public Func<int, bool> IsUrgent { get; init; } = _ => true;

    /// <summary>On a stack of our own: a rubric may have more leaves than a thread has room for.</summary>
    public void Run()
    {
        var stack = new Stack<Fork>();
        if (needsCutting())
        {
            stack.Push(NextFork());
        }
        while (stack.Count > 0 && !isDone())
        {
            var fork = stack.Peek();
            if (fork.Next == fork.Choices.Length)
            {
                box.Set(fork.Variable, fork.Before);
                stack.Pop();
                continue;
            }
            box.Set(fork.Variable, fork.Choices[fork.Next++]);
            if (needsCutting())
            {
                stack.Push(NextFork());
            }
        }
    }

    private Fork NextFork()
    {
        int variable = NextUndecided();
        if (variable >= 0)
        {
            var changes = box.Variables[variable].Segments.Select((segment, s) => new PathChoice(s, 0, segment.Count - 1));
            return new Fork(variable, PathChoice.Undecided, [.. changes, PathChoice.Keep]);
        }
        variable = WidestOpen();
        var choice = box[variable];
        int middle = choice.From + ((choice.To - choice.From) / 2);
        return new Fork(variable, choice, [choice with { To = middle }, choice with { From = middle + 1 }]);
    }

    private int NextUndecided()
    {
        int first = -1;
        foreach (int variable in scope)
        {
            if (!box[variable].IsUndecided)
            {
                continue;
            }
            if (IsUrgent(variable))
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
        foreach (int v in scope)
        {
            if (box[v].IsChange && box[v].IsOpen && (widest < 0 || box[v].To - box[v].From > box[widest].To - box[widest].From))
            {
                widest = v;
            }
        }
        return widest;
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

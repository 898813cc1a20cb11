using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>What a <see cref="PlanCondition"/> looks at.</summary>
internal enum PlanConditionKind
{
    /// <summary>Nothing: it never holds.</summary>
    Never,

    /// <summary>A sum, compared with bounds.</summary>
    Sum,

    /// <summary>One bit of the facts of a row.</summary>
    Facts,

    /// <summary>The tier as it stands.</summary>
    Tier,

    /// <summary>How many of the conditions inside hold.</summary>
    Count,

    /// <summary>That the one inside does not hold.</summary>
    Not,
}

/// <summary>A condition of the rubric, ready for rows of numbers: yes or no, never open.</summary>
internal sealed class PlanCondition
{
    /// <summary>The value of <see cref="Least"/> that asks for every part.</summary>
    public const int AllThatApply = -1;

    public static PlanCondition Never { get; } = new() { Kind = PlanConditionKind.Never };

    public required PlanConditionKind Kind { get; init; }

    /// <summary>What a sum condition compares.</summary>
    public PlanTarget Target { get; init; }

    public Bounds Bounds { get; init; } = Bounds.None;

    /// <summary>Whether the condition falls out of its set, instead of not holding, where its target does not apply.</summary>
    public bool IsMember { get; init; }

    /// <summary>The number of the bit of a facts condition.</summary>
    public int Bit { get; init; }

    /// <summary>The tiers that a tier condition asks for, one bit each.</summary>
    public ulong Tiers { get; init; }

    public ImmutableArray<PlanCondition> Parts { get; init; } = [];

    /// <summary>The least number of parts that must hold, or <see cref="AllThatApply"/>.</summary>
    public int Least { get; init; }

    /// <summary>The largest number of parts that may hold.</summary>
    public int Most { get; init; } = int.MaxValue;

    /// <summary>The number of a sum condition, by which a <see cref="SumProgram"/> has its limits.</summary>
    public int Test { get; init; } = -1;

    public static PlanCondition All(ImmutableArray<PlanCondition> parts) =>
        parts.Length == 1 && !parts[0].IsMember ? parts[0] : new() { Kind = PlanConditionKind.Count, Parts = parts, Least = AllThatApply };

    public static PlanCondition Any(ImmutableArray<PlanCondition> parts) =>
        parts.Length == 1 && !parts[0].IsMember ? parts[0] : new() { Kind = PlanConditionKind.Count, Parts = parts, Least = 1 };

    public static PlanCondition Not(PlanCondition part) => new() { Kind = PlanConditionKind.Not, Parts = [part] };

    /// <summary>The least number of parts that must hold where so many apply.</summary>
    public int LeastOf(int applying) => Least == AllThatApply ? applying : Least;
}

#if NET
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Scores the rows of a tile side by side, in 32-bit arithmetic.</summary>
/// <remarks>Nothing is checked for overflow: the plan has proven that there is none, for units in range. Units that are out of range
/// make numbers that mean nothing, but their rows are told apart and scored again one by one.</remarks>
internal sealed class VectorTileScorer<TLanes> : TileScorer
    where TLanes : struct, ILanes<TLanes>
{
    [ThreadStatic]
    private static AlignedNumbers? _places;

    private readonly TileProgram _program;
    private readonly PlanRules _rules;
    private readonly TileShape _shape;

    public VectorTileScorer(SumProgram program, PlanParts parts, bool wantsGroups)
    {
        _program = new TileProgram(program, parts, wantsGroups, TLanes.Rows);
        _rules = parts.Rules;
        _shape = parts.Shape;
    }

    public override void Score(TileBlock block, int rows, uint defaultFacts, BlockTarget target, List<int> redo)
    {
        // Aligned, since a line that lies across two lines of the cache costs twice.
        if (_places is null || _places.Length < _program.PlaceCount * TLanes.Rows)
        {
            _places = new AlignedNumbers(_program.PlaceCount * TLanes.Rows, isCleared: false);
        }
        ref int place = ref MemoryMarshal.GetReference(_places.Span);
        ref int first = ref MemoryMarshal.GetReference(block.Numbers);
        if (_program.Ladder is { } ladder)
        {
            ScorePlainly(ladder, ref first, ref place, rows, target, redo);
            return;
        }
        for (int row = 0; row < rows; row += TLanes.Rows)
        {
            ref int line = ref Unsafe.Add(ref first, _shape.StartOf(row));
            var bad = AddUp(ref line, ref place);
            var facts = _shape.HasFacts ? TLanes.Load(ref line, (uint)_shape.FactsLine) : TLanes.All((int)defaultFacts);
            var tier = FindTier(ref place, facts);
            bad |= Override(ref place, facts, ref tier);
            Store(target, row, ref place, tier);
            AddRows(TLanes.NegativeBits(bad), row, rows, redo);
        }
    }

    /// <summary>Scores the rows of a rubric whose tiers need lowest points alone, and that has no overrides: the same, without a call on the way, so that all stays in registers.</summary>
    private void ScorePlainly(TileLadder ladder, ref int first, ref int place, int rows, in BlockTarget target, List<int> redo)
    {
        for (int row = 0; row < rows; row += TLanes.Rows)
        {
            var bad = AddUp(ref Unsafe.Add(ref first, _shape.StartOf(row)), ref place);
            uint again = TLanes.NegativeBits(bad);
            if (again != 0)
            {
                AddRows(again, row, rows, redo);
            }
            Store(target, row, ref place, FindTier(ladder, ref place));
        }
    }

    /// <summary>Adds up the leaves of the rows; negative where a score is out of range.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private TLanes AddUp(ref int line, ref int place)
    {
        var bad = _shape.IsPaired ? AddPairs(ref line, ref place) : AddLeaves(ref line, ref place);
        foreach (var own in _program.Sums)
        {
            var sum = TLanes.All(own.Constant);
            foreach (int source in own.Sources)
            {
                sum += TLanes.Load(ref place, (uint)source);
            }
            TLanes.Store(sum, ref place, (uint)own.At);
        }
        return bad;
    }

    // One loop over all leaves, whatever groups they form: short loops of different lengths would be guessed wrong again and again.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private TLanes AddLeaves(ref int line, ref int place)
    {
        var bad = TLanes.All(0);
        var sum = bad;
        foreach (ref readonly var leaf in _program.Leaves.AsSpan())
        {
            var own = TLanes.Load(ref line, (uint)leaf.Line);
            sum = (sum & TLanes.All(leaf.Keep)) + (own * TLanes.All(leaf.Coefficient));
            bad |= own | (TLanes.All(leaf.MaxUnits) - own);
            TLanes.Store(sum, ref place, (uint)leaf.At);
        }
        return bad;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private TLanes AddPairs(ref int line, ref int place)
    {
        // Negative units are, without their sign, larger than any others.
        var beyond = TLanes.All(0);
        var sum = beyond;
        foreach (ref readonly var pair in _program.Pairs.AsSpan())
        {
            var own = TLanes.Load(ref line, (uint)pair.Line);
            sum = (sum & TLanes.All(pair.Keep)) + TLanes.MultiplyPairs(own, TLanes.All(pair.Coefficients));
            if (pair.HighCoefficients != 0)
            {
                sum += TLanes.ShiftLeft(TLanes.MultiplyPairs(own, TLanes.All(pair.HighCoefficients)), 16);
            }
            beyond |= TLanes.BeyondPairs(own, TLanes.All(pair.MaxUnits));
            TLanes.Store(sum, ref place, (uint)pair.At);
        }
        return ~TLanes.Equal(beyond, TLanes.All(0));
    }

    /// <summary>The first tier that holds, five at a time, from the last to the first, so that the first one stays.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TLanes FindTier(TileLadder ladder, ref int place)
    {
        var tier = TLanes.All(ladder.Otherwise);
        for (int first = ladder.Tiers - TileLadder.Together; first >= 0; first -= TileLadder.Together)
        {
            // Negative where everything so far holds.
            var holds0 = TLanes.All(-1);
            var (holds1, holds2, holds3, holds4) = (holds0, holds0, holds0, holds0);
            ref int limit = ref MemoryMarshal.GetArrayDataReference(ladder.Limits[first / TileLadder.Together]);
            foreach (int at in ladder.Places)
            {
                var number = TLanes.Load(ref place, (uint)at);
                holds0 &= TLanes.All(limit) - number;
                holds1 &= TLanes.All(Unsafe.Add(ref limit, 1)) - number;
                holds2 &= TLanes.All(Unsafe.Add(ref limit, 2)) - number;
                holds3 &= TLanes.All(Unsafe.Add(ref limit, 3)) - number;
                holds4 &= TLanes.All(Unsafe.Add(ref limit, 4)) - number;
                limit = ref Unsafe.Add(ref limit, TileLadder.Together);
            }
            tier = TLanes.Select(TLanes.Signs(holds4), TLanes.All(first + 4), tier);
            tier = TLanes.Select(TLanes.Signs(holds3), TLanes.All(first + 3), tier);
            tier = TLanes.Select(TLanes.Signs(holds2), TLanes.All(first + 2), tier);
            tier = TLanes.Select(TLanes.Signs(holds1), TLanes.All(first + 1), tier);
            tier = TLanes.Select(TLanes.Signs(holds0), TLanes.All(first), tier);
        }
        return tier;
    }

    /// <summary>The first tier that holds, from the last to the first, so that the first one stays.</summary>
    private TLanes FindTier(ref int place, TLanes facts)
    {
        var none = TLanes.All(_rules.NoTier);
        var tier = none;
        for (int i = _program.Tiers.Length - 1; i >= 0; i--)
        {
            var rule = _program.Tiers[i];
            // Negative where everything so far holds.
            var holds = TLanes.All(-1);
            foreach (ref readonly var limit in rule.Lows.AsSpan())
            {
                holds &= TLanes.All(limit.Number) - TLanes.Load(ref place, (uint)limit.At);
            }
            foreach (ref readonly var limit in rule.Highs.AsSpan())
            {
                holds &= TLanes.Load(ref place, (uint)limit.At) - TLanes.All(limit.Number);
            }
            foreach (var condition in rule.Others)
            {
                holds &= Holds(condition, ref place, facts, none);
            }
            tier = TLanes.Select(TLanes.Signs(holds), TLanes.All(i), tier);
        }
        return tier;
    }

    /// <summary>Lets the overrides move the tiers; negative where one of them leaves no total and tier.</summary>
    private TLanes Override(ref int place, TLanes facts, ref TLanes tier)
    {
        var ends = TLanes.All(0);
        foreach (var rule in _rules.BeforeScoring)
        {
            ends |= Holds(rule.When, ref place, facts, TLanes.All(_rules.NoTier));
        }
        foreach (var rule in _rules.OnTier)
        {
            var holds = Holds(rule.When, ref place, facts, tier);
            if (rule.Override.Effect is Exclude)
            {
                ends |= holds;
            }
            else if (TLanes.NegativeBits(holds) != 0)
            {
                tier = TLanes.Select(holds, Move(rule, tier), tier);
            }
        }
        return ends;
    }

    private static TLanes Move(PlanOverride rule, TLanes tier)
    {
        var after = tier;
        for (int i = 0; i < rule.After.Length; i++)
        {
            if (rule.After[i] != i)
            {
                after = TLanes.Select(TLanes.Equal(tier, TLanes.All(i)), TLanes.All(rule.After[i]), after);
            }
        }
        return after;
    }

    /// <summary>All bits where a condition holds, else none.</summary>
    private TLanes Holds(PlanCondition condition, ref int place, TLanes facts, TLanes tier)
    {
        switch (condition.Kind)
        {
            case PlanConditionKind.Never:
                return TLanes.All(0);
            case PlanConditionKind.Sum:
                var test = _program.Tests[condition.Test];
                var number = TLanes.Load(ref place, (uint)test.At);
                return TLanes.Signs((TLanes.All(test.UnderLow) - number) & (number - TLanes.All(test.OverHigh)));
            case PlanConditionKind.Facts:
                return TLanes.Signs(TLanes.ShiftLeft(facts, 31 - condition.Bit));
            case PlanConditionKind.Tier:
                var isOne = TLanes.All(0);
                for (int i = 0; i < _rules.NoTier; i++)
                {
                    if (((condition.Tiers >> i) & 1) != 0)
                    {
                        isOne |= TLanes.Equal(tier, TLanes.All(i));
                    }
                }
                return isOne;
            case PlanConditionKind.Not:
                return ~Holds(condition.Parts[0], ref place, facts, tier);
            default:
                // What holds is -1.
                var held = TLanes.All(0);
                foreach (var part in condition.Parts)
                {
                    held -= Holds(part, ref place, facts, tier);
                }
                int most = Math.Min(condition.Most, condition.Parts.Length);
                return TLanes.Signs((TLanes.All(condition.LeastOf(condition.Parts.Length) - 1) - held) & (held - TLanes.All(most + 1)));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Store(in BlockTarget target, int row, ref int place, TLanes tier)
    {
        TLanes.StoreBytes(tier, ref MemoryMarshal.GetReference(target.Tiers), (uint)row);
        if (!target.Totals.IsEmpty)
        {
            var total = TLanes.Load(ref place, (uint)_program.Total);
            TLanes.Store(total, ref MemoryMarshal.GetReference(target.Totals), (uint)row);
        }
        if (!target.Groups.IsEmpty)
        {
            ref int groups = ref MemoryMarshal.GetReference(target.Groups);
            const uint TileRows = ScoreTable.TileRows;
            nuint line = ((uint)row / TileRows * TileRows * (nuint)(uint)_program.Groups.Length) + ((uint)row % TileRows);
            foreach (int group in _program.Groups)
            {
                TLanes.StoreAside(TLanes.Load(ref place, (uint)group), ref groups, line);
                line += TileRows;
            }
        }
    }

    private static void AddRows(uint bits, int first, int rows, List<int> redo)
    {
        for (int row = first; bits != 0; row++, bits >>= 1)
        {
            if ((bits & 1) != 0 && row < rows)
            {
                redo.Add(row);
            }
        }
    }
}
#endif

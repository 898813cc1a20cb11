using System.Collections.Immutable;
using System.Numerics;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Makes a plan from an evaluator, or finds all that is in its way.</summary>
internal static class PlanBuilder
{
    private const int MostTiers = 64;
    private const int MostFactBits = 31;

    public static PlanParts? Build(RubricEvaluator evaluator, ScorePlanOptions options, out ImmutableArray<string> reasons)
    {
        var view = Check(evaluator, options);
        var refusals = new List<string>();
        var leaves = LeavesOf(view, options, refusals);
        if (!PlanTree.HasTotal(view))
        {
            refusals.Add("the profile omits everything");
        }
        if (refusals.Count > 0)
        {
            reasons = [.. refusals];
            return null;
        }
        var tree = new PlanTree(view, leaves);
        var conditions = new PlanConditions(tree, refusals);
        var rules = PlanRules.Of(evaluator.Rubric, conditions);
        RefuseRules(tree, conditions, refusals);
        reasons = [.. refusals.Distinct(StringComparer.Ordinal)];
        return reasons.IsEmpty ? Build(evaluator, options, tree, conditions, rules) : null;
    }

    private static PlanParts Build(RubricEvaluator evaluator, ScorePlanOptions options, PlanTree tree, PlanConditions conditions, PlanRules rules)
    {
        var totalDraft = new SumProgramBuilder(tree, conditions.Sums, wantsGroups: false);
        var groupDraft = new SumProgramBuilder(tree, conditions.Sums, wantsGroups: true);
        var denominator = totalDraft.Denominators.Concat(groupDraft.Denominators)
            .Aggregate(BigInteger.One, LeafGrid.CommonMultiple);
        var totals = totalDraft.Build(conditions.Sums, denominator);
        var all = groupDraft.Build(conditions.Sums, denominator);
        var arithmetic = ArithmeticFor(all.Largest, options.Arithmetic);
        ImmutableArray<IndicatorNode> groups = [.. tree.Plan.Nodes.Where(n => n.Indicator.IsGroup && groupDraft.PlaceOf(n) >= 0)];
        int[] groupPlaces = [.. groups.Select(groupDraft.PlaceOf)];
        UnitGate[] gates = [.. tree.Leaves.Select(l => l.Gate)];
        var readable = options.Form == ScoreForm.Scalar ? null : gates;
        var groupScorer = RowScorer.Of(all, rules, arithmetic, groupPlaces, readable);
        return new PlanParts
        {
            Evaluator = evaluator,
            Tree = tree,
            Gates = gates,
            Rules = rules,
            Facts = new PlanFacts(evaluator, tree.Plan, conditions.Facts, options.Facts),
            Groups = groups,
            GroupPlaces = groupPlaces,
            GroupQuantities = [.. groups.Select(g => PlanQuantities.Of(tree, PlanTarget.Node(g), denominator))],
            Denominator = denominator,
            TotalPlaces = evaluator.Rubric.Rounding.Total is { } places && !(BigInteger.Pow(10, places) % denominator).IsZero ? places : null,
            Totals = totals,
            All = all,
            Arithmetic = arithmetic,
            Form = ScoreForms.For(all, rules, arithmetic, options.Form),
            TotalScorer = RowScorer.Of(totals, rules, arithmetic, [], readable),
            GroupScorer = groupScorer,
            ExactScorer = new ExactScorer(tree, rules),
        };
    }

    private static ViewPlan Check(RubricEvaluator evaluator, ScorePlanOptions options)
    {
        ArgumentNullException.ThrowIfNull(options.Facts, nameof(options));
        ArgumentOutOfRangeException.ThrowIfNegative(options.Decimals, nameof(options));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Decimals, 6, nameof(options));
        if (options.Arithmetic is < ScoreArithmetic.Int32 or > ScoreArithmetic.BigInteger || options.Form is < ScoreForm.Scalar or > ScoreForm.Vector512)
        {
            throw new ArgumentOutOfRangeException(nameof(options), options, "There is no such arithmetic, or no such form.");
        }
        return evaluator.FindPlan(options.Profile) ?? throw new ArgumentException(
            $"The rubric '{evaluator.Rubric}' has no profile '{options.Profile}'. It has: {string.Join(", ", evaluator.Rubric.Profiles.Select(p => p.Id))}.", nameof(options));
    }

    private static ImmutableArray<ScoreLeaf> LeavesOf(ViewPlan view, ScorePlanOptions options, List<string> refusals)
    {
        var leaves = ImmutableArray.CreateBuilder<ScoreLeaf>();
        foreach (var node in view.Nodes)
        {
            if (!node.IsScoredLeaf || node.IsAbsent || node.IsOmitted)
            {
                continue;
            }
            if (node.Scale is EvaluationScale)
            {
                refusals.Add($"'{node.Id}' scores other submissions");
            }
            else if (ScoreLeaf.Of(view, node, options.Decimals) is { } leaf)
            {
                leaves.Add(leaf);
            }
            else
            {
                refusals.Add($"the points of '{node.Id}' have more than 2,147,483,646 steps");
            }
        }
        return leaves.ToImmutable();
    }

    private static void RefuseRules(PlanTree tree, PlanConditions conditions, List<string> refusals)
    {
        var rubric = tree.Plan.View.Rubric;
        if (rubric.Tiers.Length >= MostTiers)
        {
            refusals.Add($"it has {rubric.Tiers.Length} tiers, more than {MostTiers - 1}");
        }
        if (conditions.Facts.Count > MostFactBits)
        {
            refusals.Add($"it has {conditions.Facts.Count} conditions on facts, more than {MostFactBits}");
        }
        if (tree.IsRescaled && tree.Rounds)
        {
            refusals.Add("it rounds within the tree where the profile rescales points");
        }
        foreach (var candidate in rubric.Overrides)
        {
            if (candidate.Effect is ReplaceTotal { Total: var total } && rubric.Rounding.Total is { } places && total.Round(places, rubric.Rounding.Mode) != total)
            {
                refusals.Add($"the override '{candidate.Id}' replaces the total by one that is not rounded as the rubric says");
            }
        }
    }

    private static ScoreArithmetic ArithmeticFor(BigInteger largest, ScoreArithmetic? least)
    {
        var narrowest = largest <= int.MaxValue ? ScoreArithmetic.Int32
            : largest <= long.MaxValue ? ScoreArithmetic.Int64
            : largest.CompareTo(BigInteger.Pow(2, 127) - 1) <= 0 ? ScoreArithmetic.Int128
            : ScoreArithmetic.BigInteger;
        var chosen = least is { } wanted && wanted > narrowest ? wanted : narrowest;
#if !NET
        chosen = chosen == ScoreArithmetic.Int128 ? ScoreArithmetic.BigInteger : chosen;
#endif
        return chosen;
    }
}

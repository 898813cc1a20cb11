using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Finds everything that a path may change.</summary>
internal sealed class PathVariables(RubricEvaluator evaluator, DossierContext context, LeafWorkings start, PathOptions options)
{
    private readonly ImmutableArray<Condition> _conditions = [.. ConditionTree.In(evaluator.Rubric)];
    private readonly HashSet<string> _fixed = new(options.Fixed, StringComparer.Ordinal);

    public ImmutableArray<PathVariable> Find()
    {
        var variables = ImmutableArray.CreateBuilder<PathVariable>();
        foreach (var node in start.Plan.Nodes)
        {
            if (node.IsScoredLeaf && MayChange(node) && OfLeaf(node) is { } variable)
            {
                variables.Add(variable);
            }
        }
        for (int i = 0; i < evaluator.Rubric.Facts.Length; i++)
        {
            if (OfFact(i) is { } variable)
            {
                variables.Add(variable);
            }
        }
        return variables.ToImmutable();
    }

    /// <summary>What does not apply, was awarded, or is to stay, stays.</summary>
    private bool MayChange(IndicatorNode leaf)
    {
        int i = leaf.Index;
        if (leaf.IsAbsent || start.Leaves.IsMissing(i) || start.Leaves.State(i) is not (IndicatorState.Scored or IndicatorState.Unanswered))
        {
            return false;
        }
        for (IndicatorNode? node = leaf; node is not null; node = node.Parent)
        {
            if (_fixed.Contains(node.Id))
            {
                return false;
            }
        }
        return true;
    }

    private PathVariable? OfLeaf(IndicatorNode leaf)
    {
        var signs = new AnswerSigns(_conditions, leaf);
        var now = new PathMove(null, start.Bound.Answers[leaf.Index], default, start.Leaves.Low[leaf.Index]);
        var moves = new LeafMoves(start.Plan, leaf, signs, options, now);
        var segments = moves.Find(leaf.Scale is EvaluationScale scale ? context.EvaluatorOf(scale).BestRate(scale) : Fraction.One);
        return segments.IsEmpty ? null : new PathVariable
        {
            Leaf = leaf,
            Now = now,
            Segments = segments,
            Price = PriceOf(leaf),
            IsNamed = signs.Any,
            IsExhaustive = moves.IsExhaustive,
        };
    }

    private PathVariable? OfFact(int index)
    {
        var fact = evaluator.Rubric.Facts[index];
        if (!options.ChangeableFacts.Contains(fact.Id))
        {
            return null;
        }
        var now = start.Bound.Facts[index];
        var segments = FactMoves.Find(evaluator.Rubric, fact, now, options);
        return segments.IsEmpty ? null : new PathVariable
        {
            Fact = index,
            Now = new PathMove(null, null, now, Fraction.Zero),
            Segments = segments,
            Price = options.Order == PathOrder.LeastCost ? CostOf(fact.Id) ?? Fraction.One : Fraction.Zero,
            IsNamed = true,
        };
    }

    /// <summary>What a point costs: as said of the leaf, or of the nearest group above.</summary>
    private Fraction PriceOf(IndicatorNode leaf)
    {
        if (options.Order == PathOrder.LeastCost)
        {
            for (IndicatorNode? node = leaf; node is not null; node = node.Parent)
            {
                if (CostOf(node.Id) is { } cost)
                {
                    return cost;
                }
            }
        }
        return Fraction.One;
    }

    private Fraction? CostOf(string id)
    {
        foreach (var cost in options.Costs)
        {
            if (string.Equals(cost.Key, id, StringComparison.Ordinal))
            {
                return cost.Value;
            }
        }
        return null;
    }
}

using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Finds the path from an evaluation to a tier.</summary>
internal sealed class PathFinder
{
    private readonly Evaluation _evaluation;
    private readonly PathOptions _options;
    private readonly RubricEvaluator _evaluator;
    private readonly DossierContext _context;
    private readonly LeafWorkings? _start;

    private PathFinder(Evaluation evaluation, PathOptions options)
    {
        (_evaluation, _options, _evaluator) = (evaluation, options, evaluation.Origin.Evaluator);
        var again = new EvaluationRerun(evaluation);
        (_context, _start) = (again.Context, again.Prepare());
    }

    public static TierPath Find(Evaluation evaluation, Tier? target, PathOptions options)
    {
        if (evaluation.Status is EvaluationStatus.Invalid or EvaluationStatus.Incomplete)
        {
            return new TierPath(evaluation, target, PathStatus.NotScored);
        }
        var wanted = target is null ? [] : OrBetter(evaluation.Rubric, target);
        return wanted.Contains(evaluation.Tier!) || target is null
            ? new TierPath(evaluation, target, PathStatus.AlreadyReached)
            : new PathFinder(evaluation, options).Find(target, wanted);
    }

    /// <summary>The ranked tier right above one; the lowest above none and above one that is not ranked; null above the top.</summary>
    public static Tier? NextBetter(RubricDefinition rubric, Tier? tier)
    {
        var ranked = rubric.Tiers.Where(t => t.Ranked).ToList();
        int reached = tier is null ? -1 : ranked.IndexOf(tier);
        int next = reached < 0 ? ranked.Count - 1 : reached - 1;
        return next < 0 ? null : ranked[next];
    }

    private static ImmutableArray<Tier> OrBetter(RubricDefinition rubric, Tier target) => !target.Ranked ? [target]
        : [.. rubric.Tiers.Where(t => t.Ranked).TakeWhile(t => !ReferenceEquals(t, target)), target];

    private TierPath Find(Tier target, ImmutableArray<Tier> wanted)
    {
        var start = _start!;
        var variables = new PathVariables(_evaluator, _context, start, _options).Find();
        var goal = new GoalCheck(_evaluator, start, wanted);
        var probe = new PathProbe(start, variables, goal, _options.MaxSteps);
        if (probe.Check(Allowance.Everything) == false)
        {
            return Blocked(target, probe, goal);
        }
        var search = new PathSearch(probe, _options);
        var solution = search.Find();
        bool isProven = search.IsProven && variables.All(v => v.IsExhaustive);
        if (solution is null)
        {
            return new TierPath(_evaluation, target, isProven ? PathStatus.NotReachable : PathStatus.NotDecided) { StepsSpent = probe.Steps };
        }
        var moved = variables.Select((v, i) => (Variable: v, Move: v.MoveOf(solution.Choices[i]))).Where(p => p.Move != p.Variable.Now).ToList();
        var steps = moved.Select(p => StepOf(p.Variable, p.Move)).ToList();
        var changes = ChangesOf(steps);
        var result = _evaluation.With(changes).After;
        if (!wanted.Contains(result.Tier!))
        {
            throw new InvalidOperationException($"The path to the tier '{target.Id}' of '{_evaluation.Rubric}' leads to '{result.Tier?.Id ?? "no tier"}'. This is a mistake in this library.");
        }
        return new TierPath(_evaluation, target, PathStatus.Found)
        {
            Steps = [.. steps],
            Changes = changes,
            Result = result,
            Points = Fraction.Sum(steps.Select(s => Fraction.Abs(s.Gain))),
            Cost = _options.Order == PathOrder.FewestChanges ? solution.Changes : solution.Cost,
            IsProvenMinimal = isProven,
            StepsSpent = probe.Steps,
        };
    }

    private PathStep StepOf(PathVariable variable, PathMove move)
    {
        if (variable.Leaf is { } leaf)
        {
            var indicator = _evaluation[leaf.Id];
            return new PathStep(leaf.Id, indicator.Answer, move.To) { Indicator = indicator, PointsBefore = variable.Now.Points, PointsAfter = move.Points, Award = move.Award };
        }
        var fact = _evaluation.Facts[variable.Fact];
        return new PathStep(fact.Fact.Id, fact.Answer, move.To) { Fact = fact };
    }

    private static EvaluationChanges ChangesOf(List<PathStep> steps) => new()
    {
        Answers = [.. steps.Where(s => s.Fact is null && s.To is not null).Select(s => new NamedAnswer(s.Id, s.To!))],
        Facts = [.. steps.Where(s => s.Fact is not null).Select(s => new NamedAnswer(s.Id, s.To!))],
        // What the submissions of an evaluation leaf would have to bring stands in for them.
        Awarded = [.. steps.Where(s => s.To is null).Select(s => new Award { Indicator = s.Id, Points = s.Award, Reason = "path" })],
    };

    /// <summary>Tells what keeps the tier away with every answer at its best.</summary>
    private TierPath Blocked(Tier target, PathProbe probe, GoalCheck goal)
    {
        // Ways that were left out earn no more than those that were kept, but conditions may tell them apart.
        bool isProven = probe.Variables.All(v => v.IsExhaustive || !v.IsNamed);
        var obstacles = goal.Obstacles(probe.Box, target);
        return new TierPath(_evaluation, target, isProven ? PathStatus.NotReachable : PathStatus.NotDecided)
        {
            StepsSpent = probe.Steps,
            BoundObstacles = obstacles.Bounds,
            Obstacles = obstacles.Conditions,
            OverrideObstacles = obstacles.Overrides,
            Missing = obstacles.Missing,
        };
    }
}

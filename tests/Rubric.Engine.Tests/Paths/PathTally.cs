using Rubric.Schema;

namespace Rubric.Engine.Tests.Paths;

/// <summary>Compares the paths of as many random rubrics as are wanted, and counts what occurred in them.</summary>
internal sealed class PathTally(int mostWays)
{
    public int Cases { get; private set; }

    /// <summary>How many numbers were tried to find them.</summary>
    public int Drawn { get; private set; }

    public int Differing { get; private set; }

    public long Scored { get; private set; }

    public SortedDictionary<string, int> Features { get; } = new(StringComparer.Ordinal);

    public List<long> Steps { get; } = [];

    /// <summary>Runs until there are so many cases in which there is a path to look for.</summary>
    public void Run(int cases, int seed, Action<PathComparison> differs)
    {
        for (; Cases < cases; seed++)
        {
            Drawn++;
            var theCase = new PathCase(seed, mostWays);
            if (!theCase.IsGood)
            {
                continue;
            }
            Cases++;
            var comparison = new PathComparison(theCase);
            if (comparison.Differs)
            {
                Differing++;
                differs(comparison);
            }
            Scored += comparison.Scored;
            Steps.AddRange(comparison.Paths.Select(p => p.StepsSpent));
            foreach (string feature in FeaturesOf(theCase, comparison).ToHashSet(StringComparer.Ordinal))
            {
                Features[feature] = Features.GetValueOrDefault(feature) + 1;
            }
        }
    }

    private static IEnumerable<string> FeaturesOf(PathCase theCase, PathComparison comparison)
    {
        foreach (var feature in theCase.Features)
        {
            yield return feature.Key.ToString();
        }
        yield return $"From{theCase.Start.Status}";
        foreach (var moves in theCase.Moves)
        {
            yield return moves.IsFact ? "MovesFact" : $"Moves{Kind(theCase, moves.Id)}";
        }
        foreach (var path in comparison.Paths)
        {
            yield return $"Path{path.Status}";
            yield return $"PathOf{path.Steps.Length}Steps";
            if (!path.Obstacles.IsEmpty || !path.BoundObstacles.IsEmpty || !path.OverrideObstacles.IsEmpty)
            {
                yield return "ToldObstacles";
            }
            foreach (var step in path.Steps)
            {
                yield return step.Fact is not null ? "StepOfFact" : $"StepOf{Kind(theCase, step.Id)}";
                if (step.Gain.Sign < 0)
                {
                    yield return "StepDown";
                }
                if (step.Gain.IsZero && step.Fact is null)
                {
                    yield return "StepToEqualPoints";
                }
            }
        }
    }

    private static string Kind(PathCase theCase, string id)
    {
        var node = theCase.View.Find(id)!;
        string section = node.Section == IndicatorSection.Main ? "" : $"In{node.Section}";
        bool isList = theCase.Own?.Answers.FirstOrDefault(a => a.Id == id).Value is { Kind: AnswerKind.List, Items.Length: > 1 };
        string kind = node.Scale is ChecklistScale { ByCount.IsEmpty: false } ? "ByCount" : node.Scale!.GetType().Name.Replace("Scale", "", StringComparison.Ordinal);
        return kind + (isList && node.Scale is MeasuredScale ? "List" : "") + section;
    }
}

using System.Globalization;
using System.Text;
using Rubric.Schema;

namespace Rubric.Engine.Tests.Paths;

/// <summary>The paths of the engine beside the best that there are.</summary>
internal sealed class PathComparison
{
    private readonly PathCase _case;
    private readonly ExhaustiveSearch _all;
    private readonly StringBuilder _differences = new();

    public PathComparison(PathCase theCase)
    {
        _case = theCase;
        _all = new ExhaustiveSearch(theCase);
        for (int q = 0; q < ExhaustiveSearch.Questions.Count; q++)
        {
            try
            {
                Compare(q);
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                _differences.AppendLine(CultureInfo.InvariantCulture, $"{ExhaustiveSearch.Questions[q]}: {exception}");
            }
        }
    }

    public bool Differs => _differences.Length > 0;

    public List<TierPath> Paths { get; } = [];

    public int Scored => _all.Scored;

    /// <summary>Both documents, and what is different.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"case {_case.Seed}\n{RubricWriter.Write(_case.Rubric)}---\n{(_case.Rubric.BaseView.Nodes.Any(n => n.Scale is EvaluationScale) ? RubricWriter.Write(_case.Rubrics.First(r => r != _case.Rubric)) : "")}---\n{SubmissionWriter.Write(_case.Dossier.Submissions)}---\nto {_case.Target?.Id}, from {_case.Start.Status} {_case.Start.Tier?.Id}, step {_case.Step}, fixed [{string.Join(", ", _case.Fixed)}], facts [{string.Join(", ", _case.ChangeableFacts)}], costs [{string.Join(", ", _case.Costs)}]\n{_differences}");

    private void Compare(int question)
    {
        var (order, mayLower) = ExhaustiveSearch.Questions[question];
        var path = _case.Start.PathTo(_case.Target?.Id, _case.Options(order, mayLower));
        Paths.Add(path);
        var best = _all.Best(question);
        string? wrong = path.Status switch
        {
            PathStatus.AlreadyReached => best is { First.IsZero: true } && _case.Wanted.Contains(_case.Start.Tier!) ? null : "is not reached yet",
            PathStatus.NotReachable => best is null ? null : "is reachable",
            PathStatus.Found => WrongWith(path, order, best),
            _ => "is not decided",
        };
        if (wrong is not null)
        {
            _differences.AppendLine(CultureInfo.InvariantCulture, $"{order}{(mayLower ? ", lowering" : "")}: {path.Status} {wrong}; best {best}, found {path.Cost} {path.Points} in {path.StepsSpent}: {string.Join("; ", path.Steps.Select(s => $"{s.Id} {s.From} -> {s.To} ({s.PointsBefore} -> {s.PointsAfter})"))}");
        }
    }

    private string? WrongWith(TierPath path, PathOrder order, BestCost? best)
    {
        var changed = _case.With(path.Changes.Answers, path.Changes.Facts, path.Changes.Awarded);
        var again = new RubricEvaluator(_case.Rubrics, "outer").Evaluate(changed);
        if (again.Tier is not { } tier || !_case.Wanted.Any(w => w.Id == tier.Id))
        {
            return $"leads to {again.Tier?.Id}";
        }
        if (best is not { } least)
        {
            return "cannot be";
        }
        var cost = order == PathOrder.FewestChanges ? new BestCost(path.Steps.Length, path.Points) : new BestCost(path.Cost, path.Steps.Length);
        return cost != least ? "is not the best" : path.IsProvenMinimal ? null : "is not proven";
    }
}

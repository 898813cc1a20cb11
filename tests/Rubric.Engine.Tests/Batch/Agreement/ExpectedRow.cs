using Rubric.Oracle.Comparing;
using Rubric.Schema;

namespace Rubric.Engine.Tests.Batch.Agreement;

/// <summary>A submission, what the evaluator says of it, and the same as a row of numbers, where it is one.</summary>
internal sealed class ExpectedRow
{
    // What a row of numbers can be wrong about too: n/a where that is refused, and a group left empty.
    private static readonly string[] _mistakesOfRows = ["RUB6005", "RUB6007"];

    public ExpectedRow(ScorePlan plan, Submission submission, Evaluation evaluation)
    {
        (Submission, Evaluation) = (submission, evaluation);
        Groups = [.. plan.Groups.Select(g => evaluation[g.Id].Points)];
        ReadNumbers(plan);
    }

    public Submission Submission { get; }

    public Evaluation Evaluation { get; }

    /// <summary>The points of the plan's groups, also of groups that are complete where the whole is not.</summary>
    public Fraction?[] Groups { get; }

    /// <summary>The points on the leaves' scales; null where the submission is no row of numbers.</summary>
    public decimal[]? Points { get; private set; }

    /// <summary>The answers as cells; null where the submission is no row of numbers.</summary>
    public string[]? Cells { get; private set; }

    /// <summary>The units; null where a leaf has none.</summary>
    public int[]? Units { get; private set; }

    /// <summary>Whether every leaf applies and has whole units.</summary>
    public bool IsPlain => Units is not null && !Units.Contains(ScorePlan.NotApplicableUnits);

    public ScoreFacts Facts { get; private set; }

    private void ReadNumbers(ScorePlan plan)
    {
        bool isOther = Submission.Profile != plan.Profile?.Id || !Submission.Awarded.IsEmpty
            || Evaluation.Problems.Any(p => !_mistakesOfRows.Contains(p.Code.Id));
        if (isOther || FactsOf(plan) is not { } facts)
        {
            return;
        }
        Facts = facts;
        decimal[] points = new decimal[plan.Leaves.Length];
        string[] cells = new string[points.Length];
        int[]? units = new int[points.Length];
        for (int i = 0; i < points.Length; i++)
        {
            if (AnswerTo(plan.Leaves[i]) is not { } answer)
            {
                return;
            }
            if (IsNotApplicable(answer, plan.Leaves[i]))
            {
                points[i] = ScorePlan.NotApplicable;
                cells[i] = answer.Text is "n/a" ? "不适用" : Disturbance.Cell(answer, plan.Leaves[i].Node.Scale!).Text!;
                _ = units is null ? 0 : units[i] = ScorePlan.NotApplicableUnits;
                continue;
            }
            if (PointsOf(answer, plan.Leaves[i]) is not { } own)
            {
                return;
            }
            points[i] = own;
            cells[i] = Disturbance.Cell(answer, plan.Leaves[i].Node.Scale!).Text!;
            units = units is not null && plan.Leaves[i].TryGetUnits(own, out units[i]) ? units : null;
        }
        (Points, Cells, Units) = (points, cells, units);
    }

    private ScoreFacts? FactsOf(ScorePlan plan)
    {
        try
        {
            return plan.GetFacts(Submission.Facts.Select(f => KeyValuePair.Create(f.Id, f.Value)));
        }
        catch (ArgumentException)
        {
            // A fact that decides something is open.
            return null;
        }
    }

    /// <summary>The answer to a leaf, or n/a of a group above it.</summary>
    private AnswerValue? AnswerTo(ScoreLeaf leaf)
    {
        for (var node = leaf.Node; node is not null; node = node.Parent)
        {
            if (Submission.Answers.FirstOrDefault(a => a.Id == node.Id) is { Value: { } answer } && !IsNothing(answer))
            {
                return answer;
            }
        }
        return null;
    }

    private static bool IsNothing(AnswerValue answer) => answer.Text is "" or "~" or "null";

    private bool IsNotApplicable(AnswerValue answer, ScoreLeaf leaf) =>
        answer.Text is "不适用" || string.Equals(answer.Text, "n/a", StringComparison.OrdinalIgnoreCase)
        || Evaluation.Find(leaf.Id)!.State == IndicatorState.NotApplicable;

    /// <summary>The points of the scale, from the points of the evaluation where these are not rounded.</summary>
    private decimal? PointsOf(AnswerValue answer, ScoreLeaf leaf)
    {
        if (leaf.TryGetUnits(answer, out int units))
        {
            return ExactDecimal(leaf.ScalePointsOf(units));
        }
        bool isRounded = Evaluation.Rubric.Rounding.Leaves is not null;
        return isRounded || Evaluation.Find(leaf.Id)!.Points is not { } points ? null
            : ExactDecimal(points / leaf.Node.FullMarks!.Value * leaf.Node.ScaleMaximum!.Value);
    }

    private static decimal? ExactDecimal(Fraction points)
    {
        decimal number = points.ToDecimal(20, RoundingMode.Down);
        return (Fraction)number == points ? number : null;
    }
}

using System.Globalization;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>A row on its way to fractions: its scores taken one by one, each good, not applicable, or bad.</summary>
internal sealed class ExactRow(PlanParts parts)
{
    private readonly Fraction?[] _points = new Fraction?[parts.Leaves.Length];
    private readonly List<BadScore> _bad = [];
    private readonly int _number;
    private Figures? _figures;

    public ExactRow(PlanParts parts, int number)
        : this(parts) => _number = number;

    public bool IsGood => _bad.Count == 0;

    public IReadOnlyList<BadScore> Bad => _bad;

    /// <summary>The position of the first leaf whose score is bad; -1 for none.</summary>
    public int FirstBad => _bad is [{ Leaf: { } leaf }, ..] ? parts.Tree.PositionOf(leaf.Node) : -1;

    public void Take(int leaf, OddScore score)
    {
        if (score.Units is { } units)
        {
            RefuseUnits(leaf, units);
        }
        else if (score.Answer is { } answer)
        {
            Take(leaf, answer);
        }
        else
        {
            Take(leaf, score.Points);
        }
    }

    public void Take(int leaf, decimal points)
    {
        if (points == ScorePlan.NotApplicable)
        {
            TakeNotApplicable(leaf);
        }
        else
        {
            Take(leaf, (Fraction)points);
        }
    }

    public void Take(int leaf, Fraction points)
    {
        var own = parts.Leaves[leaf];
        if (own.TryGetUnits(points, out _) || own.IsPossible(points))
        {
            _points[leaf] = points;
        }
        else
        {
            Refuse(leaf, points.ToString(), DiagnosticCodes.PointsNotOnScale, own.Id, points, own.DescribePoints());
        }
    }

    public void Take(int leaf, int units)
    {
        var own = parts.Leaves[leaf];
        switch (units)
        {
            case ScorePlan.NotApplicableUnits:
                TakeNotApplicable(leaf);
                break;
            case ScoreTable.Missing:
                Refuse(leaf, "", DiagnosticCodes.ScoreMissing, own.Id);
                break;
            default:
                if ((uint)units > (uint)own.MaxUnits)
                {
                    RefuseUnits(leaf, units);
                }
                else
                {
                    _points[leaf] = own.ScalePointsOf(units);
                }
                break;
        }
    }

    /// <summary>Takes an answer that is not simply a number of units.</summary>
    public void Take(int leaf, AnswerValue answer)
    {
        var own = parts.Leaves[leaf];
        if (ScalarText.IsNotApplicable(answer.Text))
        {
            TakeNotApplicable(leaf);
            return;
        }
        var report = new BindingReport();
        var typed = own.Scoring.Bind(answer, new AnswerContext(own.Id, report, PathOf(own.Id)));
        if (typed is null || report.HasErrors)
        {
            _bad.AddRange(report.ToArray().Select(p => new BadScore(_number, own, answer.ToString(), p)));
        }
        else if (own.Scoring.Score(typed) is { } points)
        {
            _points[leaf] = points;
        }
        else
        {
            TakeNotApplicable(leaf);
        }
    }

    /// <summary>Scores the row; the result means nothing unless the row is good afterwards.</summary>
    public RowResult Score(uint facts)
    {
        if (IsGood && EmptyGroup() is { } group)
        {
            _bad.Add(new BadScore(_number, null, "", Problem(DiagnosticCodes.GroupLeftEmpty, group.Id, group.Id)));
        }
        return IsGood ? parts.ExactScorer.Score(_points, facts, out _figures) : default;
    }

    /// <summary>Gives the points of every group, null where it does not apply.</summary>
    public void CopyGroups(Span<Fraction?> groups)
    {
        for (int i = 0; _figures is not null && i < groups.Length; i++)
        {
            int node = parts.Groups[i].Index;
            groups[i] = _figures.IsOut[node] ? null : _figures.Points[node];
        }
    }

    private void TakeNotApplicable(int leaf)
    {
        var own = parts.Leaves[leaf];
        _points[leaf] = null;
        if (own.Node.NotApplicable == NotApplicablePolicy.Refuse)
        {
            Refuse(leaf, "n/a", DiagnosticCodes.NotApplicableAnswered, own.Id, own.Id);
        }
    }

    /// <summary>A group that is left without an applicable child although the rubric refuses that.</summary>
    private IndicatorNode? EmptyGroup() => !parts.Tree.Plan.HasRefusingGroupThatCanEmpty ? null
        : EmptyGroups.Find(parts.Tree.Plan, n => parts.Tree.PositionOf(n) is var position && (position < 0 || _points[position] is null));

    private void RefuseUnits(int leaf, int units) => Refuse(
        leaf, units.ToString(CultureInfo.InvariantCulture), DiagnosticCodes.UnitsOutOfRange, parts.Leaves[leaf].Id, units, parts.Leaves[leaf].MaxUnits);

    private void Refuse(int leaf, string value, DiagnosticCode code, params IEnumerable<object> arguments) =>
        _bad.Add(new BadScore(_number, parts.Leaves[leaf], value, Problem(code, parts.Leaves[leaf].Id, arguments)));

    private Diagnostic Problem(DiagnosticCode code, string id, params IEnumerable<object> arguments) =>
        new(code, default, PathOf(id).ToString(), arguments);

    private ModelPath PathOf(string id) => ModelPath.Root["rows"][_number][id];
}

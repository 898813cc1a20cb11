using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>What the rows of a table came to.</summary>
/// <remarks>Immutable, until it is given away as <see cref="BatchOptions.Recycle"/>; safe to share between threads.</remarks>
public sealed class BatchResult
{
    private readonly BatchNumbers _numbers;
    private readonly ImmutableArray<RowAside> _aside;
    private readonly bool _hasGroups;

    internal BatchResult(ScorePlan plan, int count, BatchNumbers numbers, ImmutableArray<RowAside> aside, bool hasGroups)
    {
        (Plan, Count, _numbers, _aside, _hasGroups) = (plan, count, numbers, aside, hasGroups);
        BadScores = [.. aside.SelectMany(a => a.Bad)];
    }

    /// <summary>Gets the plan that scored the table.</summary>
    public ScorePlan Plan { get; }

    /// <summary>Gets the number of rows.</summary>
    public int Count { get; }

    /// <summary>Gets the scores that could not be taken, in the order of the rows; each makes its row invalid.</summary>
    public ImmutableArray<BadScore> BadScores { get; }

    internal BatchNumbers Numbers => _numbers;

    /// <summary>Gets the outcome of a row.</summary>
    /// <param name="row">The number of the row, counted from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public ScoreOutcome this[int row]
    {
        get
        {
            CheckRow(row);
            return FindAside(row) is { } aside
                ? new ScoreOutcome(Plan, aside.Result, aside.Bad is [{ Leaf: { } leaf }, ..] ? Plan.IndexOf(leaf.Id) : -1)
                : new ScoreOutcome(Plan, ResultOf(row));
        }
    }

    /// <summary>Returns the whole evaluation of a row that was added as a submission and could not be scored in whole units.</summary>
    /// <param name="row">The number of the row, counted from 0.</param>
    /// <returns>The evaluation; <see langword="null"/> for all other rows.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public Evaluation? FindEvaluation(int row)
    {
        CheckRow(row);
        return FindAside(row)?.Evaluation;
    }

    /// <summary>Returns the points of a group, in points of the total.</summary>
    /// <param name="row">The number of the row, counted from 0.</param>
    /// <param name="group">The position of the group in <see cref="ScorePlan.Groups"/>.</param>
    /// <returns>The points; <see langword="null"/> where the group does not apply, or the row has none.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row or group.</exception>
    /// <exception cref="InvalidOperationException">The table was scored without its groups: use <see cref="ScorePlan.ScoreGroups"/>.</exception>
    public Fraction? GetPoints(int row, int group)
    {
        CheckRow(row);
        ArgumentOutOfRangeException.ThrowIfNegative(group);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(group, Plan.Groups.Length - 1);
        if (!_hasGroups)
        {
            throw new InvalidOperationException("The table was scored without the points of its groups. Use ScoreGroups.");
        }
        return FindAside(row) is { } aside ? aside.Groups?[group] : Plan.Parts.PointsOf(group, _numbers.PointsOf(row, group));
    }

    private RowResult ResultOf(int row)
    {
        var total = _numbers.TotalOf(row);
        int tier = _numbers.Tiers[row];
        return Plan.Arithmetic <= ScoreArithmetic.Int64
            ? new RowResult(EvaluationStatus.Scored, tier, (long)total)
            : new RowResult(EvaluationStatus.Scored, tier, new Fraction(total, Plan.Denominator));
    }

    private RowAside? FindAside(int row)
    {
        int from = 0;
        int to = _aside.Length;
        while (from < to)
        {
            int middle = (from + to) / 2;
            (from, to) = _aside[middle].Row < row ? (middle + 1, to) : (from, middle);
        }
        return from < _aside.Length && _aside[from].Row == row ? _aside[from] : null;
    }

    private void CheckRow(int row)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(row, Count - 1);
    }
}

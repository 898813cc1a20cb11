using System.Collections.Immutable;
using System.Numerics;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>A rubric in whole numbers: scores rows of points, one by one without allocating, or whole tables of them.</summary>
/// <remarks>
/// A row is one score for each of <see cref="Leaves"/>: the points on the leaf's own scale. What comes out is exactly what
/// <see cref="RubricEvaluator.Evaluate(Submission)"/> says, with its tiers and overrides, but without the reasons.
/// <para>Built once from an evaluator. Immutable; safe to share between threads.</para>
/// </remarks>
public sealed class ScorePlan
{
    /// <summary>The score that says that a leaf does not apply.</summary>
    public const decimal NotApplicable = decimal.MinValue;

    /// <summary>The units that say that a leaf does not apply.</summary>
    public const int NotApplicableUnits = int.MinValue + 1;

    private readonly PlanParts _parts;

    internal ScorePlan(PlanParts parts) => _parts = parts;

    /// <summary>Gets the rubric.</summary>
    public RubricDefinition Rubric => _parts.Evaluator.Rubric;

    /// <summary>Gets the profile under which rows are scored.</summary>
    /// <value><see langword="null"/> for the rubric as written.</value>
    public Profile? Profile => _parts.Tree.Plan.View.Profile;

    /// <summary>Gets the leaves of a row, in document order: all that are scored and that the profile does not omit.</summary>
    public ImmutableArray<ScoreLeaf> Leaves => _parts.Tree.Leaves;

    /// <summary>Gets the groups whose points can be asked for, in document order.</summary>
    public ImmutableArray<IndicatorNode> Groups => _parts.Groups;

    /// <summary>Gets the integers in which it computes.</summary>
    public ScoreArithmetic Arithmetic => _parts.Arithmetic;

    /// <summary>Gets how many rows of a table it scores at once.</summary>
    public ScoreForm Form => _parts.Form;

    /// <summary>Gets the common denominator of all points: every sum is a whole number of these parts of a point.</summary>
    public BigInteger Denominator => _parts.Denominator;

    /// <summary>Gets the largest number that any sum, partial sum or limit can be, without its sign, for any scores from 0 to the best.</summary>
    /// <value>What proves that nothing overflows in <see cref="Arithmetic"/>.</value>
    public BigInteger LargestSum => _parts.All.Largest;

    internal PlanParts Parts => _parts;

    /// <summary>Makes a plan.</summary>
    /// <param name="evaluator">The evaluator of the rubric.</param>
    /// <param name="options">The profile, the facts, the places; <see langword="null"/> for <see cref="ScorePlanOptions.Default"/>.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="evaluator"/> is null.</exception>
    /// <exception cref="ArgumentException">The rubric has no such profile, the options are out of their range, or the machine has no such form.</exception>
    /// <exception cref="RubricException">The facts of the options do not fit the rubric.</exception>
    /// <exception cref="NotSupportedException">Rows of numbers cannot express the rubric; the message says all that is in the way. Use the evaluator itself.</exception>
    public static ScorePlan Create(RubricEvaluator evaluator, ScorePlanOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(evaluator);
        return TryCreate(evaluator, options, out var plan, out var reasons) ? plan! : throw new NotSupportedException(
            $"The rubric '{evaluator.Rubric}' cannot be scored from rows of numbers: {string.Join("; ", reasons)}. Use RubricEvaluator.Evaluate.");
    }

    /// <summary>Makes a plan, if rows of numbers can express the rubric.</summary>
    /// <param name="evaluator">The evaluator of the rubric.</param>
    /// <param name="options">The profile, the facts, the places; <see langword="null"/> for <see cref="ScorePlanOptions.Default"/>.</param>
    /// <param name="plan">The plan, or <see langword="null"/>.</param>
    /// <param name="reasons">All that is in the way, in English; empty if there is a plan.</param>
    /// <returns>Whether there is a plan.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="evaluator"/> is null.</exception>
    /// <exception cref="ArgumentException">The rubric has no such profile, the options are out of their range, or the machine has no such form.</exception>
    /// <exception cref="RubricException">The facts of the options do not fit the rubric.</exception>
    public static bool TryCreate(RubricEvaluator evaluator, ScorePlanOptions? options, out ScorePlan? plan, out ImmutableArray<string> reasons)
    {
        ArgumentNullException.ThrowIfNull(evaluator);
        var parts = PlanBuilder.Build(evaluator, options ?? ScorePlanOptions.Default, out reasons);
        plan = parts is null ? null : new ScorePlan(parts);
        return plan is not null;
    }

    /// <summary>Returns the position of a leaf in a row.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The position in <see cref="Leaves"/>, or -1.</returns>
    public int IndexOf(string id) => _parts.Tree.Plan.View.Find(id) is { } node ? _parts.Tree.PositionOf(node) : -1;

    /// <summary>Reads facts for rows that have others than the plan.</summary>
    /// <param name="facts">The facts by their ids; those that are not named are as in <see cref="ScorePlanOptions.Facts"/>, or as the rubric says.</param>
    /// <returns>The facts.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="facts"/> is null.</exception>
    /// <exception cref="RubricException">The rubric has no such fact, or it cannot be that.</exception>
    /// <exception cref="ArgumentException">A fact that the rubric looks at is still not known.</exception>
    public ScoreFacts GetFacts(params IEnumerable<KeyValuePair<string, AnswerValue>> facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return new ScoreFacts(this, _parts.Facts.Read(facts) ?? throw _parts.Facts.Unknown(nameof(facts)));
    }

    /// <summary>Scores a row of points, without allocating where everything applies.</summary>
    /// <param name="scores">The points of each of <see cref="Leaves"/> on its scale, or <see cref="NotApplicable"/>.</param>
    /// <param name="groups">Gets the points of each of <see cref="Groups"/> as whole numbers, to be read by <see cref="PointsOf(int, long)"/>; empty if nobody wants them. Left as they are unless there is a total.</param>
    /// <param name="facts">The facts of the row, of this plan; those of the plan unless given.</param>
    /// <returns>The outcome; a score that its scale does not give makes it invalid, never an exception.</returns>
    /// <exception cref="ArgumentException">There are not as many scores as leaves, or places as groups; the facts are of another plan or not known; or groups are wanted of a row in which something does not apply or lies between two units: use <see cref="ScoreExactly"/>.</exception>
    /// <exception cref="NotSupportedException">Groups are wanted, and <see cref="Arithmetic"/> is wider than 64 bits: use <see cref="ScoreExactly"/>.</exception>
    public ScoreOutcome ScoreRow(ReadOnlySpan<decimal> scores, Span<long> groups = default, ScoreFacts facts = default)
    {
        CheckNumbers(groups.Length);
        return CompactRow.Score(this, scores, facts, groups, []);
    }

    /// <summary>Scores a row of units, without allocating where everything applies.</summary>
    /// <param name="units">The units of each of <see cref="Leaves"/>, or <see cref="NotApplicableUnits"/>; they are checked to be from 0 to the best, not whether an option or a step stands there.</param>
    /// <param name="groups">Gets the points of each of <see cref="Groups"/> as whole numbers, to be read by <see cref="PointsOf(int, long)"/>; empty if nobody wants them. Left as they are unless there is a total.</param>
    /// <param name="facts">The facts of the row, of this plan; those of the plan unless given.</param>
    /// <returns>The outcome; units out of range make it invalid, never an exception.</returns>
    /// <exception cref="ArgumentException">There are not as many units as leaves, or places as groups; the facts are of another plan or not known; or groups are wanted of a row in which something does not apply: use <see cref="ScoreExactly"/>.</exception>
    /// <exception cref="NotSupportedException">Groups are wanted, and <see cref="Arithmetic"/> is wider than 64 bits: use <see cref="ScoreExactly"/>.</exception>
    public ScoreOutcome ScoreUnits(ReadOnlySpan<int> units, Span<long> groups = default, ScoreFacts facts = default)
    {
        CheckNumbers(groups.Length);
        return CompactRow.Score(this, units, facts, groups);
    }

    /// <summary>Scores a row of points and gives the points of every group as fractions.</summary>
    /// <param name="scores">The points of each of <see cref="Leaves"/> on its scale, or <see cref="NotApplicable"/>.</param>
    /// <param name="groups">Gets the points of each of <see cref="Groups"/>, null for one that does not apply. Left as they are unless there is a total.</param>
    /// <param name="facts">The facts of the row, of this plan; those of the plan unless given.</param>
    /// <returns>The outcome; a score that its scale does not give makes it invalid, never an exception.</returns>
    /// <exception cref="ArgumentException">There are not as many scores as leaves, or places as groups; or the facts are of another plan or not known.</exception>
    public ScoreOutcome ScoreExactly(ReadOnlySpan<decimal> scores, Span<Fraction?> groups, ScoreFacts facts = default)
    {
        CheckGroups(groups.Length);
        return CompactRow.Score(this, scores, facts, [], groups);
    }

    /// <summary>Scores every row of a table: status, total and tier.</summary>
    /// <param name="table">The table, made for this plan or for one with the same leaves, units and conditions on facts, such as that of the rubric with other weights.</param>
    /// <param name="options">The threads, and what stops it; <see langword="null"/> for <see cref="BatchOptions.Default"/>.</param>
    /// <returns>The outcome of every row, in the order of the rows.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="table"/> is null.</exception>
    /// <exception cref="ArgumentException">The table was made for a plan with other leaves, scales or facts.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public BatchResult Score(ScoreTable table, BatchOptions? options = null) => BatchRun.Score(this, table, wantsGroups: false, options);

    /// <summary>Scores every row of a table: status, total, tier and the points of every group.</summary>
    /// <param name="table">The table, made for this plan or for one with the same leaves, units and conditions on facts, such as that of the rubric with other weights.</param>
    /// <param name="options">The threads, and what stops it; <see langword="null"/> for <see cref="BatchOptions.Default"/>.</param>
    /// <returns>The outcome of every row, in the order of the rows.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="table"/> is null.</exception>
    /// <exception cref="ArgumentException">The table was made for a plan with other leaves, scales or facts.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public BatchResult ScoreGroups(ScoreTable table, BatchOptions? options = null) => BatchRun.Score(this, table, wantsGroups: true, options);

    /// <summary>Scores every row of a table and counts the tiers.</summary>
    /// <param name="table">The table, made for this plan or for one with the same leaves, units and conditions on facts, such as that of the rubric with other weights.</param>
    /// <param name="options">The threads, and what stops it; <see langword="null"/> for <see cref="BatchOptions.Default"/>.</param>
    /// <returns>How many rows came to each tier.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="table"/> is null.</exception>
    /// <exception cref="ArgumentException">The table was made for a plan with other leaves, scales or facts.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public TierCounts CountTiers(ScoreTable table, BatchOptions? options = null) => BatchRun.Count(this, table, options);

    /// <summary>Returns the points that a whole number of a group stands for.</summary>
    /// <param name="group">The position of the group in <see cref="Groups"/>.</param>
    /// <param name="number">The number.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such group.</exception>
    public Fraction PointsOf(int group, long number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(group);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(group, Groups.Length - 1);
        return _parts.PointsOf(group, number);
    }

    /// <summary>Says in which integers and which form the plan computes, and why nothing overflows.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"{Rubric}: {Leaves.Length} leaves; every sum is a whole number of 1/{Denominator} points and at most {LargestSum}, so {Arithmetic} cannot overflow; {Form}");

    internal Fraction? TotalOf(RowResult row)
    {
        var exact = row.Total(Denominator);
        int? rounding = row.Form == RowTotal.Fraction ? Rubric.Rounding.Total : _parts.TotalPlaces;
        return exact is { } total && rounding is { } places ? total.Round(places, Rubric.Rounding.Mode) : exact;
    }

    internal uint BitsOf(ScoreFacts facts)
    {
        if (facts.Plan is null)
        {
            return _parts.Facts.Base ?? throw _parts.Facts.Unknown(nameof(facts));
        }
        return ReferenceEquals(facts.Plan, this) ? facts.Bits : throw new ArgumentException("The facts were read by another plan.", nameof(facts));
    }

    private void CheckGroups(int groups)
    {
        if (groups != Groups.Length)
        {
            throw new ArgumentException($"There must be as many places as groups: {Groups.Length}, not {groups}.", nameof(groups));
        }
    }

    private void CheckNumbers(int groups)
    {
        if (groups != 0 && (groups != Groups.Length || Arithmetic > ScoreArithmetic.Int64))
        {
            CheckGroups(groups);
            throw new NotSupportedException($"The points of groups need {Arithmetic}: use ScoreExactly.");
        }
    }
}

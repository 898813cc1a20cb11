using System.Numerics;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>One score of a row: the points of a leaf on its own scale, counted in whole units.</summary>
/// <remarks>
/// The points are <see cref="Lowest"/> + units × <see cref="Unit"/>, from 0 to <see cref="MaxUnits"/> units. On a score scale they are the
/// answer itself; an option, a band or a checklist is given as what it earns.
/// <para>Immutable; safe to share between threads.</para></remarks>
public sealed class ScoreLeaf
{
    private readonly ViewPlan _plan;
    private readonly LeafScoring _scoring;

    private ScoreLeaf(ViewPlan plan, IndicatorNode node, LeafScoring scoring, Fraction unit, int places, int maxUnits)
    {
        (_plan, Node, _scoring, Unit, MaxUnits) = (plan, node, scoring, unit, maxUnits);
        Lowest = scoring.Lowest;
        // The lowest points of scales that have many units are small multiples of them; any others go by fractions.
        var lowest = Lowest / unit;
        bool isDecimal = places >= 0 && lowest.IsWhole && Fraction.Abs(lowest) < int.MaxValue;
        Gate = new UnitGate(isDecimal ? places : -1, isDecimal ? (long)lowest.Numerator : 0, maxUnits, StepOf(node, unit, maxUnits), Listed(node, scoring, unit));
    }

    /// <summary>Gets the indicator in its place, as the profile of the plan sees it.</summary>
    public IndicatorNode Node { get; }

    /// <summary>Gets the id of the indicator.</summary>
    public string Id => Node.Id;

    /// <summary>Gets the points of the scale that a row without a unit has.</summary>
    public Fraction Lowest { get; }

    /// <summary>Gets the points of the scale that one unit is worth.</summary>
    public Fraction Unit { get; }

    /// <summary>Gets the units of the best score.</summary>
    public int MaxUnits { get; }

    internal UnitGate Gate { get; }

    internal LeafScoring Scoring => _scoring;

    /// <summary>Finds the units of points on the scale.</summary>
    /// <param name="points">The points.</param>
    /// <param name="units">The units, 0 to <see cref="MaxUnits"/>.</param>
    /// <returns>Whether there are whole units for them, and the scale can give them.</returns>
    public bool TryGetUnits(decimal points, out int units) => Gate.TryPass(DecimalBits.Of(points), out units) || TryGetUnits((Fraction)points, out units);

    /// <summary>Finds the units of points on the scale.</summary>
    /// <param name="points">The points.</param>
    /// <param name="units">The units, 0 to <see cref="MaxUnits"/>.</param>
    /// <returns>Whether there are whole units for them, and the scale can give them.</returns>
    public bool TryGetUnits(Fraction points, out int units)
    {
        units = -1;
        var count = (points - Lowest) / Unit;
        return count.IsWhole && count.Sign >= 0 && count <= MaxUnits && Gate.TryTake((long)count.Numerator, out units);
    }

    /// <summary>Finds the units of an answer as it would stand in a sheet or a table: a number, the id of an option, yes, <c>late=2;lost=1</c>.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="units">The units, 0 to <see cref="MaxUnits"/>.</param>
    /// <returns>Whether the answer is a good one that applies, and earns a whole number of units.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="answer"/> is null.</exception>
    public bool TryGetUnits(AnswerValue answer, out int units)
    {
        ArgumentNullException.ThrowIfNull(answer);
        units = -1;
        if (ScalarText.IsNotApplicable(answer.Text))
        {
            return false;
        }
        var report = new BindingReport();
        var typed = _scoring.Bind(answer, new AnswerContext(Id, report));
        return typed is not null && !report.HasErrors && _scoring.Score(typed) is { } points && TryCountUnits(points, out units);
    }

    /// <summary>Returns the points of the scale for a number of units.</summary>
    /// <param name="units">The units.</param>
    public Fraction ScalePointsOf(int units) => Lowest + (Unit * units);

    /// <summary>Returns the points of the total that a number of units earns, before any rescaling by a profile.</summary>
    /// <param name="units">The units.</param>
    public Fraction PointsOf(int units) => _plan.Finish(Node, ViewPlan.PointsOf(Node, ScalePointsOf(units)));

    /// <summary>Returns the id of the leaf.</summary>
    public override string ToString() => Id;

    internal static ScoreLeaf? Of(ViewPlan plan, IndicatorNode node, int decimals)
    {
        var scoring = plan.Leaves[node.Index]!.Scoring;
        var (unit, places) = LeafGrid.Of(node, scoring, decimals);
        var most = (scoring.Highest - scoring.Lowest) / unit;
        // One less than the largest integer, so that a limit can stand beyond it.
        if (most > int.MaxValue - 1)
        {
            return null;
        }
        int maxUnits = (int)(most.Numerator / most.Denominator);
        return new ScoreLeaf(plan, node, scoring, unit, places, maxUnits);
    }

    /// <summary>Whether points that have no whole units, or that no single answer gives, can be scored all the same: a mean, a ratio, a longer decimal.</summary>
    internal bool IsPossible(Fraction points) =>
        points >= Lowest && points <= _scoring.Highest && LeafGrid.GivenPoints(Node) is null
        && (Node.Scale is not ScoreScale { Step: { } step, Repeated: null } || (points / step).IsWhole);

    /// <summary>Whether units mean the same points here, and the same ones are good.</summary>
    internal bool HasSameUnits(ScoreLeaf other) => string.Equals(Id, other.Id, StringComparison.Ordinal)
        && Lowest == other.Lowest && Unit == other.Unit && MaxUnits == other.MaxUnits && Gate.AllowsSame(other.Gate);

    internal bool TryCountUnits(Fraction points, out int units)
    {
        var count = (points - Lowest) / Unit;
        bool isWhole = count.IsWhole && count.Sign >= 0 && count <= MaxUnits;
        units = isWhole ? (int)count.Numerator : -1;
        return isWhole;
    }

    /// <summary>What points the scale gives, in words.</summary>
    internal LocalizedText DescribePoints()
    {
        if (LeafGrid.GivenPoints(Node) is { } given)
        {
            return Hints.Listed(given.Distinct().OrderBy(p => p).Select(p => p.ToString()));
        }
        var (least, most) = (Lowest, _scoring.Highest);
        return Node.Scale is ScoreScale { Step: { } step, Repeated: null }
            ? Hints.Words($"{least} to {most} in steps of {step}", $"{least} 到 {most}，每档 {step}")
            : Hints.Words($"{least} to {most}", $"{least} 到 {most}");
    }

    /// <summary>The units of a step; one more than the best score has where only 0 is on one.</summary>
    private static int StepOf(IndicatorNode node, Fraction unit, int maxUnits) => node.Scale is ScoreScale { Step: { } step, Repeated: null }
        ? (int)BigInteger.Min((step / unit).Numerator, (BigInteger)maxUnits + 1) : 1;

    /// <summary>The numbers of units that the scale can give, in order; null where all are good, or those on a step.</summary>
    private static int[]? Listed(IndicatorNode node, LeafScoring scoring, Fraction unit) => LeafGrid.GivenPoints(node) is not { } given ? null :
        [.. given.Where(p => p >= scoring.Lowest && p <= scoring.Highest).Select(p => (int)((p - scoring.Lowest) / unit).Numerator).Distinct().OrderBy(n => n)];
}

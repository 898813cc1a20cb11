using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Rows of scores for a <see cref="ScorePlan"/>, in the layout in which they are scored: 32 rows side by side, leaf after leaf.</summary>
/// <remarks>
/// Filled row by row (<c>Add</c>), or column by column (<see cref="AddRows"/>, then <c>Set</c>). Whatever is filled in is accepted; what a
/// scale does not give is reported when the table is scored, with its row, and touches no other row.
/// <para>Not safe to fill from several threads; safe to score from several while nobody fills it.</para></remarks>
public sealed class ScoreTable
{
    /// <summary>The units of a score that was not filled in.</summary>
    internal const int Missing = int.MinValue;

    /// <summary>The units of a score that is kept aside.</summary>
    internal const int Odd = int.MinValue + 2;

    /// <summary>The largest of these codes, of which <see cref="ScorePlan.NotApplicableUnits"/> is one.</summary>
    internal const int LargestCode = Odd;

    internal const int TileRows = 32;

    private const int MostKnown = 10_000;

    private readonly ImmutableArray<ScoreLeaf> _leaves;
    private readonly List<TileBlock> _blocks = [];
    private readonly Dictionary<(int Row, int Leaf), OddScore> _odd = [];
    private readonly Dictionary<string, int>?[] _known;

    /// <summary>Makes an empty table.</summary>
    /// <param name="plan">The plan that will score it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="plan"/> is null.</exception>
    public ScoreTable(ScorePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        Plan = plan;
        _leaves = plan.Parts.Leaves;
        _known = new Dictionary<string, int>?[_leaves.Length];
        Shape = plan.Parts.Shape;
    }

    /// <summary>Gets the plan that scores it.</summary>
    public ScorePlan Plan { get; }

    /// <summary>Gets the number of rows.</summary>
    public int Count { get; private set; }

    internal TileShape Shape { get; }

    internal IReadOnlyList<TileBlock> Blocks => _blocks;

    /// <summary>Adds a row of points.</summary>
    /// <param name="scores">The points of each of the plan's leaves on its scale, or <see cref="ScorePlan.NotApplicable"/>.</param>
    /// <param name="facts">The facts of the row; those of the plan unless given.</param>
    /// <returns>The number of the row, counted from 0.</returns>
    /// <exception cref="ArgumentException">There are not as many scores as leaves, or the facts are of another plan or not known.</exception>
    public int Add(ReadOnlySpan<decimal> scores, ScoreFacts facts = default)
    {
        Plan.Parts.CheckLength(scores.Length, nameof(scores));
        var tile = NextTile(Plan.BitsOf(facts));
        for (int i = 0; i < scores.Length; i++)
        {
            Shape.Write(tile, i, UnitsOf(Count, i, scores[i]));
        }
        return Count++;
    }

    /// <summary>Adds a row of units.</summary>
    /// <param name="units">The units of each of the plan's leaves, or <see cref="ScorePlan.NotApplicableUnits"/>; scoring checks that they are from 0 to the best.</param>
    /// <param name="facts">The facts of the row; those of the plan unless given.</param>
    /// <returns>The number of the row, counted from 0.</returns>
    /// <exception cref="ArgumentException">There are not as many units as leaves, or the facts are of another plan or not known.</exception>
    public int AddUnits(ReadOnlySpan<int> units, ScoreFacts facts = default)
    {
        Plan.Parts.CheckLength(units.Length, nameof(units));
        var tile = NextTile(Plan.BitsOf(facts));
        for (int i = 0; i < units.Length; i++)
        {
            Shape.Write(tile, i, Kept(Count, i, units[i]));
        }
        return Count++;
    }

    /// <summary>Adds a submission; one that is no row of whole units (ratios between two of them, n/a, awards, open or bad answers) is kept and evaluated by itself.</summary>
    /// <param name="submission">The submission.</param>
    /// <returns>The number of the row, counted from 0.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="submission"/> is null.</exception>
    public int Add(Submission submission)
    {
        ArgumentNullException.ThrowIfNull(submission);
        int[] units = new int[_leaves.Length];
        bool isRow = SubmissionUnits.TryRead(Plan, submission, units, out uint facts);
        var tile = NextTile(isRow ? facts : 0);
        for (int i = 0; i < units.Length; i++)
        {
            Shape.Write(tile, i, isRow ? units[i] : 0);
        }
        if (!isRow)
        {
            _blocks[^1].Submissions.Add(new(Count, submission));
        }
        return Count++;
    }

    /// <summary>Adds rows whose scores are still to be set; one that is not set in the end makes its row invalid.</summary>
    /// <param name="count">How many.</param>
    /// <param name="facts">Their facts; those of the plan unless given.</param>
    /// <returns>The number of the first of them, counted from 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    /// <exception cref="ArgumentException">The facts are of another plan or not known.</exception>
    public int AddRows(int count, ScoreFacts facts = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        int first = Count;
        uint bits = Plan.BitsOf(facts);
        for (int i = 0; i < count; i++)
        {
            var tile = NextTile(bits);
            for (int leaf = 0; leaf < _leaves.Length; leaf++)
            {
                Shape.Write(tile, leaf, Missing);
            }
            Count++;
        }
        return first;
    }

    /// <summary>Sets one column of points.</summary>
    /// <param name="leaf">The position of the leaf in the plan.</param>
    /// <param name="scores">The points on the leaf's scale, row after row, or <see cref="ScorePlan.NotApplicable"/>.</param>
    /// <param name="firstRow">The row of the first of them.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such leaf, or there are not so many rows.</exception>
    /// <exception cref="InvalidOperationException">One of the rows is a submission that is evaluated by itself.</exception>
    public void Set(int leaf, ReadOnlySpan<decimal> scores, int firstRow = 0)
    {
        CheckColumn(leaf, firstRow, scores.Length);
        for (int i = 0; i < scores.Length; i++)
        {
            Shape.Write(RowAt(firstRow + i), leaf, UnitsOf(firstRow + i, leaf, scores[i]));
        }
    }

    /// <summary>Sets one column of units.</summary>
    /// <param name="leaf">The position of the leaf in the plan.</param>
    /// <param name="units">The units, row after row, or <see cref="ScorePlan.NotApplicableUnits"/>.</param>
    /// <param name="firstRow">The row of the first of them.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such leaf, or there are not so many rows.</exception>
    /// <exception cref="InvalidOperationException">One of the rows is a submission that is evaluated by itself.</exception>
    public void SetUnits(int leaf, ReadOnlySpan<int> units, int firstRow = 0)
    {
        CheckColumn(leaf, firstRow, units.Length);
        for (int i = 0; i < units.Length; i++)
        {
            Shape.Write(RowAt(firstRow + i), leaf, Kept(firstRow + i, leaf, units[i]));
        }
    }

    /// <summary>Sets one column of answers, as they would stand in the cells of a table: ids of options, yes, numbers, <c>late=2;lost=1</c>, n/a.</summary>
    /// <param name="leaf">The position of the leaf in the plan.</param>
    /// <param name="answers">The answers, row after row; an empty one is none.</param>
    /// <param name="firstRow">The row of the first of them.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such leaf, or there are not so many rows.</exception>
    /// <exception cref="InvalidOperationException">One of the rows is a submission that is evaluated by itself.</exception>
    public void SetAnswers(int leaf, ReadOnlySpan<string> answers, int firstRow = 0)
    {
        CheckColumn(leaf, firstRow, answers.Length);
        var known = _known[leaf] ??= new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < answers.Length; i++)
        {
            if (string.IsNullOrEmpty(answers[i]))
            {
                Shape.Write(RowAt(firstRow + i), leaf, Missing);
                continue;
            }
            if (!known.TryGetValue(answers[i], out int units))
            {
                var answer = AnswerValue.OfCell(answers[i]);
                units = _leaves[leaf].TryGetUnits(answer, out int found) ? found : Odd;
                if (known.Count < MostKnown)
                {
                    known.Add(answers[i], units);
                }
            }
            int kept = units == Odd ? KeepAside(firstRow + i, leaf, new OddScore(Answer: AnswerValue.OfCell(answers[i]))) : units;
            Shape.Write(RowAt(firstRow + i), leaf, kept);
        }
    }

    /// <summary>How many rows a block has.</summary>
    internal int RowsOf(int block) => Math.Min(Shape.BlockRows, Count - (block * Shape.BlockRows));

    /// <summary>Copies the units of a row.</summary>
    /// <returns>The bits of its facts.</returns>
    internal uint Read(int row, Span<int> units)
    {
        var tile = RowAt(row);
        for (int i = 0; i < units.Length; i++)
        {
            units[i] = Shape.Read(tile, i);
        }
        return Shape.HasFacts ? (uint)tile[Shape.FactsLine] : Plan.Parts.Facts.Base ?? 0;
    }

    internal OddScore OddScoreAt(int row, int leaf) => _odd[(row, leaf)];

    private int UnitsOf(int row, int leaf, decimal points)
    {
        if (_leaves[leaf].TryGetUnits(points, out int units))
        {
            return units;
        }
        return points == ScorePlan.NotApplicable ? ScorePlan.NotApplicableUnits : KeepAside(row, leaf, new OddScore(points));
    }

    private int KeepAside(int row, int leaf, OddScore value)
    {
        _odd[(row, leaf)] = value;
        return Odd;
    }

    /// <summary>Units from outside: those that mean something here only, or are beyond what a line holds, count as what they are, out of range.</summary>
    private int Kept(int row, int leaf, int units) =>
        units is Missing or Odd || !Shape.Holds(units) ? KeepAside(row, leaf, new OddScore(Units: units)) : units;

    private Span<int> NextTile(uint facts)
    {
        if (Count % Shape.BlockRows == 0)
        {
            _blocks.Add(new TileBlock(Shape));
        }
        var tile = RowAt(Count);
        if (Shape.HasFacts)
        {
            tile[Shape.FactsLine] = (int)facts;
        }
        return tile;
    }

    /// <summary>The tile of a row, from the row on.</summary>
    private Span<int> RowAt(int row)
    {
        int inBlock = row % Shape.BlockRows;
        return _blocks[row / Shape.BlockRows].Tile(inBlock / TileRows)[(inBlock % TileRows)..];
    }

    private void CheckColumn(int leaf, int firstRow, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(leaf);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(leaf, _leaves.Length - 1);
        ArgumentOutOfRangeException.ThrowIfNegative(firstRow);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((long)firstRow + count, Count, nameof(count));
        if (_blocks.Exists(b => b.Submissions.Exists(s => s.Key >= firstRow && s.Key < firstRow + count)))
        {
            throw new InvalidOperationException("Rows that were added as submissions cannot be set.");
        }
    }
}

using Rubric.Schema;

namespace Rubric.Oracle;

/// <summary>An indicator under one profile, and what one evaluation makes of it. Made afresh for every evaluation.</summary>
public sealed class OracleNode(Indicator indicator, OracleNode? parent, Section section)
{
    public Indicator Indicator { get; } = indicator;

    public OracleNode? Parent { get; } = parent;

    public Section Section { get; } = section;

    public int Depth { get; } = parent is null ? 1 : parent.Depth + 1;

    public string Id => Indicator.Id;

    public bool IsGroup => Indicator.Indicators.Length > 0;

    public bool IsScoredLeaf => !IsGroup && !Indicator.Informational;

    public List<OracleNode> Children { get; } = [];

    public Exact? Full { get; set; }

    public Scale Scale { get; set; } = new ScoreScale();

    public Exact? Maximum { get; set; }

    /// <summary>What becomes of its points where it does not apply.</summary>
    public NotApplicablePolicy Policy { get; set; }

    public UnansweredPolicy Unanswered { get; set; }

    public bool Omitted { get; set; }

    public bool AsIfNotWritten { get; set; }

    public Dictionary<string, string> Dimensions { get; } = new(StringComparer.Ordinal);

    // What one evaluation finds.
    public OracleAnswer? Answer { get; set; }

    public Award? Award { get; set; }

    public bool SaidNotApplicable { get; set; }

    public List<OracleNested> Nested { get; } = [];

    public Exact? CombinedRate { get; set; }

    // What is only recorded is recorded, whatever becomes of the rest.
    public Mark Mark { get; set; } = indicator is { Informational: true, Indicators.Length: 0 } ? Mark.Informational : Mark.NotScored;

    public bool Missing { get; set; }

    public Span? Points { get; set; }

    public Exact? ComputedPoints { get; set; }

    public Exact? Applicable { get; set; }

    /// <summary>The sub-grades that can come out; null among them is "no tier".</summary>
    public List<string?> Grades { get; set; } = [];

    public IEnumerable<OracleNode> SelfAndBelow() => Children.SelectMany(c => c.SelfAndBelow()).Prepend(this);

    public IEnumerable<OracleNode> ScoredLeaves() => SelfAndBelow().Where(n => n.IsScoredLeaf && !n.AsIfNotWritten);
}

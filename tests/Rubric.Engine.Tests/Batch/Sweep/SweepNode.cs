using Rubric.Oracle;

namespace Rubric.Engine.Tests.Batch.Sweep;

/// <summary>An indicator of a rubric of the sweep.</summary>
internal sealed class SweepNode
{
    public required string Id { get; init; }

    /// <summary>The weight as written, in tenths.</summary>
    public required int Tenths { get; init; }

    /// <summary>The full marks, worked out as the format says.</summary>
    public required Exact FullMarks { get; init; }

    /// <summary>The full marks as a program in <see langword="double"/> has them.</summary>
    public required double DoubleMarks { get; init; }

    public List<SweepNode> Children { get; } = [];

    /// <summary>The YAML of the scale of a leaf; null for none.</summary>
    public string? Scale { get; set; }

    /// <summary>The scale's own maximum of a leaf.</summary>
    public decimal Maximum { get; set; }

    /// <summary>The points of the scale among which rows choose.</summary>
    public decimal[] Choices { get; set; } = [];
}

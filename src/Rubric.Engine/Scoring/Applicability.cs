using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>What of a rubric applies, and what that makes of full marks and of the sums of groups (format, section 7).</summary>
/// <remarks>Without an answer "not applicable" it is the same for every submission under a profile, and shared by all.</remarks>
internal sealed class Applicability(int count)
{
    /// <summary>Indicators that count nowhere.</summary>
    public bool[] IsOut { get; } = new bool[count];

    /// <summary>The full marks that can be had, by position.</summary>
    public Fraction[] FullMarks { get; } = new Fraction[count];

    /// <summary>Groups whose sum is multiplied, since something in them does not apply.</summary>
    public bool[] IsRescaled { get; } = new bool[count];

    /// <summary>By what the sum of a group is multiplied.</summary>
    public Fraction[] Factors { get; } = new Fraction[count];

    /// <summary>Groups that do not apply and count with their full marks.</summary>
    public bool[] IsCountedFull { get; } = new bool[count];

    /// <summary>Whether every group is the sum of its children: none is multiplied or counts with its full marks.</summary>
    public bool AddsOnly { get; private set; }

    /// <summary>By what the sum of the roots is multiplied; 0 where none applies.</summary>
    public Fraction RootFactor { get; private set; }

    /// <summary>Works everything out anew.</summary>
    /// <param name="plan">The rubric.</param>
    /// <param name="leafIsOut">Leaves that count nowhere.</param>
    public void Determine(ViewPlan plan, bool[] leafIsOut)
    {
        AddsOnly = true;
        // Children come after their parents, so going backwards finds them done.
        for (int i = plan.Nodes.Length - 1; i >= 0; i--)
        {
            var node = plan.Nodes[i];
            (Factors[i], IsRescaled[i], IsCountedFull[i]) = (Fraction.One, false, false);
            if (!node.Indicator.IsGroup)
            {
                IsOut[i] = leafIsOut[i];
                FullMarks[i] = node.FullMarks ?? Fraction.Zero;
            }
            else if (node.Section != IndicatorSection.Main || node.IsAbsent)
            {
                IsOut[i] = node.IsAbsent;
                FullMarks[i] = node.FullMarks ?? Fraction.Zero;
            }
            else
            {
                DetermineGroup(node);
            }
        }
        DetermineRoots(plan);
    }

    private void DetermineGroup(IndicatorNode group)
    {
        int g = group.Index;
        var full = group.FullMarks!.Value;
        var applicable = new FractionSum();
        bool isEmpty = true;
        bool isRescaled = false;
        foreach (var child in group.Children)
        {
            if (!IsOut[child.Index])
            {
                isEmpty = false;
                applicable.Add(FullMarks[child.Index]);
            }
            else if (!child.IsAbsent && !child.Indicator.Informational)
            {
                isRescaled |= child.NotApplicable == NotApplicablePolicy.RescaleParent;
            }
        }
        IsOut[g] = false;
        FullMarks[g] = full;
        AddsOnly &= !isEmpty && !isRescaled;
        if (isEmpty)
        {
            // A group without an applicable child follows the policy above it.
            IsCountedFull[g] = group.NotApplicable == NotApplicablePolicy.Full;
            IsOut[g] = group.NotApplicable is not (NotApplicablePolicy.Full or NotApplicablePolicy.Zero);
        }
        else if (isRescaled)
        {
            Factors[g] = full / applicable.Value;
            IsRescaled[g] = true;
        }
        else
        {
            FullMarks[g] = applicable.Value;
        }
    }

    private void DetermineRoots(ViewPlan plan)
    {
        var applicable = new FractionSum();
        foreach (var root in plan.Roots)
        {
            if (root.Section == IndicatorSection.Main && !IsOut[root.Index])
            {
                applicable.Add(FullMarks[root.Index]);
            }
        }
        var sum = applicable.Value;
        RootFactor = sum.IsZero ? Fraction.Zero : plan.View.Rubric.FullMarks / sum;
    }
}

using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>Takes a total apart into what each leaf brought to it and what was done on the way.</summary>
internal sealed class ContributionBuilder(ViewPlan plan, Figures figures)
{
    private readonly ImmutableArray<Contribution>.Builder _parts = ImmutableArray.CreateBuilder<Contribution>();

    /// <param name="replacedBy">The override that replaced the total; null if none did.</param>
    /// <param name="total">The final total.</param>
    public ImmutableArray<Contribution> Build(Override? replacedBy, Fraction total)
    {
        foreach (var root in plan.Roots)
        {
            switch (root.Section)
            {
                case IndicatorSection.Main:
                    AddMain(root, figures.RootFactor);
                    break;
                case IndicatorSection.Bonus:
                    AddOutside(root, ContributionKind.Bonus, Fraction.One);
                    break;
                default:
                    AddOutside(root, ContributionKind.Penalty, -Fraction.One);
                    break;
            }
        }
        Adjust(ContributionKind.Limit, "bonus", figures.Bonus - figures.BonusSum);
        Adjust(ContributionKind.Limit, "penalties", figures.PenaltySum - figures.Penalties);
        Adjust(ContributionKind.Limit, "total", figures.Limited - figures.Unlimited);
        Adjust(ContributionKind.Floor, "total", figures.Exact - figures.Limited);
        Adjust(ContributionKind.Rounding, "total", figures.Total - figures.Exact);
        if (replacedBy is not null)
        {
            Adjust(ContributionKind.Override, replacedBy.Id, total - figures.Total);
        }
        return _parts.ToImmutable();
    }

    private void AddMain(IndicatorNode node, Fraction factorAbove)
    {
        int i = node.Index;
        if (figures.IsOut[i])
        {
            return;
        }
        if (!node.Indicator.IsGroup)
        {
            _parts.Add(new(ContributionKind.Leaf, node.Id, figures.Points[i] * factorAbove));
            return;
        }
        if (figures.IsCountedFull[i])
        {
            _parts.Add(new(ContributionKind.FullGroup, node.Id, (figures.Points[i] - Rounded(i)) * factorAbove));
        }
        foreach (var child in node.Children)
        {
            AddMain(child, factorAbove * figures.Factor[i]);
        }
        Adjust(ContributionKind.Rounding, node.Id, Rounded(i) * factorAbove);
    }

    private void AddOutside(IndicatorNode node, ContributionKind kind, Fraction sign)
    {
        int i = node.Index;
        if (figures.IsOut[i])
        {
            return;
        }
        if (!node.Indicator.IsGroup)
        {
            _parts.Add(new(kind, node.Id, figures.Points[i] * sign));
            return;
        }
        foreach (var child in node.Children)
        {
            AddOutside(child, kind, sign);
        }
        Adjust(ContributionKind.Rounding, node.Id, Rounded(i) * sign);
        Adjust(ContributionKind.Limit, node.Id, (figures.Capped?[i] ?? Fraction.Zero) * sign);
    }

    private Fraction Rounded(int index) => figures.Rounded?[index] ?? Fraction.Zero;

    private void Adjust(ContributionKind kind, string id, Fraction points)
    {
        if (!points.IsZero)
        {
            _parts.Add(new(kind, id, points));
        }
    }
}

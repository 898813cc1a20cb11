using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine.Tests.Laws;

/// <summary>Profiles that omit, reweigh and replace what the format allows them to.</summary>
internal sealed class RandomProfile(Draw draw, Weighting weights, Fraction fullMarks, NotApplicablePolicy policy, IReadOnlyList<TreeNode> nodes)
{
    private readonly HashSet<string> _omit = new(StringComparer.Ordinal);
    private readonly RandomScale _scales = new(draw);

    public Profile Make(string id)
    {
        draw.Mark(Feature.Profile);
        _omit.Clear();
        OmitSome();
        var changed = draw.Chance(50) ? Reweigh() : [];
        bool needsPolicy = _omit.Count > 0;
        if (needsPolicy)
        {
            draw.Mark(Feature.ProfilePolicy);
        }
        return new Profile
        {
            Id = id,
            Title = "类",
            Omit = [.. _omit],
            Weights = changed,
            Scales = ReplaceScale(changed),
            NotApplicable = needsPolicy ? RandomPolicy.NotRefuse(draw) : null,
        };
    }

    private void OmitSome()
    {
        foreach (var node in nodes)
        {
            if (draw.Chance(8, Feature.Omit))
            {
                _omit.Add(node.Id);
            }
        }
        // Of a group that is left with nothing, itself must be omitted; from below, since that may empty the one above.
        foreach (var group in nodes.Reverse().Where(n => n.Indicator.IsGroup && n.Section == IndicatorSection.Main))
        {
            if (ChildrenOf(group).Where(c => c.IsScored).All(c => _omit.Contains(c.Id)))
            {
                _omit.Add(group.Id);
            }
        }
    }

    /// <summary>Gives the leaves of one family that stay other weights of the same sum.</summary>
    private ImmutableArray<ProfileWeight> Reweigh()
    {
        var parents = nodes.Where(n => n.Indicator.IsGroup && n.Section == IndicatorSection.Main && !IsOmitted(n)).Append(null).ToList();
        var parent = draw.Pick(parents);
        var kept = ChildrenOf(parent).Where(c => c.IsScored && !_omit.Contains(c.Id)).ToList();
        // Under points a group's children would have to follow it, and a step must fit its leaf's weight.
        bool isPoints = weights == Weighting.Points;
        if (kept.Count == 0 || (isPoints && kept.Any(k => k.Indicator.IsGroup || k.Indicator.Scale is ScoreScale { Step: not null, OutOf: null })))
        {
            return [];
        }
        draw.Mark(Feature.ProfileWeights);
        if (ChildrenOf(parent).Any(c => _omit.Contains(c.Id)))
        {
            draw.Mark(Feature.AsIfNotWritten);
        }
        var whole = isPoints ? parent?.Indicator.Weight ?? fullMarks : 100;
        return [.. kept.Zip(draw.Split(whole, kept.Count), (k, w) => new ProfileWeight(k.Id, w))];
    }

    private ImmutableArray<ProfileScale> ReplaceScale(ImmutableArray<ProfileWeight> changed)
    {
        var leaves = nodes.Where(n => !n.Indicator.IsGroup && n.IsScored && n.Section == IndicatorSection.Main && !IsOmitted(n)).ToList();
        if (leaves.Count == 0 || !draw.Chance(40))
        {
            return [];
        }
        var leaf = draw.Pick(leaves);
        var weight = changed.Where(w => w.Indicator == leaf.Id).Select(w => (Fraction?)w.Weight).FirstOrDefault() ?? leaf.Indicator.Weight!.Value;
        if (_scales.Make(weights == Weighting.Points ? weight : 100, PolicyOf(leaf) != NotApplicablePolicy.Refuse) is not { } scale)
        {
            return [];
        }
        draw.Mark(Feature.ProfileScale);
        return [new ProfileScale(leaf.Id, scale)];
    }

    private NotApplicablePolicy PolicyOf(TreeNode leaf)
    {
        for (var node = leaf; node is not null; node = node.Parent)
        {
            if (node.Indicator.NotApplicable is { } own)
            {
                return own;
            }
        }
        return policy;
    }

    private bool IsOmitted(TreeNode node) => _omit.Contains(node.Id) || (node.Parent is not null && IsOmitted(node.Parent));

    private IEnumerable<TreeNode> ChildrenOf(TreeNode? parent) =>
        nodes.Where(n => ReferenceEquals(n.Parent, parent) && n.Section == IndicatorSection.Main);
}

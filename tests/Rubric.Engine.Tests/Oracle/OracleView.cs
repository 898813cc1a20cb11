using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Oracle;

/// <summary>A rubric under one profile, from the rubric as written (format, sections 3, 4 and 7).</summary>
public sealed class OracleView
{
    private static readonly StringComparer _ordinal = StringComparer.Ordinal;

    private readonly Dictionary<string, Fraction> _weights = new(_ordinal);
    private readonly Dictionary<string, Scale> _scales = new(_ordinal);
    private readonly HashSet<string> _omit = new(_ordinal);

    public OracleView(RubricDefinition rubric, Profile? profile)
    {
        (Rubric, Profile) = (rubric, profile);
        foreach (var (id, weight) in profile?.Weights ?? [])
        {
            _weights[id] = weight;
        }
        foreach (var (id, scale) in profile?.Scales ?? [])
        {
            _scales[id] = scale;
        }
        _omit.UnionWith(profile?.Omit ?? []);
        Main = Siblings(rubric.Indicators, null, Section.Main, Exact.Of(rubric.FullMarks), rubric.NotApplicable);
        Bonus = Siblings(rubric.Bonus?.Indicators ?? [], null, Section.Bonus, 0, NotApplicablePolicy.Zero);
        Penalties = Siblings(rubric.Penalties?.Indicators ?? [], null, Section.Penalties, 0, NotApplicablePolicy.Zero);
        All = [.. Main.Concat(Bonus).Concat(Penalties).SelectMany(n => n.SelfAndBelow())];
        foreach (var node in All)
        {
            ById.Add(node.Id, node);
        }
    }

    public RubricDefinition Rubric { get; }

    public Profile? Profile { get; }

    public List<OracleNode> Main { get; }

    public List<OracleNode> Bonus { get; }

    public List<OracleNode> Penalties { get; }

    public List<OracleNode> All { get; }

    public Dictionary<string, OracleNode> ById { get; } = new(_ordinal);

    private List<OracleNode> Siblings(ImmutableArray<Indicator> siblings, OracleNode? parent, Section section, Exact parentFull, NotApplicablePolicy policy)
    {
        bool reweighted = siblings.Any(s => _weights.ContainsKey(s.Id));
        bool IsGone(Indicator s) => reweighted && _omit.Contains(s.Id);
        var sum = Exact.Sum(siblings.Where(s => !s.Informational && !IsGone(s)).Select(s => Weight(s)!.Value));
        var nodes = new List<OracleNode>();
        foreach (var sibling in siblings)
        {
            var node = new OracleNode(sibling, parent, section)
            {
                AsIfNotWritten = parent is { AsIfNotWritten: true } || IsGone(sibling),
                Unanswered = section == Section.Main ? sibling.Unanswered ?? Rubric.Unanswered : UnansweredPolicy.Zero,
            };
            node.Omitted = !node.AsIfNotWritten && (parent is { Omitted: true } || _omit.Contains(sibling.Id));
            node.Full = node.AsIfNotWritten || sibling.Informational ? null : Full(section, Weight(sibling)!.Value, parentFull, sum);
            node.Policy = Policy(node, policy);
            foreach (var (dimension, value) in parent?.Dimensions ?? [])
            {
                node.Dimensions[dimension] = value;
            }
            foreach (var (dimension, value) in sibling.Dimensions)
            {
                node.Dimensions[dimension] = value;
            }
            if (node.IsGroup)
            {
                node.Children.AddRange(Siblings(sibling.Indicators, node, section, node.Full ?? 0, sibling.NotApplicable ?? policy));
            }
            else
            {
                SetScale(node);
            }
            nodes.Add(node);
        }
        return nodes;
    }

    private Exact? Weight(Indicator indicator) =>
        indicator.Informational ? null
        : Exact.Of(_weights.TryGetValue(indicator.Id, out var changed) ? changed : indicator.Weight!.Value);

    private Exact Full(Section section, Exact weight, Exact parentFull, Exact sum) =>
        section != Section.Main || Rubric.Weights == Weighting.Points ? weight
        : Rubric.Weights == Weighting.Percent ? parentFull * weight / 100
        : parentFull * weight / sum;

    // A leaf follows its own key; a group's own key speaks only of what is below it; the profile comes before any.
    private NotApplicablePolicy Policy(OracleNode node, NotApplicablePolicy above)
    {
        if (node.Section != Section.Main)
        {
            return NotApplicablePolicy.Zero;
        }
        var own = node.IsGroup ? above : node.Indicator.NotApplicable ?? above;
        return node.Omitted ? Profile!.NotApplicable ?? own : own;
    }

    // The maximum is the weight as written; a score and a scale of the profile take the profile's weight.
    private void SetScale(OracleNode node)
    {
        bool replaced = _scales.TryGetValue(node.Id, out var scale);
        node.Scale = scale ?? node.Indicator.Scale ?? new ScoreScale();
        if (node.Scale.OutOf is { } outOf)
        {
            node.Maximum = Exact.Of(outOf);
        }
        else if (!node.Indicator.Informational)
        {
            bool isWeight = node.Section != Section.Main || Rubric.Weights == Weighting.Points;
            node.Maximum = !isWeight ? 100
                : replaced || node.Scale is ScoreScale ? Weight(node.Indicator)
                : Exact.Of(node.Indicator.Weight!.Value);
        }
    }
}

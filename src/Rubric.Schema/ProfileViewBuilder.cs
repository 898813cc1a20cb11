using System.Collections.Immutable;

namespace Rubric.Schema;

/// <summary>Works out what a profile and the ancestors of each indicator say about it (format, sections 3, 4 and 7).</summary>
/// <remarks>Also runs over rubrics that turn out to have errors: what is missing stays null.</remarks>
internal sealed class ProfileViewBuilder
{
    private static readonly ScoreScale _plainScore = new();

    private readonly RubricDefinition _rubric;
    private readonly Profile? _profile;
    private readonly Changes? _changes;
    private readonly ImmutableArray<IndicatorNode>.Builder _nodes = ImmutableArray.CreateBuilder<IndicatorNode>();

    public ProfileViewBuilder(RubricDefinition rubric, Profile? profile) =>
        (_rubric, _profile, _changes) = (rubric, profile, profile is null ? null : new Changes(profile));

    public ImmutableArray<IndicatorNode> Build()
    {
        var main = new Inherited(_rubric.FullMarks, _rubric.NotApplicable, [], IsOmitted: false, IsAbsent: false);
        AddSiblings(_rubric.Indicators, null, IndicatorSection.Main, main);
        var outside = main with { NotApplicable = NotApplicablePolicy.Zero };
        AddSiblings(_rubric.Bonus?.Indicators ?? [], null, IndicatorSection.Bonus, outside);
        AddSiblings(_rubric.Penalties?.Indicators ?? [], null, IndicatorSection.Penalties, outside);
        return _nodes.ToImmutable();
    }

    private ImmutableArray<IndicatorNode> AddSiblings(ImmutableArray<Indicator> siblings, IndicatorNode? parent, IndicatorSection section, Inherited from)
    {
        if (siblings.Contains(null!))
        {
            siblings = [.. siblings.Where(s => s is not null)];
        }
        bool reweighted = IsAnyReweighted(siblings);
        var weightOfAll = _rubric.Weights == Weighting.Relative ? WeightOfAll(siblings, reweighted) : Fraction.Zero;
        var nodes = ImmutableArray.CreateBuilder<IndicatorNode>(siblings.Length);
        foreach (var sibling in siblings)
        {
            var node = new IndicatorNode(sibling, _nodes.Count, parent, section);
            _nodes.Add(node);
            nodes.Add(node);
            bool omitted = IsOmittedHere(sibling);
            node.IsAbsent = from.IsAbsent || (omitted && reweighted);
            node.IsOmitted = !node.IsAbsent && (from.IsOmitted || omitted);
            node.Weight = WeightOf(sibling);
            node.FullMarks = node.IsAbsent ? null : FullMarksOf(node, from.FullMarks, weightOfAll);
            node.Dimensions = Merge(from.Dimensions, sibling.Dimensions);
            SetPolicies(node, from.NotApplicable);
            if (sibling.IsGroup)
            {
                var inherited = section == IndicatorSection.Main ? sibling.NotApplicable ?? from.NotApplicable : from.NotApplicable;
                node.Children = AddSiblings(sibling.Indicators, node, section,
                    new Inherited(node.FullMarks, inherited, node.Dimensions, node.IsOmitted, node.IsAbsent));
            }
            else
            {
                SetScale(node);
            }
        }
        return nodes.MoveToImmutable();
    }

    private bool IsAnyReweighted(ImmutableArray<Indicator> siblings) =>
        _changes is not null && siblings.Any(s => s.Id is not null && _changes.Weights.ContainsKey(s.Id));

    private Fraction WeightOfAll(ImmutableArray<Indicator> siblings, bool reweighted)
    {
        var sum = new FractionSum();
        foreach (var sibling in siblings)
        {
            if (!(reweighted && IsOmittedHere(sibling)) && WeightOf(sibling) is { } weight)
            {
                sum.Add(weight);
            }
        }
        return sum.Value;
    }

    private bool IsOmittedHere(Indicator indicator) => _changes is not null && indicator.Id is not null && _changes.Omit.Contains(indicator.Id);

    private Fraction? WeightOf(Indicator indicator) =>
        indicator.Informational ? null
        : _changes is not null && indicator.Id is not null && _changes.Weights.TryGetValue(indicator.Id, out var changed) ? changed
        : indicator.Weight;

    private Fraction? FullMarksOf(IndicatorNode node, Fraction? parent, Fraction weightOfAll)
    {
        if (node.Weight is not { } weight)
        {
            return null;
        }
        if (node.Section != IndicatorSection.Main || _rubric.Weights == Weighting.Points)
        {
            return weight;
        }
        var divisor = _rubric.Weights == Weighting.Percent ? 100 : weightOfAll;
        return divisor.IsZero ? null : parent * weight / divisor;
    }

    private void SetPolicies(IndicatorNode node, NotApplicablePolicy inherited)
    {
        var indicator = node.Indicator;
        if (node.Section != IndicatorSection.Main)
        {
            node.NotApplicable = NotApplicablePolicy.Zero;
            node.Unanswered = UnansweredPolicy.Zero;
            return;
        }
        // A group's own key speaks only of what is below it.
        var own = indicator.IsGroup ? inherited : indicator.NotApplicable ?? inherited;
        node.NotApplicable = node.IsOmitted ? _profile!.NotApplicable ?? own : own;
        node.Unanswered = indicator.Unanswered ?? _rubric.Unanswered;
    }

    private void SetScale(IndicatorNode node)
    {
        var indicator = node.Indicator;
        Scale? replaced = null;
        if (indicator.Id is not null)
        {
            _changes?.Scales.TryGetValue(indicator.Id, out replaced);
        }
        var scale = replaced ?? indicator.Scale ?? _plainScore;
        node.Scale = scale;
        if (scale.OutOf is { } own)
        {
            node.ScaleMaximum = own;
        }
        else if (!indicator.Informational)
        {
            // A scale keeps the maximum of the weight as written; a plain score and a replaced scale take the profile's.
            bool points = node.Section != IndicatorSection.Main || _rubric.Weights == Weighting.Points;
            node.ScaleMaximum = !points ? 100 : replaced is not null || scale is ScoreScale ? node.Weight : indicator.Weight;
        }
    }

    private static ImmutableArray<DimensionAssignment> Merge(ImmutableArray<DimensionAssignment> inherited, ImmutableArray<DimensionAssignment> own) =>
        own.IsEmpty ? inherited
        : [.. inherited.Where(i => !own.Any(o => string.Equals(o.Dimension, i.Dimension, StringComparison.Ordinal))), .. own];

    private readonly record struct Inherited(
        Fraction? FullMarks, NotApplicablePolicy NotApplicable, ImmutableArray<DimensionAssignment> Dimensions, bool IsOmitted, bool IsAbsent);

    /// <summary>What a profile changes, by indicator.</summary>
    private sealed class Changes
    {
        public Changes(Profile profile)
        {
            Omit.UnionWith(profile.Omit);
            foreach (var changed in profile.Weights.Where(w => w.Indicator is not null))
            {
                Weights[changed.Indicator] = changed.Weight;
            }
            foreach (var changed in profile.Scales.Where(s => s.Indicator is not null))
            {
                Scales[changed.Indicator] = changed.Scale;
            }
        }

        public HashSet<string> Omit { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, Fraction> Weights { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, Scale> Scales { get; } = new(StringComparer.Ordinal);
    }
}

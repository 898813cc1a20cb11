using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>What a condition asks of one indicator: of its points, its rate, its sub-grade.</summary>
internal sealed class ResolvedMember
{
    private readonly Condition _condition;
    private readonly IndicatorNode _node;
    private readonly Applicability _usual;
    private readonly ResolvedBounds _bounds;
    private readonly ImmutableArray<string> _tiers;

    public ResolvedMember(Condition condition, IndicatorNode node, Bounds bounds, ImmutableArray<string> tiers, ViewPlan plan)
    {
        (_condition, _node, _tiers) = (condition, node, tiers);
        _usual = plan.Usual;
        _bounds = new ResolvedBounds(bounds, _usual.FullMarks[node.Index]);
    }

    public string Id => _node.Id;

    public bool Applies(Situation situation) => !situation.Low!.Applies.IsOut[_node.Index];

    /// <summary>Whether an indicator that applies does what is asked.</summary>
    public bool? Decide(Situation situation)
    {
        int i = _node.Index;
        var applies = situation.Low!.Applies;
        bool isUsual = ReferenceEquals(applies, _usual);
        bool? held = isUsual && ReferenceEquals(situation.Low, situation.High) && situation.Low.HasParts
            ? _bounds.Hold(situation.Low.Part(i), situation.Plan.LeafDenominator)
            : _bounds.Decide(situation.Low.Points[i], situation.High!.Points[i], applies.FullMarks[i], isUsual);
        if (_tiers.IsEmpty || held == false)
        {
            return held;
        }
        bool? graded = Verdicts.Contains(situation.GradesOf(i), _tiers);
        return graded == true ? held : graded;
    }

    public ConditionCheck Check(Situation situation)
    {
        var standing = situation.Of(_node)!.Value;
        return new ConditionCheck(_condition, _node.Id, Decide(situation))
        {
            Bounds = _bounds.Check(standing),
            Needed = _tiers,
            There = _tiers.IsEmpty ? [] : [.. situation.GradesOf(_node.Index).OfType<string>()],
        };
    }
}

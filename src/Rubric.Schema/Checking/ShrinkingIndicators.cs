namespace Rubric.Schema;

/// <summary>The indicators that can become not applicable, or whose applicable full marks can be less than their full marks.</summary>
internal sealed class ShrinkingIndicators
{
    private readonly bool[] _shrinks;

    public ShrinkingIndicators(RubricDefinition rubric)
    {
        _shrinks = new bool[rubric.BaseView.Nodes.Length];
        foreach (var view in rubric.ProfileViews.Insert(0, rubric.BaseView))
        {
            Add(view);
        }
    }

    public bool Contains(IndicatorNode node) => _shrinks[node.Index];

    private void Add(ProfileView view)
    {
        bool[] vanishes = new bool[_shrinks.Length];
        bool[] shrinks = new bool[_shrinks.Length];
        // Children stand behind their parents.
        foreach (var node in view.Nodes.Reverse())
        {
            bool rescales = node.NotApplicable is NotApplicablePolicy.RescaleParent or NotApplicablePolicy.RescaleTotal;
            int i = node.Index;
            if (node.Indicator.IsGroup)
            {
                var scored = node.Children.Where(c => !c.IsAbsent && !c.Indicator.Informational).ToList();
                vanishes[i] = rescales && scored.Count > 0 && scored.All(c => vanishes[c.Index]);
                shrinks[i] = scored.Any(c => shrinks[c.Index] || (vanishes[c.Index] && c.NotApplicable == NotApplicablePolicy.RescaleTotal));
            }
            else
            {
                vanishes[i] = rescales && !node.IsAbsent && node.Section == IndicatorSection.Main;
            }
            _shrinks[i] |= vanishes[i] || shrinks[i];
        }
    }
}

using System.Collections.Immutable;

namespace Rubric.Schema;

/// <summary>A rubric as one profile cuts it: every indicator in document order with its full marks, scale and policies.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class ProfileView
{
    private readonly Dictionary<string, IndicatorNode> _byId;

    private ProfileView(RubricDefinition rubric, Profile? profile, ImmutableArray<IndicatorNode> nodes)
    {
        (Rubric, Profile, Nodes) = (rubric, profile, nodes);
        _byId = new Dictionary<string, IndicatorNode>(nodes.Length, StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            if (node.Id is not null && !_byId.ContainsKey(node.Id))
            {
                _byId.Add(node.Id, node);
            }
        }
    }

    /// <summary>Gets the rubric that is cut.</summary>
    public RubricDefinition Rubric { get; }

    /// <summary>Gets the profile.</summary>
    /// <value><see langword="null"/> for the rubric as written.</value>
    public Profile? Profile { get; }

    /// <summary>Gets all indicators in document order, parents before their children: main tree, bonus, penalties.</summary>
    public ImmutableArray<IndicatorNode> Nodes { get; }

    /// <summary>Returns the node of an indicator.</summary>
    /// <param name="id">The id of the indicator.</param>
    /// <returns>The node, or <see langword="null"/> if there is no such indicator.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public IndicatorNode? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _byId.TryGetValue(id, out var node) ? node : null;
    }

    internal static ProfileView Of(RubricDefinition rubric, Profile? profile) =>
        new(rubric, profile, new ProfileViewBuilder(rubric, profile).Build());
}

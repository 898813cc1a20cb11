using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>What a path to a tier may change, which path is best, and how long to look for it.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed record PathOptions
{
    /// <summary>Gets the options that hold unless others are given.</summary>
    public static PathOptions Default { get; } = new();

    /// <summary>Gets what makes one path better than another.</summary>
    /// <value><see cref="PathOrder.FewestChanges"/> unless said otherwise.</value>
    public PathOrder Order { get; init; }

    /// <summary>Gets the facts that may be changed.</summary>
    /// <value>None unless said otherwise: most facts are not for the asking.</value>
    public ImmutableArray<string> ChangeableFacts { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Gets the indicators whose answers stay as they are; a group stands for everything below it.</summary>
    public ImmutableArray<string> Fixed { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Gets whether an answer may be changed to one that earns less, or to a penalty that takes more.</summary>
    /// <value><see langword="false"/> unless said otherwise.</value>
    public bool MayLower { get; init; }

    /// <summary>Gets by how much numbers move whose scale has no step of its own.</summary>
    /// <value>Above 0; 0.01 unless said otherwise.</value>
    public Fraction Step { get; init; } = new(1, 100);

    /// <summary>Gets what one point costs, by indicator or fact, for <see cref="PathOrder.LeastCost"/>; a changed fact costs this once.</summary>
    /// <value>From 0; 1 for those not named.</value>
    public ImmutableArray<KeyValuePair<string, Fraction>> Costs { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Gets how much work the search may do, counted in indicators looked at, so that it is the same on every machine.</summary>
    /// <value>From 1; 5,000,000 unless said otherwise.</value>
    public long MaxSteps { get; init; } = 5_000_000;
}

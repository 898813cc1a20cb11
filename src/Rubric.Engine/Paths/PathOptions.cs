using System.Collections.Immutable;
using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>What a path to a tier may change, which path is best, and how long to look for it.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed record PathOptions
{
    private const int StepPlaces = 9;

    /// <summary>Gets the options that hold unless others are given.</summary>
    public static PathOptions Default { get; } = new();

    /// <summary>Gets what makes one path better than another.</summary>
    /// <value><see cref="PathOrder.FewestChanges"/> unless said otherwise.</value>
    public PathOrder Order { get; init; }

    /// <summary>Gets the facts that may be changed.</summary>
    /// <value>None unless said otherwise: most facts are not for the asking.</value>
    public ImmutableArray<string> ChangeableFacts { get; init => field = value.OrEmpty(); } = [];

    /// <summary>Gets the indicators whose answers stay as they are; a group stands for everything below it.</summary>
    public ImmutableArray<string> Fixed { get; init => field = value.OrEmpty(); } = [];

    /// <summary>Gets whether an answer may be changed to one that earns less, or to a penalty that takes more.</summary>
    /// <value><see langword="false"/> unless said otherwise.</value>
    public bool MayLower { get; init; }

    /// <summary>Gets by how much numbers move whose scale has no step of its own.</summary>
    /// <value>A decimal above 0 with at most 9 places; 0.01 unless said otherwise.</value>
    public Fraction Step { get; init; } = new(1, 100);

    /// <summary>Gets what one point costs, by indicator or fact, for <see cref="PathOrder.LeastCost"/>; a changed fact costs this once.</summary>
    /// <value>From 0, each id once. A leaf that is not named costs what the nearest group above it does; 1 where none is named.</value>
    public ImmutableArray<KeyValuePair<string, Fraction>> Costs { get; init => field = value.OrEmpty(); } = [];

    /// <summary>Gets how much work the search may do, counted in indicators looked at, so that it is the same on every machine.</summary>
    /// <value>From 1; 1,000,000 unless said otherwise.</value>
    public long MaxSteps { get; init; } = 1_000_000;

    /// <summary>Makes sure that the options fit a rubric.</summary>
    internal static void Check(PathOptions options, RubricDefinition rubric)
    {
        if (options.Step.Sign <= 0 || options.Step.Round(StepPlaces, RoundingMode.Down) != options.Step)
        {
            // Answers are written as decimals, and have to fit into a sheet.
            throw new ArgumentException($"The step is {options.Step}; it must be a decimal above 0 with at most {StepPlaces} places.", nameof(options));
        }
        if (options.MaxSteps < 1)
        {
            throw new ArgumentException($"The steps allowed are {options.MaxSteps}; at least 1 is needed.", nameof(options));
        }
        if (options.Order is < PathOrder.FewestChanges or > PathOrder.LeastCost)
        {
            throw new ArgumentException($"There is no order '{options.Order}'.", nameof(options));
        }
        string? unknown = options.Fixed.FirstOrDefault(id => rubric.BaseView.Find(id) is null);
        if (unknown is not null)
        {
            throw new ArgumentException($"The rubric '{rubric}' has no indicator '{unknown}'.", nameof(options));
        }
        unknown = options.ChangeableFacts.FirstOrDefault(id => !IsFact(rubric, id));
        if (unknown is not null)
        {
            throw new ArgumentException($"The rubric '{rubric}' has no fact '{unknown}'.", nameof(options));
        }
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var cost in options.Costs)
        {
            if (!named.Add(cost.Key))
            {
                throw new ArgumentException($"The cost of '{cost.Key}' is given twice.", nameof(options));
            }
            if (cost.Value.Sign < 0 || (rubric.BaseView.Find(cost.Key) is null && !IsFact(rubric, cost.Key)))
            {
                throw new ArgumentException($"The cost of '{cost.Key}' is {cost.Value}; it must be 0 or more, of an indicator or fact of '{rubric}'.", nameof(options));
            }
        }
    }

    private static bool IsFact(RubricDefinition rubric, string id) => rubric.Facts.Any(f => string.Equals(f.Id, id, StringComparison.Ordinal));
}

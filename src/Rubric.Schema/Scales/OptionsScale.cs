using System.Collections.Immutable;

namespace Rubric.Schema;

/// <summary>The evaluator chooses one option; its points are the scale's points.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class OptionsScale : Scale
{
    /// <summary>Gets the options, in the order written.</summary>
    /// <value>At least one; ids unique; the best has the scale's maximum.</value>
    public ImmutableArray<ScaleOption> Options { get; init => field = value.OrEmpty(); } = [];

    /// <inheritdoc/>
    public override string Kind => "options";
}

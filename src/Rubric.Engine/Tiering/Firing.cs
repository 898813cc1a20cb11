using Rubric.Schema;

namespace Rubric.Engine;

/// <summary>An override that fired, before anybody asks why.</summary>
/// <param name="Fired">The override.</param>
/// <param name="Before">The tier before it; null for none.</param>
/// <param name="After">The tier after it; null for none.</param>
/// <param name="HadEffect">Whether it changed anything.</param>
internal readonly record struct Firing(ResolvedOverride Fired, Tier? Before, Tier? After, bool HadEffect)
{
    /// <summary>The same with its conditions as they were found.</summary>
    public FiredOverride Explain(Situation situation) =>
        new(Fired.Override, Before, After, HadEffect, Fired.When.Check(situation, Before?.Id));
}

namespace Rubric.Schema;

/// <summary>A scale that a profile gives to a leaf in place of the one written there.</summary>
/// <param name="Indicator">The id of the leaf.</param>
/// <param name="Scale">The scale.</param>
public readonly record struct ProfileScale(string Indicator, Scale Scale);

namespace Rubric.Engine.Tests.Laws;

/// <summary>The number that a <see cref="Sample"/> is made from; a failure names it.</summary>
public readonly record struct SampleSeed(int Number)
{
    internal Sample Sample() => new(Number);
}

namespace Rubric.Engine.Tests.Laws;

/// <summary>Any number at all; a smaller one makes no simpler sample.</summary>
public static class SampleSeeds
{
    public static Arbitrary<SampleSeed> Seed() => Arb.From(Gen.Choose(0, int.MaxValue).Select(number => new SampleSeed(number)));
}

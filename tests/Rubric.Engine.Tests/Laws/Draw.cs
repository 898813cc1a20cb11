using Rubric.Schema;

namespace Rubric.Engine.Tests.Laws;

/// <summary>A source of chance that depends on its seed alone, and counts the features that it was made to bring about.</summary>
internal sealed class Draw(int seed)
{
    // The sequence of a seeded Random is the same on every platform.
    private readonly Random _random = new(seed);

    public Dictionary<Feature, int> Features { get; } = [];

    public void Mark(Feature feature) => Features[feature] = Features.GetValueOrDefault(feature) + 1;

    public bool Chance(int percent) => _random.Next(100) < percent;

    /// <summary>Chance that is marked where it comes true.</summary>
    public bool Chance(int percent, Feature feature)
    {
        bool comesTrue = Chance(percent);
        if (comesTrue)
        {
            Mark(feature);
        }
        return comesTrue;
    }

    /// <summary>A number from the least to the most, both included.</summary>
    public int Between(int least, int most) => _random.Next(least, most + 1);

    public T Pick<T>(params IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    /// <summary>Some of the items, at least one, in their order.</summary>
    public List<T> Some<T>(IReadOnlyList<T> items)
    {
        var some = items.Where(_ => Chance(50)).ToList();
        return some.Count > 0 ? some : [Pick(items)];
    }

    public List<T> Shuffle<T>(IEnumerable<T> items)
    {
        var list = items.ToList();
        for (int i = list.Count - 1; i > 0; i--)
        {
            int j = Between(0, i);
            (list[i], list[j]) = (list[j], list[i]);
        }
        return list;
    }

    /// <summary>So many tenths of a number, as decimals are usual.</summary>
    public Fraction PartOf(Fraction whole) => whole * Between(0, 10) / 10;

    /// <summary>Parts above 0 that add up to the whole exactly, in steps of a twentieth.</summary>
    public List<Fraction> Split(Fraction whole, int parts)
    {
        var cuts = Shuffle(Enumerable.Range(1, 19)).Take(parts - 1).Append(0).Append(20).Order().ToList();
        return [.. cuts.Skip(1).Zip(cuts, (to, from) => whole * (to - from) / 20)];
    }
}

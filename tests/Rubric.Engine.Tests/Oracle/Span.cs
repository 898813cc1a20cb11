using Rubric.Schema;

namespace Rubric.Oracle;

/// <summary>What a number can still become: from its lowest to its highest; both are the same once it is known.</summary>
public readonly record struct Span(Exact Low, Exact High)
{
    public static implicit operator Span(Exact value) => new(value, value);

    public static Span operator +(Span a, Span b) => new(a.Low + b.Low, a.High + b.High);

    public static Span operator -(Span a, Span b) => new(a.Low - b.High, a.High - b.Low);

    /// <summary>Applies something that never turns a larger number into a smaller one.</summary>
    public Span Map(Func<Exact, Exact> rising) => new(rising(Low), rising(High));

    public Span Include(Exact value) => new(Exact.Min(Low, value), Exact.Max(High, value));

    /// <summary>Whether the number satisfies all comparators; null while that is open.</summary>
    /// <param name="bounds">The comparators.</param>
    /// <param name="whole">What a percentage is of.</param>
    public bool? Satisfies(Bounds bounds, Exact whole)
    {
        var (low, high) = this;
        bool? held = true;
        foreach (var (comparator, amount) in bounds.Comparators())
        {
            var bound = Exact.Of(amount, whole);
            held = Three.And(held, comparator switch
            {
                Comparator.Min => Three.Between(low >= bound, high < bound),
                Comparator.Above => Three.Between(low > bound, high <= bound),
                Comparator.Max => Three.Between(high <= bound, low > bound),
                Comparator.Below => Three.Between(high < bound, low >= bound),
                Comparator.Is => Three.Between(low == bound && high == bound, bound < low || bound > high),
                _ => throw new InvalidOperationException(),
            });
        }
        return held;
    }
}

using System.Numerics;

namespace Rubric.Schema;

/// <summary>The step of which the points of every leaf are multiples, and where a leaf has few, these points.</summary>
internal sealed class LeafSteps
{
    private const int MostPoints = 1_000;

    private bool _isSmooth;

    /// <summary>The step, before groups are rounded; null where some leaf takes any number, or rescaling makes any of them.</summary>
    public Fraction? Step { get; private set; }

    /// <summary>The points of every leaf; null where some leaf has many.</summary>
    public List<List<Fraction>>? Points { get; private set; } = [];

    /// <summary>Looks at what the total of a rubric is made of.</summary>
    public static LeafSteps OfTotal(ProfileView view)
    {
        var steps = new LeafSteps();
        var rubric = view.Rubric;
        foreach (var limit in (Fraction?[])[rubric.TotalLimit, rubric.Bonus?.Limit, rubric.Penalties?.Limit])
        {
            steps.Add(limit ?? 0);
        }
        foreach (var node in view.Nodes)
        {
            steps._isSmooth |= node.NotApplicable is NotApplicablePolicy.RescaleParent or NotApplicablePolicy.RescaleTotal;
            steps.AddNode(node, rubric.Rounding.Leaves);
        }
        return steps.Finish();
    }

    /// <summary>Looks at what the points of an indicator are made of.</summary>
    /// <param name="view">The rubric under one profile.</param>
    /// <param name="top">The indicator.</param>
    /// <param name="areRates">Whether points are divided by the full marks that apply.</param>
    public static LeafSteps Of(ProfileView view, IndicatorNode top, bool areRates)
    {
        var steps = new LeafSteps();
        foreach (var node in view.Nodes.Skip(top.Index).TakeWhile(n => n.Index == top.Index || n.Depth > top.Depth))
        {
            // What becomes of its own points is a matter of those above it.
            steps._isSmooth |= node.Index != top.Index
                && (node.NotApplicable == NotApplicablePolicy.RescaleParent || (areRates && node.NotApplicable == NotApplicablePolicy.RescaleTotal));
            steps.AddNode(node, view.Rubric.Rounding.Leaves);
        }
        return steps.Finish();
    }

    /// <summary>The step of numbers that are rounded to so many places; null for a step stands for any number.</summary>
    public static Fraction? Rounded(Fraction? step, int? places)
    {
        if (places is not { } digits)
        {
            return step;
        }
        var unit = Fraction.One;
        for (int i = 0; i < digits; i++)
        {
            unit /= 10;
        }
        return step is { } exact && (exact / unit).IsWhole ? exact : unit;
    }

    private LeafSteps Finish()
    {
        Step = _isSmooth ? null : Step;
        return this;
    }

    private void AddNode(IndicatorNode node, int? places)
    {
        if (node.IsAbsent || node.Indicator.Informational)
        {
            return;
        }
        if (!node.Indicator.IsGroup)
        {
            AddLeaf(node, places);
        }
        else if (node.Section != IndicatorSection.Main)
        {
            // A group outside the main tree is cut off at its weight.
            Add(node.FullMarks ?? 0);
        }
    }

    private void AddLeaf(IndicatorNode leaf, int? places)
    {
        Add(leaf.FullMarks ?? 0);
        if (leaf is not { Scale: { } scale, ScaleMaximum: { Sign: > 0 } maximum, FullMarks: { } fullMarks } || PointsOf(scale, maximum) is not { } points)
        {
            AddAny(places);
            return;
        }
        points.Add(maximum);
        if (leaf.NotApplicable == NotApplicablePolicy.Zero || leaf.Unanswered == UnansweredPolicy.Zero)
        {
            points.Add(0);
        }
        var scaled = points.ConvertAll(p => p * fullMarks / maximum);
        if (scaled.Exists(p => Rounded(p, places) != p))
        {
            AddAny(places);
            return;
        }
        scaled.ForEach(Add);
        if (scale is ScoreScale or DeductionsScale or AdditionsScale or ChecklistScale or MeasuredScale { Repeated: not null })
        {
            // These add up what is listed, so that the list does not hold all of it.
            Points = Points is null || scaled.Any(p => p.Sign < 0) ? null : Fill(Points, scaled, fullMarks);
        }
        else
        {
            Points?.Add(scaled);
        }
    }

    /// <summary>Takes a leaf in that has any points, or any of so many places.</summary>
    private void AddAny(int? places)
    {
        _isSmooth |= places is null;
        Add(Rounded(null, places) ?? 0);
        Points = null;
    }

    /// <summary>The numbers of which everything that the scale gives is a sum; null where it may give any number.</summary>
    private static List<Fraction>? PointsOf(Scale scale, Fraction maximum) => scale switch
    {
        ScoreScale { Step: { Sign: > 0 } step, Repeated: null or Repetition.Min or Repetition.Max or Repetition.Sum } => [step],
        OptionsScale options => [.. options.Options.Select(o => o.Points.Of(maximum))],
        YesNoScale => [0],
        ChecklistScale { ByCount.IsEmpty: false } counts => [0, .. counts.ByCount.Select(c => c.Points.Of(maximum))],
        ChecklistScale items => [.. items.Items.Select(i => i.Points is { } points ? points.Of(maximum) : 0)],
        DeductionsScale counted => [.. counted.Items.SelectMany(i => Of(i, maximum))],
        AdditionsScale counted => [.. counted.Items.SelectMany(i => Of(i, maximum))],
        BandsScale { Repeated: null or Repetition.Min or Repetition.Max or Repetition.Sum } bands => [.. bands.Steps.Select(s => s.Points.Of(maximum))],
        _ => null,
    };

    private static IEnumerable<Fraction> Of(CountedItem item, Fraction maximum) =>
        item.Limit is { } limit ? [item.Points.Of(maximum), limit.Of(maximum)] : [item.Points.Of(maximum)];

    /// <summary>All multiples of the common step of some numbers, up to the full marks.</summary>
    private static List<List<Fraction>>? Fill(List<List<Fraction>> all, List<Fraction> numbers, Fraction fullMarks)
    {
        var step = numbers.Aggregate(Fraction.Zero, Common);
        if (step.Sign <= 0 || fullMarks / step > MostPoints)
        {
            return null;
        }
        var filled = new List<Fraction>();
        for (var points = Fraction.Zero; points <= fullMarks; points += step)
        {
            filled.Add(points);
        }
        all.Add(filled);
        return all;
    }

    private void Add(Fraction number)
    {
        if (!number.IsZero && !_isSmooth)
        {
            Step = Step is { } step ? Common(step, number) : Fraction.Abs(number);
        }
    }

    /// <summary>The greatest number of which both are multiples.</summary>
    private static Fraction Common(Fraction a, Fraction b) => new(
        BigInteger.GreatestCommonDivisor(a.Numerator * b.Denominator, b.Numerator * a.Denominator),
        a.Denominator * b.Denominator);
}

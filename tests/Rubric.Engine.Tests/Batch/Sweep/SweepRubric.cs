using System.Globalization;
using System.Text;
using Rubric.Oracle;
using Rubric.Schema;

namespace Rubric.Engine.Tests.Batch.Sweep;

/// <summary>A random rubric whose totals land on its cut-offs, as text and as numbers of its own.</summary>
internal sealed class SweepRubric
{
    private readonly SweepChance _chance;
    private readonly string _weights;
    private readonly int _levels;
    private readonly bool _isUniform;
    private int _groups;

    public SweepRubric(int seed)
    {
        _chance = new SweepChance(seed);
        _weights = _chance.Pick("points", "percent", "relative");
        _levels = _chance.Between(2, 4);
        // The same four levels everywhere, on which the cut-offs stand.
        _isUniform = _chance.Percent(40);
        FullMarks = _chance.Pick(100, 100, 60, 150);
        Grow(Roots, FullMarks, FullMarks, FullMarks * 10, 1);
        if (_chance.Percent(40))
        {
            (Places, Mode) = (_chance.Between(0, 2), _chance.Pick(RoundingMode.HalfUp, RoundingMode.HalfUp, RoundingMode.HalfEven, RoundingMode.Down, RoundingMode.Up));
            IsExact = _chance.Percent(20);
        }
        AddTiers();
    }

    public int FullMarks { get; }

    public List<SweepNode> Roots { get; } = [];

    public List<SweepNode> Leaves { get; } = [];

    public List<SweepTier> Tiers { get; } = [];

    /// <summary>The decimal places of the total; null where it is not rounded.</summary>
    public int? Places { get; }

    public RoundingMode Mode { get; }

    /// <summary>Whether tiers look at the total before its rounding.</summary>
    public bool IsExact { get; }

    /// <summary>The rubric as its author would write it.</summary>
    public string ToYaml()
    {
        var text = new StringBuilder($"rubric: 1\nid: sweep\nversion: \"1\"\ntitle: 表\nfull-marks: {FullMarks}\nweights: {_weights}\n");
        if (Places is { } places)
        {
            string mode = Mode switch { RoundingMode.HalfEven => "half-even", RoundingMode.Down => "down", RoundingMode.Up => "up", _ => "half-up" };
            text.Append(CultureInfo.InvariantCulture, $"rounding: {{ total: {places}, mode: {mode}{(IsExact ? ", tiers: exact" : "")} }}\n");
        }
        text.Append("indicators:\n");
        Roots.ForEach(r => Write(text, r, "  "));
        text.Append("tiers:\n");
        for (int i = 0; i < Tiers.Count; i++)
        {
            var tier = Tiers[i];
            string bound = tier.AsRate ? $"{Text(tier.Percent)}%" : Text(tier.Percent * FullMarks / 100);
            string floor = tier.Floor == 0 ? "" : $", require: {{ each: level-1, min: {tier.Floor}% }}";
            text.Append(CultureInfo.InvariantCulture, $"  - {{ id: t{i}, title: 级, {tier.Comparator}: {bound}{floor} }}\n");
        }
        return text.ToString();
    }

    public static string Text(decimal number) => number.ToString("0.##########", CultureInfo.InvariantCulture);

    private static void Write(StringBuilder text, SweepNode node, string indent)
    {
        text.Append(CultureInfo.InvariantCulture, $"{indent}- id: {node.Id}\n{indent}  title: 项\n{indent}  weight: {Text(node.Tenths / 10m)}\n");
        if (node.Scale is { } scale)
        {
            text.Append(CultureInfo.InvariantCulture, $"{indent}  scale: {scale}\n");
        }
        if (node.Children.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"{indent}  indicators:\n");
            node.Children.ForEach(c => Write(text, c, indent + "    "));
        }
    }

    private void Grow(List<SweepNode> siblings, Exact full, double doubleFull, int tenths, int depth)
    {
        int count = Math.Min(_chance.Between(2, depth == 1 ? 5 : 4), tenths);
        int[] weights = _weights switch
        {
            "points" => _chance.Split(tenths, count),
            "percent" => _chance.Split(1000, count),
            // 3.3 and thirds: full marks that no decimal says.
            _ => [.. Enumerable.Range(0, count).Select(_ => _chance.Pick(10, 10, 20, 30, 33, 7, 70, 110))],
        };
        int sum = weights.Sum();
        foreach (int weight in weights)
        {
            var node = new SweepNode
            {
                Id = $"i{_groups++}",
                Tenths = weight,
                FullMarks = _weights == "points" ? new Exact(weight, 10) : full * weight / sum,
                DoubleMarks = _weights == "points" ? weight / 10.0 : doubleFull * (weight / 10.0) / (sum / 10.0),
            };
            siblings.Add(node);
            if (depth < _levels && _chance.Percent(depth == 1 ? 80 : 50) && (_weights != "points" || weight > 1) && Leaves.Count < 24)
            {
                Grow(node.Children, node.FullMarks, node.DoubleMarks, weight, depth + 1);
            }
            else
            {
                Leaves.Add(node);
                GiveScale(node);
            }
        }
    }

    private void GiveScale(SweepNode leaf)
    {
        decimal usual = _weights == "points" ? leaf.Tenths / 10m : 100;
        bool hasOwn = _chance.Percent(50);
        leaf.Maximum = hasOwn ? _chance.Pick(3m, 5, 6, 7, 9, 10, 11, 13, 100) : usual;
        string outOf = hasOwn ? $"out-of: {Text(leaf.Maximum)}, " : "";
        if (_isUniform || _chance.Percent(40))
        {
            int[] levels = _isUniform ? [100, 80, 60, 0] : [100, _chance.Pick(90, 75, 70), _chance.Pick(50, 33, 60), _chance.Pick(0, 10)];
            bool areRates = _chance.Percent(50);
            leaf.Choices = [.. levels.Select(l => leaf.Maximum * l / 100)];
            leaf.Scale = $"{{ {outOf}options: [{string.Join(", ", levels.Select((l, i) => $"{{ id: o{i}, title: 选, points: {(areRates ? $"{l}%" : Text(leaf.Maximum * l / 100))} }}"))}] }}";
            return;
        }
        decimal step = _chance.Pick(0m, 0.5m, 0.1m, 1, 0.25m);
        if (step > 0 && leaf.Maximum % step == 0)
        {
            leaf.Scale = $"{{ {outOf}score: {{ step: {Text(step)} }} }}";
        }
        else
        {
            leaf.Scale = hasOwn ? $"{{ {outOf}score: {{}} }}" : null;
            step = leaf.Maximum > 20 ? 0.05m : 0.01m;
        }
        leaf.Choices = [.. Enumerable.Range(0, (int)(leaf.Maximum / step) + 1).Select(i => leaf.Maximum - (i * step))];
    }

    private void AddTiers()
    {
        decimal[] cuts = _chance.Pick<decimal[]>([90, 80, 60], [80, 60], [80, 60, 40, 20], [75, 50, 25], [95.5m, 85, 70, 33]);
        bool asRate = _chance.Percent(50);
        bool hasFloors = _chance.Percent(50);
        string comparator = _chance.Pick("min", "min", "min", "above");
        foreach (decimal cut in cuts)
        {
            Tiers.Add(new SweepTier(comparator, cut, asRate, hasFloors ? (int)cut - _chance.Pick(0, 10, 20) : 0));
        }
    }
}

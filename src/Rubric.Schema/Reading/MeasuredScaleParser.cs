using System.Collections.Immutable;

namespace Rubric.Schema;

/// <summary>Reads the scales whose answer is a number: score, bands, curve, ratio.</summary>
internal static class MeasuredScaleParser
{
    private static readonly LocalizedText _score = Concepts.ScaleOf("score");
    private static readonly LocalizedText _bands = Concepts.ScaleOf("bands");
    private static readonly LocalizedText _curve = Concepts.ScaleOf("curve");
    private static readonly LocalizedText _ratio = Concepts.ScaleOf("ratio");
    private static readonly LocalizedText _pair = Shapes.Name("a pair of numbers '[x, points]'", "一对数“[x, 分值]”");

    public static Scale? Read(string kind, NodeReader node, Fraction? outOf) => kind switch
    {
        "score" => ReadScore(node, outOf),
        "bands" => ReadBands(node, outOf),
        "curve" => ReadCurve(node, outOf),
        _ => ReadRatio(node, outOf),
    };

    private static ScoreScale? ReadScore(NodeReader node, Fraction? outOf) => node.Open(_score, "step", "repeated") is not { } map ? null : new ScoreScale
    {
        OutOf = outOf,
        Step = map.Optional("step")?.Number(),
        Repeated = ReadRepeated(map),
    };

    private static BandsScale? ReadBands(NodeReader node, Fraction? outOf) =>
        node.Open(_bands, "unit", "steps", "repeated") is not { } map ? null : new BandsScale
        {
            OutOf = outOf,
            Unit = map.Optional("unit")?.Localized(),
            Steps = map.Required("steps")?.List(ReadStep) ?? [],
            Repeated = ReadRepeated(map),
        };

    private static BandStep ReadStep(NodeReader node) =>
        node.Open(Concepts.Step, "min", "above", "max", "below", "is", "points", "guidance") is not { } map ? null! : new BandStep
        {
            Bounds = BoundsParser.ReadPlain(map),
            Points = map.Required("points")?.Amount() ?? 0,
            Guidance = map.Optional("guidance")?.LocalizedList() ?? [],
        };

    private static CurveScale? ReadCurve(NodeReader node, Fraction? outOf) =>
        node.Open(_curve, "unit", "through", "repeated") is not { } map ? null : new CurveScale
        {
            OutOf = outOf,
            Unit = map.Optional("unit")?.Localized(),
            Through = map.Required("through") is { } through ? ReadPoints(through) : [],
            Repeated = ReadRepeated(map),
        };

    private static ImmutableArray<CurvePoint> ReadPoints(NodeReader node)
    {
        var points = ImmutableArray.CreateBuilder<CurvePoint>();
        foreach (var item in node.Items())
        {
            if (item.Node is not { IsSequence: true, Count: 2 })
            {
                item.ReportShape(_pair);
                node.Context.MarkBroken(node.Path);
                // The places of the others are counted from the beginning of the list.
                points.Add(default);
                continue;
            }
            var pair = item.Items();
            var (x, y) = (pair[0].Number(), pair[1].Amount());
            if (x is null || y is null)
            {
                node.Context.MarkBroken(node.Path);
            }
            points.Add(new(x ?? 0, y ?? 0));
        }
        return points.ToImmutable();
    }

    private static RatioScale? ReadRatio(NodeReader node, Fraction? outOf) =>
        node.Open(_ratio, "target", "better", "when-zero", "repeated") is not { } map ? null : new RatioScale
        {
            OutOf = outOf,
            Target = map.Optional("target")?.Number(),
            LowerIsBetter = map.Optional("better")?.Word(Words.Better) ?? false,
            WhenZero = map.Optional("when-zero")?.Word(Words.ZeroRatios),
            Repeated = ReadRepeated(map),
        };

    private static Repetition? ReadRepeated(MappingReader map) => map.Optional("repeated")?.Word(Words.Repetitions);
}

// Writes the synthetic dossiers of this folder, one file a station:
//
//     dotnet run generate.cs [folder]
//
// Only the names of the streets are real. Every figure comes from the seeded generator below, in whole numbers,
// so that the files come out the same, byte for byte, on every machine.

using System.Globalization;
using System.Text;

string folder = args.Length > 0 ? args[0] : Directory.GetCurrentDirectory();

Station[] stations =
[
    new(1, "simaqiao", "驷马桥街道社工站", Level: 97, Experts: 5),
    new(2, "hehuachi", "荷花池街道社工站", Level: 83, Experts: 3),
    new(3, "jinquan", "金泉街道社工站", Level: 96, Experts: 3) { WeakPublicity = true },
    new(4, "jiulidi", "九里堤街道社工站", Level: 71, Experts: 3),
    new(5, "wukuaishi", "五块石街道社工站", Level: 86, Experts: 3) { Vetoed = true },
    new(6, "xianlu", "西安路街道社工站", Level: 78, Experts: 5) { Appeal = true },
    new(7, "xihua", "西华街道社工站", Level: 88, Experts: 3) { NoMidterm = true },
    new(8, "shaheyuan", "沙河源街道社工站", Level: 60, Experts: 3),
    new(9, "chadianzi", "茶店子街道社工站", Level: 84, Experts: 4),
    new(10, "fuqin", "抚琴街道社工站", Level: 97, Experts: 5) { WeakMidterm = true },
    new(11, "tianhuizhen", "天回镇街道社工站", Level: 76, Experts: 3) { SurveyMissing = true },
    new(12, "fenghuangshan", "凤凰山街道社工站", Level: 79, Experts: 0) { Months = 7 },
    new(13, "yingmenkou", "营门口街道社工站", Level: 52, Experts: 3),
];

foreach (Station station in stations)
{
    string path = Path.Combine(folder, $"st-{station.Number:00}-{station.Id}.yaml");
    File.WriteAllText(path, new DossierText(station).Write(), new UTF8Encoding(false));
    Console.WriteLine(path);
}

/// <summary>One station and what is special about its year.</summary>
internal sealed record Station(int Number, string Id, string Title, int Level, int Experts)
{
    public int Months { get; init; } = 36;
    public bool WeakPublicity { get; init; }      // a floor is missed
    public bool WeakMidterm { get; init; }        // the cap on the year
    public bool Vetoed { get; init; }             // the office reports a major accident
    public bool Appeal { get; init; }             // points awarded on appeal
    public bool NoMidterm { get; init; }          // the project year begins in summer
    public bool SurveyMissing { get; init; }      // the mid-term sheet stays incomplete
}

/// <summary>A linear congruential generator; the high bits only.</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = (seed * 0x9E3779B97F4A7C15UL) + 1;

    /// <summary>A whole number from 0 to <paramref name="sides"/> − 1.</summary>
    public int Roll(int sides)
    {
        _state = unchecked((_state * 6364136223846793005UL) + 1442695040888963407UL);
        return (int)((_state >> 33) % (ulong)sides);
    }
}

/// <summary>The text of all sheets about one station.</summary>
internal sealed class DossierText(Station station)
{
    private const string Office = "{ id: bureau, role: office }";
    private const string ThirdParty = "{ id: third-party, role: third-party }";

    private readonly Dice _dice = new((ulong)station.Number);
    private readonly Findings _found = new(new Dice(100 + (ulong)station.Number), station.Level);
    private readonly StringBuilder _text = new();

    public string Write()
    {
        Line("# 合成数据：只有街道名称是真实的，其余由 generate.cs 生成，与任何真实的站、人员、评估结果无关。");
        Line("# Synthetic: only the street's name is real; see generate.cs.");
        Sheet("routine", Office, "half: first, ", monthsOfService: 6, station.Level - 2);
        if (station.Months < 12)
        {
            Year("facts: { months-in-operation: " + Number(station.Months) + " }");
            return _text.ToString();
        }

        Sheet("routine", Office, "half: second, ", monthsOfService: 6, station.Level);
        if (station.NoMidterm)
        {
            Year("answers: { midterm: n/a }", "notes: { midterm: 项目周期自七月开始，年内没有中期节点 }");
        }
        else
        {
            Sheet("midterm", ThirdParty, "", monthsOfService: 6, station.WeakMidterm ? 59 : station.Level - 1);
        }

        Sheet("final", Office, "", monthsOfService: 12, station.Level);
        for (int expert = 0; expert < station.Experts; expert++)
        {
            string by = "{ id: expert-" + (char)('a' + expert) + ", role: expert }";
            Sheet("final", by, "", monthsOfService: 12, station.Level + _dice.Roll(7) - 3);
        }

        return _text.ToString();
    }

    private void Year(params string[] lines)
    {
        Line("---");
        Line("submission: 1");
        Line("rubric: jinniu-year@2022.12");
        Line($"subject: {{ id: {station.Id}, title: {station.Title}（示例） }}");
        Line("by: " + Office);
        Line("attributes: { data: synthetic }");
        foreach (string line in lines)
        {
            Line(line);
        }
    }

    private void Sheet(string phase, string by, string attributes, int monthsOfService, int level)
    {
        bool officeFinal = phase == "final" && by == Office;
        Line("---");
        Line("submission: 1");
        Line("rubric: jinniu-station@2022.12");
        Line("profile: station");
        Line($"subject: {{ id: {station.Id}, title: {station.Title}（示例） }}");
        Line("by: " + by);
        Line("phase: " + phase);
        Line("attributes: { " + attributes + "data: synthetic }");
        Line("facts: { months-in-operation: " + Number(station.Months) + (officeFinal && station.Vetoed ? ", major-accident: yes" : "") + " }");
        Answers(new DrawnAnswers(_dice, level), phase, monthsOfService);
        if (station.Appeal && (officeFinal || attributes.StartsWith("half: second", StringComparison.Ordinal)))
        {
            Line("awarded:");
            Line("  \"5.2.3\": { points: 3, by: 区民政局评估领导小组, reason: 经申诉复核，补交下半年省级案例入选证明，原评分漏计 }");
        }

        if (officeFinal && station.Vetoed)
        {
            Line("notes: { \"1.1.4\": 评估期内发生重大安全责任事故（合成情节） }");
        }

        if (phase == "midterm" && station.SurveyMissing)
        {
            Line("notes: { \"5.2.1\": 满意度调查表尚未回收 }");
        }
    }

    // One line a second-level indicator.
    private void Answers(DrawnAnswers drawn, string phase, int months)
    {
        bool surveyMissing = phase == "midterm" && station.SurveyMissing;
        Line("answers:");
        Line($"  {{ \"1.1.1\": {_found.Area}, \"1.1.2\": {drawn.Some("reception", "office", "group-room", "case-room")}, \"1.1.3\": {drawn.YesNo()}, \"1.1.4\": {drawn.Faults("equipment", "fire-gear")},");
        Line($"    \"1.2.1\": {drawn.Scale(14, 41)}, \"1.2.2\": {drawn.One("missing", "partial", "basic", "complete")}, \"1.2.3\": {drawn.Halves(6)},");
        Line($"    \"2.1.1\": {_found.Workers}, \"2.1.2\": {{ actual: {_found.Licensed}, target: {_found.Workers} }}, \"2.1.3\": {_found.Leader},");
        Line($"    \"2.2.1\": {drawn.Scale(6, 26)}, \"2.2.2\": {drawn.Scale(50, 8)},");
        Line($"    \"3.1.1\": {drawn.Some("personnel", "finance", "records", "service", "safety", "volunteers", "complaints", "referral")}, \"3.1.2\": {drawn.Scale(0, 2)}, \"3.1.3\": {drawn.Faults("approval", "attendance")},");
        Line($"    \"4.1.1\": {_found.Funding}, \"4.1.2\": {drawn.Scale(58, 98)}, \"4.1.3\": {drawn.Faults("voucher", "category")},");
        Line($"    \"5.1.1\": {drawn.Scale(2, 13)}, \"5.1.2\": {drawn.Share(20)}, \"5.1.3\": {drawn.Months(months)}, \"5.1.4\": {drawn.Halves(6)},");
        Line($"    {(surveyMissing ? "" : $"\"5.2.1\": {drawn.Scale(68, 96)}, ")}\"5.2.2\": {drawn.One("unmet", "partly", "described", "proven")}, \"5.2.3\": {drawn.Honours()},");
        Line($"    \"6.1.1\": {(station.WeakPublicity ? "{ district-media: 3, own-media: 8 }" : drawn.Stories())}, \"6.1.2\": {(station.WeakPublicity ? "9" : drawn.Scale(1, 10))},");
        Line($"    \"7.1.1\": {drawn.Faults("late", "wrong", "missing")}, \"7.1.2\": {drawn.Visits(months / 3)},");
        Line($"    \"8.1.1\": {drawn.Scale(1, 13)}, \"8.2.1\": {drawn.Share(6)} }}");
    }

    private void Line(string line) => _text.Append(line).Append('\n');

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>What every evaluator finds alike: premises, staff and funds of a station.</summary>
internal sealed class Findings
{
    public Findings(Dice dice, int level)
    {
        var drawn = new DrawnAnswers(dice, level);
        Area = drawn.Scale(40, 150);
        Workers = drawn.Scale(1, 5);
        Licensed = level >= 80 ? Workers : "1";
        Leader = drawn.One("unlicensed", "assistant", "middle", "senior");
        Funding = drawn.Share(60);
    }

    public string Area { get; }
    public string Workers { get; }
    public string Licensed { get; }
    public string Leader { get; }
    public string Funding { get; }
}

/// <summary>One evaluator's answers, drawn around a level from 0 (poor) to 100 (good).</summary>
internal sealed class DrawnAnswers(Dice dice, int level)
{
    /// <summary>Between what a poor and what a good station has.</summary>
    public string Scale(int poor, int good)
    {
        int drawn = Draw();
        int value = poor + ((((good - poor) * drawn) + (good > poor ? 50 : -50)) / 100);
        return Number(value);
    }

    public string YesNo() => Draw() >= 50 ? "yes" : "no";

    /// <summary>A score in steps of one half, from 0 to <paramref name="halves"/> halves.</summary>
    public string Halves(int halves)
    {
        int value = ((halves * Draw()) + 50) / 100;
        return Number(value / 2) + (value % 2 == 1 ? ".5" : "");
    }

    public string One(params string[] worstFirst) => worstFirst[((worstFirst.Length - 1) * Draw() + 50) / 100];

    public string Some(params string[] items)
    {
        int count = ((items.Length * Draw()) + 50) / 100;
        return count == 0 ? "none" : "[" + string.Join(", ", items[..count]) + "]";
    }

    public string Share(int target)
    {
        int actual = ((target * Draw()) + 50) / 100;
        return $"{{ actual: {Number(actual)}, target: {Number(target)} }}";
    }

    /// <summary>The worse the level, the more findings; spread over the items in turn.</summary>
    public string Faults(params string[] items)
    {
        int findings = (100 - Draw() + 8) / 16;
        var parts = new List<string>();
        for (int i = 0; i < items.Length; i++)
        {
            int count = (findings + items.Length - 1 - i) / items.Length;
            if (count > 0)
            {
                parts.Add($"{items[i]}: {Number(count)}");
            }
        }

        return parts.Count == 0 ? "none" : "{ " + string.Join(", ", parts) + " }";
    }

    public string Honours() => Draw() switch
    {
        >= 92 => "{ city: 2, district: 2 }",
        >= 80 => "{ city: 1, district: 2 }",
        >= 68 => "{ city: 1, district: 1 }",
        >= 50 => "{ district: 1 }",
        _ => "none",
    };

    public string Stories() => $"{{ city-media: {Scale(0, 2)}, district-media: {Scale(0, 4)}, own-media: {Scale(2, 14)} }}";

    public string Months(int count) => List(count, () => Scale(14, 42));

    public string Visits(int count) => List(count, () => Scale(52, 97));

    private static string List(int count, Func<string> next)
    {
        var entries = new string[count];
        for (int i = 0; i < count; i++)
        {
            entries[i] = next();
        }

        return "[" + string.Join(", ", entries) + "]";
    }

    // The level, give or take eight.
    private int Draw() => Math.Clamp(level + dice.Roll(17) - 8, 0, 100);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}

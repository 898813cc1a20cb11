// Writes the synthetic year of this folder: 13 stations, one YAML file each, and 90 rooms, in tables:
//
//     dotnet run generate.cs [folder]
//
// Only the names of the streets are real. Every figure comes from the seeded generator below, in whole numbers,
// so that the files come out the same, byte for byte, on every machine.

using System.Globalization;
using System.Text;

string folder = args.Length > 0 ? args[0] : Directory.GetCurrentDirectory();

foreach (Site station in Sites.Stations)
{
    Write($"st-{station.Number:00}-{station.Id}.yaml", YamlText.Of(new Year(station).Sheets()));
}

List<Sheet> sheets = [.. Sites.Rooms().SelectMany(r => new Year(r).Sheets())];
Write("rooms-annual.csv", TableText.Of(sheets.Where(s => s.Phase is null)));
Write("rooms-appeals.yaml", YamlText.Of(sheets.Where(s => s.Awarded)));
foreach (string phase in (string[])["routine", "midterm", "final"])
{
    Write($"rooms-{phase}.csv", TableText.Of(sheets.Where(s => s.Phase == phase && !s.Awarded)));
}

void Write(string name, string text)
{
    string path = Path.Combine(folder, name);
    File.WriteAllText(path, text, new UTF8Encoding(name.EndsWith(".csv", StringComparison.Ordinal)));
    Console.WriteLine(path);
}

/// <summary>A station or a room, and what is special about its year.</summary>
internal sealed record Site(int Number, string Id, string Title, int Level, int Experts)
{
    public Measures Measures { get; init; } = Measures.Station;
    public int Seed { get; init; } = Number;
    public int Months { get; init; } = 36;
    public int Complaints { get; init; }
    public string? Veto { get; init; }            // the fact that the office reports
    public bool WeakPublicity { get; init; }      // a floor is missed
    public bool WeakMidterm { get; init; }        // the cap on the year
    public bool Appeal { get; init; }             // points awarded on appeal
    public bool NoMidterm { get; init; }          // the project year begins in summer
    public bool SurveyMissing { get; init; }      // the mid-term sheet stays incomplete
    public bool IsRoom => Measures.Profile == "room";
}

/// <summary>What a poor and a good site have, where stations and rooms differ.</summary>
internal sealed record Measures(
    string Profile, (int Poor, int Good) Area, (int Poor, int Good) Workers, (int Poor, int Good) Hours,
    (int Poor, int Good) Cases, (int Poor, int Good) Calls, int Funds, int Sessions)
{
    public static Measures Station { get; } = new("station", (40, 150), (1, 5), (14, 41), (2, 13), (14, 42), 60, 20);
    public static Measures Room { get; } = new("room", (10, 75), (0, 2), (7, 21), (0, 5), (5, 16), 12, 12);
}

/// <summary>All of them.</summary>
internal static class Sites
{
    private static readonly string[] _communities =
    [
        .. "曹家巷 工人村 红花 高笋塘 恒德路 张家巷 树蓓街".Split(' '),                 // 驷马桥
        .. "西北桥 肖家村 五丁路 站前 北站东路 荷花池北巷 人民北路".Split(' '),         // 荷花池
        .. "土桥 迎宾路 互利 淳风桥 两河 清水河 金科路".Split(' '),                     // 金泉
        .. "九里堤中路 九里堤北路 九里堤南路 星科路 交大 群星路 堤湾".Split(' '),       // 九里堤
        .. "赛云台 陆家 长久 泰宏路 五福桥 洞子口 福河".Split(' '),                     // 五块石
        .. "枣子巷 花牌坊 西安中路 三洞桥 永陵 石灰街 马家花园".Split(' '),             // 西安路
        .. "跃进 侯家 华丰路 罗家碾 育德路 金府 量力".Split(' '),                       // 西华
        .. "新桥 踏水桥 八里桥 泉水 古柏 友联 王贾桥".Split(' '),                       // 沙河源
        .. "育新路 奥林 化成 同善桥 锦西 跃华 茶店子横街".Split(' '),                   // 茶店子
        .. "光荣 西南街 金鱼街 抚琴西路 圃园 沙湾 金仙桥".Split(' '),                   // 抚琴
        .. "银杏 白塔 大湾 木龙湾 石门 土门 明月".Split(' '),                           // 天回镇
        .. "万石 杜家碾 金凤凰 泉源 红星桥 将军碑".Split(' '),                          // 凤凰山
        .. "银沙路 黄忠 花照 长庆 营康 茶花 银桂桥".Split(' '),                         // 营门口
    ];

    public static Site[] Stations { get; } =
    [
        new(1, "simaqiao", "驷马桥街道社工站", Level: 97, Experts: 5),
        new(2, "hehuachi", "荷花池街道社工站", Level: 83, Experts: 3),
        new(3, "jinquan", "金泉街道社工站", Level: 96, Experts: 3) { WeakPublicity = true },
        new(4, "jiulidi", "九里堤街道社工站", Level: 71, Experts: 3),
        new(5, "wukuaishi", "五块石街道社工站", Level: 86, Experts: 3) { Veto = "major-accident" },
        new(6, "xianlu", "西安路街道社工站", Level: 78, Experts: 5) { Appeal = true },
        new(7, "xihua", "西华街道社工站", Level: 88, Experts: 3) { NoMidterm = true },
        new(8, "shaheyuan", "沙河源街道社工站", Level: 60, Experts: 3),
        new(9, "chadianzi", "茶店子街道社工站", Level: 84, Experts: 4),
        new(10, "fuqin", "抚琴街道社工站", Level: 97, Experts: 5) { WeakMidterm = true },
        new(11, "tianhuizhen", "天回镇街道社工站", Level: 76, Experts: 3) { SurveyMissing = true },
        new(12, "fenghuangshan", "凤凰山街道社工站", Level: 79, Experts: 0) { Months = 7 },
        new(13, "yingmenkou", "营门口街道社工站", Level: 52, Experts: 3),
    ];

    public static IEnumerable<Site> Rooms()
    {
        var dice = new Dice(999);
        for (int i = 0; i < _communities.Length; i++)
        {
            int number = i + 1;
            int level = 50 + dice.Roll(26) + dice.Roll(25);
            int experts = Math.Max(3, 1 + dice.Roll(5));
            yield return Special(new Site(number, $"room-{number:00}", _communities[i] + "社区社工室", level, experts)
            {
                Measures = Measures.Room,
                Seed = 1000 + number,
            });
        }
    }

    private static Site Special(Site room) => room.Number switch
    {
        5 => room with { Months = 9 },
        33 => room with { Months = 4 },
        71 => room with { Months = 11 },
        12 => room with { Level = 82, Veto = "materials-forged" },
        58 => room with { Level = 91, Veto = "rights-violated" },
        16 or 38 or 85 => room with { Level = 96, WeakPublicity = true },
        22 or 77 => room with { Level = 97, WeakMidterm = true },
        6 or 42 => room with { Level = 76, Appeal = true },
        19 or 44 or 63 or 80 => room with { NoMidterm = true },
        27 or 68 => room with { SurveyMissing = true },
        64 => room with { Experts = 2 },
        30 => room with { Complaints = 4 },
        47 or 74 => room with { Level = 52 },
        61 => room with { Level = 42 },
        // One team runs both and was rated alike: the same standing in a ranking.
        40 or 41 => room with { Level = 86, Experts = 3, Seed = 1040 },
        _ => room,
    };
}

/// <summary>One evaluator's sheet, or the year's own, which has no phase.</summary>
internal sealed record Sheet(Site Site, string? Phase, string By, string Role)
{
    public string Rubric => Phase is null ? "jinniu-year@2022.12" : "jinniu-station@2022.12";
    public string? Half { get; init; }
    public List<(string Id, string Value)> Facts { get; } = [];
    public List<(string Id, string Value)> Answers { get; } = [];
    public List<(string Id, string Value)> Notes { get; } = [];
    public bool Awarded { get; init; }
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

/// <summary>Draws all sheets about one site.</summary>
internal sealed class Year(Site site)
{
    private readonly Dice _dice = new((ulong)site.Seed);
    private readonly Findings _found = new(new Dice(100 + (ulong)site.Seed), site);

    public IEnumerable<Sheet> Sheets()
    {
        yield return Own();
        yield return Draw("routine", "bureau", "office", 6, site.Level - 2, "first");
        if (site.Months < 12)
        {
            yield break;
        }

        yield return Draw("routine", "bureau", "office", 6, site.Level, "second");
        if (!site.NoMidterm)
        {
            yield return Draw("midterm", "third-party", "third-party", 6, site.WeakMidterm ? 59 : site.Level - 1);
        }

        yield return Draw("final", "bureau", "office", 12, site.Level);
        for (int expert = 0; expert < site.Experts; expert++)
        {
            yield return Draw("final", "expert-" + (char)('a' + expert), "expert", 12, site.Level + _dice.Roll(7) - 3);
        }
    }

    private Sheet Own()
    {
        var sheet = new Sheet(site, null, "bureau", "office");
        sheet.Facts.Add(("months-in-operation", Number(site.Months)));
        if (site.NoMidterm)
        {
            sheet.Answers.Add(("midterm", "n/a"));
            sheet.Notes.Add(("midterm", "项目周期自七月开始，年内没有中期节点"));
        }

        return sheet;
    }

    private Sheet Draw(string phase, string by, string role, int months, int level, string? half = null)
    {
        bool officeFinal = phase == "final" && role == "office";
        var sheet = new Sheet(site, phase, by, role) { Half = half, Awarded = site.Appeal && (officeFinal || half == "second") };
        sheet.Facts.Add(("months-in-operation", Number(site.Months)));
        bool surveyMissing = phase == "midterm" && site.SurveyMissing;
        sheet.Answers.AddRange(Answers(new DrawnAnswers(_dice, level), months, surveyMissing));
        if (officeFinal && site.Complaints > 0)
        {
            sheet.Facts.Add(("complaints", Number(site.Complaints)));
        }

        if (officeFinal && site.Veto is not null)
        {
            sheet.Facts.Add((site.Veto, "yes"));
            sheet.Notes.Add(("1.1.4", site.IsRoom ? "评估期内发生一票否决情形（合成情节）" : "评估期内发生重大安全责任事故（合成情节）"));
        }

        if (surveyMissing)
        {
            sheet.Notes.Add(("5.2.1", "满意度调查表尚未回收"));
        }

        return sheet;
    }

    // The dice roll in this order.
    private IEnumerable<(string Id, string Value)> Answers(DrawnAnswers drawn, int months, bool surveyMissing)
    {
        Measures m = site.Measures;
        yield return ("1.1.1", _found.Area);
        yield return ("1.1.2", drawn.Some("reception", "office", "group-room", "case-room"));
        yield return ("1.1.3", drawn.YesNo());
        yield return ("1.1.4", drawn.Faults("equipment", "fire-gear"));
        yield return ("1.2.1", drawn.Scale(m.Hours));
        yield return ("1.2.2", drawn.One("missing", "partial", "basic", "complete"));
        yield return ("1.2.3", drawn.Halves(6));
        yield return ("2.1.1", _found.Workers);
        yield return ("2.1.2", $"{{ actual: {_found.Licensed}, target: {_found.Workers} }}");
        yield return ("2.1.3", _found.Leader);
        yield return ("2.2.1", drawn.Scale((6, 26)));
        if (!site.IsRoom)
        {
            yield return ("2.2.2", drawn.Scale((50, 8)));
        }

        yield return ("3.1.1", drawn.Some("personnel", "finance", "records", "service", "safety", "volunteers", "complaints", "referral"));
        yield return ("3.1.2", drawn.Scale((0, 2)));
        yield return ("3.1.3", drawn.Faults("approval", "attendance"));
        yield return ("4.1.1", _found.Funding);
        yield return ("4.1.2", drawn.Scale((58, 98)));
        yield return ("4.1.3", drawn.Faults("voucher", "category"));
        yield return ("5.1.1", drawn.Scale(m.Cases));
        yield return ("5.1.2", drawn.Share(m.Sessions));
        yield return ("5.1.3", drawn.Months(months, m.Calls));
        yield return ("5.1.4", drawn.Halves(6));
        if (!surveyMissing)
        {
            yield return ("5.2.1", drawn.Scale((68, 96)));
        }

        yield return ("5.2.2", drawn.One("unmet", "partly", "described", "proven"));
        yield return ("5.2.3", drawn.Honours());
        yield return ("6.1.1", site.WeakPublicity ? "{ district-media: 3, own-media: 8 }" : drawn.Stories());
        yield return ("6.1.2", site.WeakPublicity ? "9" : drawn.Scale((1, 10)));
        yield return ("7.1.1", drawn.Faults("late", "wrong", "missing"));
        yield return ("7.1.2", drawn.Visits(months / 3));
        yield return ("8.1.1", drawn.Scale((1, 13)));
        yield return ("8.2.1", drawn.Share(6));
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>What every evaluator finds alike: premises, staff and funds of a site.</summary>
internal sealed class Findings
{
    public Findings(Dice dice, Site site)
    {
        var drawn = new DrawnAnswers(dice, site.Level);
        Area = drawn.Scale(site.Measures.Area);
        Workers = drawn.Scale(site.Measures.Workers);
        Licensed = site.Level >= 80 || Workers == "0" ? Workers : "1";
        Leader = drawn.One("unlicensed", "assistant", "middle", "senior");
        Funding = drawn.Share(site.Measures.Funds);
    }

    public string Area { get; }
    public string Workers { get; }
    public string Licensed { get; }
    public string Leader { get; }
    public string Funding { get; }
}

/// <summary>One evaluator's answers, as written in YAML, drawn around a level from 0 (poor) to 100 (good).</summary>
internal sealed class DrawnAnswers(Dice dice, int level)
{
    /// <summary>Between what a poor and what a good site has.</summary>
    public string Scale((int Poor, int Good) range)
    {
        (int poor, int good) = range;
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

    public string Stories() => $"{{ city-media: {Scale((0, 2))}, district-media: {Scale((0, 4))}, own-media: {Scale((2, 14))} }}";

    public string Months(int count, (int Poor, int Good) calls) => List(count, () => Scale(calls));

    public string Visits(int count) => List(count, () => Scale((52, 97)));

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

/// <summary>Sheets as YAML documents of one file.</summary>
internal static class YamlText
{
    public static string Of(IEnumerable<Sheet> sheets)
    {
        var text = new StringBuilder();
        text.Append("# 合成数据：只有街道名称是真实的，其余由 generate.cs 生成，与任何真实的站、人员、评估结果无关。\n");
        text.Append("# Synthetic: only the street's name is real; see generate.cs.\n");
        foreach (Sheet sheet in sheets)
        {
            text.Append($"---\nsubmission: 1\nrubric: {sheet.Rubric}\nprofile: {sheet.Site.Measures.Profile}\n");
            text.Append($"subject: {{ id: {sheet.Site.Id}, title: {sheet.Site.Title}（示例） }}\nby: {{ id: {sheet.By}, role: {sheet.Role} }}\n");
            text.Append(sheet.Phase is null ? "" : $"phase: {sheet.Phase}\n");
            text.Append($"attributes: {{ {(sheet.Half is null ? "" : $"half: {sheet.Half}, ")}data: synthetic }}\n");
            text.Append($"facts: {Map(sheet.Facts, "")}\n");
            AppendAnswers(text, sheet);
            text.Append(!sheet.Awarded ? "" : "awarded:\n  \"5.2.3\": { points: 3, by: 区民政局评估领导小组, reason: 经申诉复核，补交下半年省级案例入选证明，原评分漏计 }\n");
            text.Append(sheet.Notes.Count == 0 ? "" : $"notes: {Map(sheet.Notes, sheet.Phase is null ? "" : "\"")}\n");
        }

        return text.ToString();
    }

    // One line a second-level indicator; the two of the last head share one.
    private static void AppendAnswers(StringBuilder text, Sheet sheet)
    {
        if (sheet.Phase is null)
        {
            text.Append(sheet.Answers.Count == 0 ? "" : $"answers: {Map(sheet.Answers, "")}\n");
            return;
        }

        var lines = sheet.Answers.GroupBy(a => a.Id[0] == '8' ? "8" : a.Id[..3]);
        text.Append("answers:\n  { ");
        text.Append(string.Join(",\n    ", lines.Select(l => string.Join(", ", l.Select(a => $"\"{a.Id}\": {a.Value}")))));
        text.Append(" }\n");
    }

    private static string Map(List<(string Id, string Value)> pairs, string quote) =>
        "{ " + string.Join(", ", pairs.Select(p => $"{quote}{p.Id}{quote}: {p.Value}")) + " }";
}

/// <summary>Sheets as a table, a row each, with the columns that any of them needs.</summary>
internal static class TableText
{
    public static string Of(IEnumerable<Sheet> all)
    {
        List<Sheet> sheets = [.. all];
        string[] answers = [.. sheets.SelectMany(s => s.Answers).Select(a => a.Id).Distinct().Order(StringComparer.Ordinal)];
        string[] facts = [.. sheets.SelectMany(s => s.Facts).Select(f => f.Id).Distinct()];
        string[] notes = [.. sheets.SelectMany(s => s.Notes).Select(n => n.Id).Distinct()];
        bool hasHalves = sheets.Any(s => s.Half is not null);
        var text = new StringBuilder("subject,title,rubric,phase,by,role,profile," + (hasHalves ? "attribute:half," : "") + "attribute:data");
        text.AppendJoin("", answers.Select(a => "," + a)).AppendJoin("", facts.Select(f => ",fact:" + f)).AppendJoin("", notes.Select(n => ",note:" + n)).Append('\n');
        foreach (Sheet s in sheets)
        {
            text.AppendJoin(',', s.Site.Id, s.Site.Title + "（示例）", s.Rubric, s.Phase, s.By, s.Role, s.Site.Measures.Profile);
            text.Append(hasHalves ? "," + s.Half : "").Append(",synthetic");
            Append(text, answers, s.Answers);
            Append(text, facts, s.Facts);
            Append(text, notes, s.Notes);
            text.Append('\n');
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, string[] columns, List<(string Id, string Value)> values) =>
        text.AppendJoin("", columns.Select(c => "," + Cell(values.Find(v => v.Id == c).Value ?? "")));

    /// <summary>A YAML list, pair or map as the cell of a table.</summary>
    private static string Cell(string yaml)
    {
        string inner = yaml.Trim('[', ']', '{', '}', ' ');
        return yaml.StartsWith("{ actual", StringComparison.Ordinal)
            ? inner.Replace("actual: ", "", StringComparison.Ordinal).Replace(", target: ", "/", StringComparison.Ordinal)
            : inner.Replace(": ", "=", StringComparison.Ordinal).Replace(", ", ";", StringComparison.Ordinal);
    }
}

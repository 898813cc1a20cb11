using System.Globalization;
using System.Text;

namespace Rubric.Fuzzing;

/// <summary>Documents made to cost more than their length: depth, aliases, repetition.</summary>
internal static class Bomb
{
    private static readonly string[] _repeated =
    [
        "[", "{", "{a: ", "[{", "- ", "? ", "a: ", "&a [", "*a ", "!t ", "\"", "'", "|\n", "#\n", "---\n", "...\n", ",", ", ", "\n", "\r", "\r\n", " ", "\t", "\u3000", "\0",
        "\uD800", "\uFEFF", "：", "，", "“", "\\", "%a\n", "1", "0.", "x", "甲", "a,", "\"\",", "x\n", "x,\n", "\"\n", "note:a,", "fact:a,", "a：,", "subject,", "@", "- - ", "a: [",
        "- a: 1\n", "not: {", "all: [", "all: [{ ", "&a &a ", "{ id: x, indicators: [", "[*a, ", ",\n", "x: &a y\n", "~: ~\n", "]\n", "- x\n- [", "<<: ", "a : \n", "id: x\n",
    ];

    /// <summary>Something short to put in the place of a value.</summary>
    public static string Flow(Random random) => random.Next(3) switch
    {
        0 => string.Concat(Enumerable.Repeat(_repeated[random.Next(_repeated.Length)], 1 << random.Next(1, 9))),
        1 => new string('[', random.Next(80)) + new string(']', random.Next(80)),
        _ => Nested("not: ", random.Next(80)),
    };

    /// <summary>A whole document, of up to some hundred thousand characters.</summary>
    public static string Whole(Random random, Seed seed)
    {
        int size = 1 << random.Next(4, 14);
        switch (random.Next(9))
        {
            case 0: return Repeat(_repeated[random.Next(_repeated.Length)], random.Next(4) == 0 ? 50_000 : size);
            case 1: return seed.Text + Repeat(_repeated[random.Next(_repeated.Length)], size);
            case 2: return FirstLines(seed.Text, random) + Repeat(_repeated[random.Next(_repeated.Length)], size);
            case 3: return Laughs(random.Next(2, 12), random.Next(2, 12), seed.Kind);
            case 4: return Aliases(seed, random, size);
            case 5: return Header(random, size);
            case 6: return Repeat(FirstLines(seed.Text, random), 1 + random.Next(30));
            case 7: return Nested(_repeated[random.Next(_repeated.Length)], size);
            default: return Deep(random.Next(1, 90), seed.Kind);
        }
    }

    private static string Repeat(string piece, int times) => new StringBuilder(piece.Length * times).Insert(0, piece, times).ToString();

    private static string Nested(string key, int depth) => string.Concat(Repeat("{ " + key, depth), "1", new string('}', depth));

    private static string FirstLines(string text, Random random)
    {
        string[] lines = text.Split('\n');
        return string.Join('\n', lines.Take(1 + random.Next(Math.Min(lines.Length, 30)))) + "\n";
    }

    /// <summary>Each level names the level below it several times.</summary>
    private static string Laughs(int levels, int width, Kind kind)
    {
        var text = new StringBuilder(kind == Kind.Rubric ? "rubric: 1\n" : "submission: 1\n");
        for (int i = 0; i < levels; i++)
        {
            string item = i == 0 ? "{ id: x, weight: 1, scale: yes-no }" : string.Create(CultureInfo.InvariantCulture, $"*l{i - 1}");
            text.Append(CultureInfo.InvariantCulture, $"l{i}: &l{i} [{string.Join(", ", Enumerable.Repeat(item, width))}]\n");
        }
        return text.Append(CultureInfo.InvariantCulture, $"indicators: *l{levels - 1}\nanswers: *l{levels - 1}\n").ToString();
    }

    /// <summary>One value, named as often as may be where a list is expected.</summary>
    private static string Aliases(Seed seed, Random random, int size)
    {
        string[] heads = ["indicators", "tiers", "overrides", "answers", "facts", "dimensions", "profiles", "penalties", "notes", "awarded"];
        string[] items = ["{ id: x, weight: 1, scale: yes-no }", "[1, 2, 3]", "{ when: { total: { at-least: 1 } }, tier: a }", "x", "{ a: 1, b: 2, c: 3 }", "~"];
        string head = heads[random.Next(heads.Length)];
        string list = string.Join(", ", Enumerable.Repeat(items[random.Next(items.Length)], Math.Min(size, 1_000)));
        string aliases = string.Join(", ", Enumerable.Repeat("*a", random.Next(2, 1_100)));
        return $"{FirstLines(seed.Text, random)}anchor: &a [{list}]\n{head}: [{aliases}]\n";
    }

    /// <summary>A table whose header is wrong in many columns, above many rows.</summary>
    private static string Header(Random random, int size)
    {
        string column = _repeated[random.Next(_repeated.Length)].Replace(",", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);
        string[] rows = ["x\n", "x,1\n", "x,,,,1\n", ",\n", "x,\"\n", "\n"];
        return "subject," + Repeat(column + ",", 1 + random.Next(size)) + "\n" + Repeat(rows[random.Next(rows.Length)], 1 + random.Next(size));
    }

    private static string Deep(int depth, Kind kind)
    {
        string inner = kind == Kind.Rubric ? "{ id: x, indicators: [" : "{ a: [";
        return (kind == Kind.Rubric ? "rubric: 1\nid: deep\ntitle: deep\nindicators: [" : "submission: 1\nrubric: x\nanswers: { x: [")
            + Repeat(inner, depth) + Repeat("] }", depth) + (kind == Kind.Rubric ? "]" : "] }") + "\n";
    }
}

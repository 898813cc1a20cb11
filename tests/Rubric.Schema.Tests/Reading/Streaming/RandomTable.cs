using System.Text;

namespace Rubric.Schema.Tests;

/// <summary>Tables at random, good ones and such with every mistake that a table can have.</summary>
internal sealed class RandomTable
{
    private static readonly string[] _cells =
        ["1", "", " 2 ", "a;b", "late=2;lost", "是", "n/a", "甲站", "\"甲, \"\"乙\"\"\"", "\"好\r\n的\"", "\"一\n二\r三\"", "\"\"", "'=1", "~", "72.50", "𠮷", "驷马桥街道社工站"];

    private static readonly string[] _faults = ["\"", "x\"y", "\"x\"y", "\"never", ",,,,,,,,", "\u0007", "\uFEFF", "，", "\"\r\n"];

    private readonly Random _random;

    public RandomTable(int seed)
    {
        _random = new Random(seed);
        IsFaulty = seed % 3 == 0;
        Text = Make();
        Bytes = Encode();
    }

    public bool IsFaulty { get; }

    public string Text { get; }

    public byte[] Bytes { get; }

    private string Make()
    {
        bool isLong = _random.Next(2) == 0;
        string[] header = isLong ? ["subject", "rubric", "by", "indicator", "value", "note"] : ["subject", "title", "rubric", "1.1", "1.2", "note:1.1", "fact:f"];
        var text = new StringBuilder(_random.Next(4) == 0 ? "\uFEFF" : "");
        string end = Pick(["\n", "\r\n", "\r"]);
        if (IsFaulty && _random.Next(4) == 0)
        {
            header[_random.Next(header.Length)] = Pick(["", "Subject", "fact：f", "1.1", "\"", "phase"]);
        }
        text.Append(Pick(["", end, "," + end])).AppendJoin(',', header).Append(end);
        for (int row = _random.Next(12); row > 0; row--)
        {
            List<string> cells = isLong
                ? [Pick(["a", "b", "c"]), Pick(["r", "r@1"]), "", Pick(["1.1", "1.2", "fact:f", "1.3"]) + _random.Next(9), Pick(_cells), Pick(_cells)]
                : [Pick(["a", "b", "c"]), .. header.Skip(1).Select(_ => Pick(_cells))];
            if (_random.Next(5) == 0)
            {
                cells.RemoveRange(4, _random.Next(cells.Count - 3));
            }
            if (IsFaulty && _random.Next(5) == 0)
            {
                cells[_random.Next(cells.Count)] = Pick(_faults);
            }
            if (_random.Next(9) == 0)
            {
                cells = [""];
            }
            text.AppendJoin(',', cells).Append(row > 1 || _random.Next(2) == 0 ? end : "");
        }
        return text.ToString();
    }

    private byte[] Encode()
    {
        Encoding encoding = _random.Next(5) switch
        {
            0 => new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
            1 => Encoding.Unicode,
            2 => Encoding.BigEndianUnicode,
            3 => CodePagesEncodingProvider.Instance.GetEncoding(54936)!,
            _ => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        };
        List<byte> bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(Text)];
        if (IsFaulty && _random.Next(6) == 0)
        {
            bytes.Insert(_random.Next(bytes.Count + 1), (byte)_random.Next(128, 256));
        }
        return [.. bytes];
    }

    private string Pick(string[] from) => from[_random.Next(from.Length)];
}

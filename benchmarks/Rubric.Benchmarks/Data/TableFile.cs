using System.Globalization;
using System.Text;

namespace Rubric.Benchmarks;

/// <summary>Tables of scores as CSV, and what was made of them.</summary>
public static class TableFile
{
    /// <summary>Writes a subject and its scores a row, all rows so many times.</summary>
    public static void Write(Scores scores, string path, int times)
    {
        string[][] texts = [.. scores.Rubric.Leaves.Select(l => (string[])[.. Enumerable.Range(0, l.MaximumUnits + 1).Select(u => Text(u * l.Step))])];
        using var writer = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 20);
        writer.Write($"subject,{string.Join(',', scores.Rubric.Leaves.Select(l => l.Id))}\n");
        for (int row = 0; row < scores.Rows * times; row++)
        {
            writer.Write("st-");
            writer.Write(row);
            var units = scores.Units.AsSpan(row % scores.Rows * scores.Columns, scores.Columns);
            for (int leaf = 0; leaf < units.Length; leaf++)
            {
                writer.Write(',');
                writer.Write(texts[leaf][units[leaf]]);
            }
            writer.Write('\n');
        }
    }

    /// <summary>Throws unless every row of a result has the total and the tier that it must have.</summary>
    public static void Verify(string path, Outcome[] expected)
    {
        using var reader = new StreamReader(path);
        string[] columns = reader.ReadLine()!.Split(',');
        int total = Array.IndexOf(columns, "total"), tier = Array.IndexOf(columns, "tier"), row = 0;
        for (; reader.ReadLine() is { } line; row++)
        {
            string[] cells = line.Split(',');
            var (hundredths, place) = expected[row % expected.Length];
            if (decimal.Parse(cells[total], CultureInfo.InvariantCulture) * 100 != hundredths || cells[tier] != BenchmarkRubric.Tiers[place].Id)
            {
                throw new InvalidOperationException($"{path}, row {row}: {cells[total]} {cells[tier]}, not {hundredths} {BenchmarkRubric.Tiers[place].Id}.");
            }
        }
        if (row == 0 || row % expected.Length != 0)
        {
            throw new InvalidOperationException($"{path} has {row} rows.");
        }
    }

    private static string Text(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}

namespace Rubric.Benchmarks;

/// <summary>The rubric of 31 leaves written out in C#, as <see cref="HardCodedLong"/>, but in <c>decimal</c>, with the points of every group.</summary>
public sealed class HardCodedDecimal(Scores scores) : ScoringContender(scores)
{
    private readonly decimal[] _points = new decimal[21];

    public override void Run()
    {
        decimal[] decimals = Scores.Decimals;
        var outcomes = Outcomes;
        for (int row = 0; row < outcomes.Length; row++)
        {
            outcomes[row] = Score(decimals.AsSpan(row * 31, 31), _points);
        }
    }

    private static Outcome Score(ReadOnlySpan<decimal> s, Span<decimal> points)
    {
        decimal i1_1 = (s[0] * 0.3m) + (s[1] * 0.6m) + (s[2] * 0.05m) + (s[3] * 0.02m);
        decimal i1_2 = (s[4] * 0.5m) + (s[5] * 0.2m) + (s[6] * 0.06m);
        decimal i1 = i1_1 + i1_2;
        decimal i2_1 = (s[7] * 0.3m) + (s[8] * 0.6m) + (s[9] * 0.1m);
        decimal i2_2 = (s[10] * 0.03m) + (s[11] * 0.75m);
        decimal i2 = i2_1 + i2_2;
        decimal i3_1 = (s[12] * 0.4m) + (s[13] * 0.04m) + (s[14] * 0.4m);
        decimal i3 = i3_1;
        decimal i4_1 = (s[15] * 0.8m) + (s[16] * 0.15m) + (s[17] * 0.03m);
        decimal i4 = i4_1;
        decimal i5_1 = (s[18] * 0.75m) + (s[19] * 0.3m) + (s[20] * 0.06m) + (s[21] * 0.3m);
        decimal i5_2 = (s[22] * 0.8m) + (s[23] * 0.15m) + (s[24] * 0.03m);
        decimal i5 = i5_1 + i5_2;
        decimal i6_1 = (s[25] * 1m) + (s[26] * 0.4m);
        decimal i6 = i6_1;
        decimal i7_1 = (s[27] * 0.1m) + (s[28] * 0.5m);
        decimal i7 = i7_1;
        decimal i8_1 = s[29] * 1m;
        decimal i8_2 = s[30] * 0.25m;
        decimal i8 = i8_1 + i8_2;
        decimal total = decimal.Round(i1 + i2 + i3 + i4 + i5 + i6 + i7 + i8, 2, MidpointRounding.AwayFromZero);
        (points[0], points[1], points[2], points[3], points[4], points[5]) = (i1_1, i1_2, i2_1, i2_2, i3_1, i4_1);
        (points[6], points[7], points[8], points[9], points[10], points[11]) = (i5_1, i5_2, i6_1, i7_1, i8_1, i8_2);
        (points[12], points[13], points[14], points[15], points[16], points[17]) = (i1, i2, i3, i4, i5, i6);
        (points[18], points[19], points[20]) = (i7, i8, total);
        int tier =
            total >= 90m && i1 >= 12.8m && i2 >= 11.2m && i3 >= 8m && i4 >= 8m && i5 >= 17.6m && i6 >= 6.4m && i7 >= 8m && i8 >= 8m ? 0
            : total >= 80m && i1 >= 11.2m && i2 >= 9.8m && i3 >= 7m && i4 >= 7m && i5 >= 15.4m && i6 >= 5.6m && i7 >= 7m && i8 >= 7m ? 1
            : total >= 70m && i1 >= 9.6m && i2 >= 8.4m && i3 >= 6m && i4 >= 6m && i5 >= 13.2m && i6 >= 4.8m && i7 >= 6m && i8 >= 6m ? 2
            : total >= 60m && i1 >= 8m && i2 >= 7m && i3 >= 5m && i4 >= 5m && i5 >= 11m && i6 >= 4m && i7 >= 5m && i8 >= 5m ? 3
            : total >= 50m && i1 >= 6.4m && i2 >= 5.6m && i3 >= 4m && i4 >= 4m && i5 >= 8.8m && i6 >= 3.2m && i7 >= 4m && i8 >= 4m ? 4
            : 5;
        return new Outcome((int)(total * 100m), tier);
    }
}

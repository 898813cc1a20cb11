namespace Rubric.Benchmarks;

/// <summary>The rubric of 31 leaves written out in C# by somebody who knows it by heart: whole steps times two-hundredths of a point.</summary>
/// <remarks>Nothing is checked, and nothing can be changed but by a programmer.</remarks>
public sealed class HardCodedLong(Scores scores) : ScoringContender(scores)
{
    public override void Run()
    {
        int[] units = Scores.Units;
        var outcomes = Outcomes;
        for (int row = 0; row < outcomes.Length; row++)
        {
            outcomes[row] = Score(units.AsSpan(row * 31, 31));
        }
    }

    private static Outcome Score(ReadOnlySpan<int> s)
    {
        long i1 = (30L * s[0]) + (12L * s[1]) + (10L * s[2]) + (4L * s[3]) + (50L * s[4]) + (4L * s[5]) + (12L * s[6]);
        long i2 = (30L * s[7]) + (12L * s[8]) + (20L * s[9]) + (6L * s[10]) + (75L * s[11]);
        long i3 = (8L * s[12]) + (8L * s[13]) + (40L * s[14]);
        long i4 = (16L * s[15]) + (30L * s[16]) + (6L * s[17]);
        long i5 = (75L * s[18]) + (6L * s[19]) + (12L * s[20]) + (30L * s[21]) + (16L * s[22]) + (30L * s[23]) + (6L * s[24]);
        long i6 = (100L * s[25]) + (8L * s[26]);
        long i7 = (20L * s[27]) + (50L * s[28]);
        long i8 = (20L * s[29]) + (50L * s[30]);
        long hundredths = (i1 + i2 + i3 + i4 + i5 + i6 + i7 + i8 + 1) / 2;
        int tier =
            hundredths >= 9000 && i1 >= 2560 && i2 >= 2240 && i3 >= 1600 && i4 >= 1600 && i5 >= 3520 && i6 >= 1280 && i7 >= 1600 && i8 >= 1600 ? 0
            : hundredths >= 8000 && i1 >= 2240 && i2 >= 1960 && i3 >= 1400 && i4 >= 1400 && i5 >= 3080 && i6 >= 1120 && i7 >= 1400 && i8 >= 1400 ? 1
            : hundredths >= 7000 && i1 >= 1920 && i2 >= 1680 && i3 >= 1200 && i4 >= 1200 && i5 >= 2640 && i6 >= 960 && i7 >= 1200 && i8 >= 1200 ? 2
            : hundredths >= 6000 && i1 >= 1600 && i2 >= 1400 && i3 >= 1000 && i4 >= 1000 && i5 >= 2200 && i6 >= 800 && i7 >= 1000 && i8 >= 1000 ? 3
            : hundredths >= 5000 && i1 >= 1280 && i2 >= 1120 && i3 >= 800 && i4 >= 800 && i5 >= 1760 && i6 >= 640 && i7 >= 800 && i8 >= 800 ? 4
            : 5;
        return new Outcome((int)hundredths, tier);
    }
}

namespace Rubric.Engine.Tests.Batch.Sweep;

/// <summary>Fast chance that depends on its seed alone (xorshift64*).</summary>
internal sealed class SweepChance(int seed)
{
    private ulong _state = (((ulong)(uint)seed + 1) * 0x9E3779B97F4A7C15) | 1;

    /// <summary>A number from 0 to one less than the count.</summary>
    public int Below(int count)
    {
        _state ^= _state >> 12;
        _state ^= _state << 25;
        _state ^= _state >> 27;
        return (int)((((_state * 0x2545F4914F6CDD1D) >> 32) * (ulong)count) >> 32);
    }

    public int Between(int least, int most) => least + Below(most - least + 1);

    public bool Percent(int percent) => Below(100) < percent;

    public T Pick<T>(params ReadOnlySpan<T> items) => items[Below(items.Length)];

    /// <summary>So many whole parts, each at least 1, of a whole number.</summary>
    public int[] Split(int whole, int parts)
    {
        int[] split = new int[parts];
        Array.Fill(split, 1);
        for (int left = whole - parts; left > 0;)
        {
            int some = left <= parts ? left : Between(1, left);
            split[Below(parts)] += some;
            left -= some;
        }
        return split;
    }
}

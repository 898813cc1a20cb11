namespace Rubric.Schema.Tests;

/// <summary>Bytes of which each reading gives a few only, so that every boundary falls everywhere.</summary>
internal sealed class DribblingStream(byte[] bytes, int seed) : MemoryStream(bytes, writable: false)
{
    private readonly Random _random = new(seed);

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        base.ReadAsync(buffer[..Math.Min(buffer.Length, _random.Next(1, 9))], cancellationToken);
}

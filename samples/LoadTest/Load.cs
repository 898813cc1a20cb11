using System.Diagnostics;
using System.Net.Http.Headers;

namespace LoadTest;

/// <summary>One request, sent by many clients at once.</summary>
internal sealed class Load(Uri url, byte[] body, string expected) : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler { MaxConnectionsPerServer = int.MaxValue });
    private long _slowest;
    private long _good;
    private long _errors;

    public long Good => Volatile.Read(ref _good);

    public long Errors => Volatile.Read(ref _errors);

    public TimeSpan Slowest => TimeSpan.FromTicks(Volatile.Read(ref _slowest));

    public void Dispose() => _client.Dispose();

    /// <summary>Sends one request after the other until it is told to stop; the last one is waited for.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            long start = Stopwatch.GetTimestamp();
            if (await SendAsync())
            {
                Interlocked.Increment(ref _good);
            }
            else
            {
                Interlocked.Increment(ref _errors);
            }
            Keep(Stopwatch.GetElapsedTime(start).Ticks);
        }
    }

    private async Task<bool> SendAsync()
    {
        try
        {
            using var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
            using var response = await _client.PostAsync(url, content, CancellationToken.None);
            string text = await response.Content.ReadAsStringAsync(CancellationToken.None);
            return response.IsSuccessStatusCode && text.Contains(expected, StringComparison.Ordinal);
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private void Keep(long ticks)
    {
        for (long known = Slowest.Ticks; ticks > known;)
        {
            long found = Interlocked.CompareExchange(ref _slowest, ticks, known);
            known = found == known ? ticks : found;
        }
    }
}

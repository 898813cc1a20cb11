using System.Diagnostics;
using System.Globalization;
using LoadTest;

// load-test URL FILE EXPECTED PID CLIENTS SECONDS: every client posts the file again and again; the answer has to hold the expected text.
if (args is not [var url, var file, var expected, var pid, var clients, var seconds] || !new Uri(url).IsLoopback)
{
    Console.Error.WriteLine("load-test URL FILE EXPECTED PID CLIENTS SECONDS; the URL has to be on this machine.");
    return 2;
}
using var server = Process.GetProcessById(int.Parse(pid, CultureInfo.InvariantCulture));
var duration = TimeSpan.FromSeconds(int.Parse(seconds, CultureInfo.InvariantCulture));
using var load = new Load(new Uri(url), await File.ReadAllBytesAsync(file), expected);

using var stop = new CancellationTokenSource(duration);
Task[] running = [.. Enumerable.Range(0, int.Parse(clients, CultureInfo.InvariantCulture)).Select(_ => load.RunAsync(stop.Token))];
await Task.Delay(duration / 3, CancellationToken.None);
long early = MemoryOf(server);
await Task.WhenAll(running);
long late = MemoryOf(server);

Console.WriteLine($"{clients} clients, {seconds} s: {load.Good} good answers, {load.Errors} errors, slowest {load.Slowest.TotalMilliseconds:0} ms");
Console.WriteLine($"memory of the server: {early >> 20} MiB after {(duration / 3).TotalSeconds:0} s, {late >> 20} MiB after the last request");
return load.Good > 0 && load.Errors == 0 && late * 10 <= early * 12 ? 0 : 1;

static long MemoryOf(Process process)
{
    process.Refresh();
    return process.WorkingSet64;
}

using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Turns.Bench.Soak;

/// <summary>
/// Visitors on WebSockets talk without pause, each conversation followed by a new one, and every activity that comes is checked. Tells how fast
/// that went, and whether the server's memory stays flat.
/// </summary>
internal static class SoakRun
{
    private const int Portions = 10;
    private const int FloorTurns = 8000;

    /// <returns>The exit code: 1 if a reply was lost, doubled, wrong or out of order.</returns>
    public static async Task<int> RunAsync(TimeSpan time, int conversations)
    {
        var folder = Directory.CreateTempSubdirectory("turns-soak-").FullName;
        Console.WriteLine($"{conversations} conversations on WebSockets, {time.TotalSeconds:F0} s on each kind of storage, all replies checked.");
        var floor = await FloorAsync();
        var failed = !await SoakAsync("Memory", floor, time, conversations, "--Storage:Kind=Memory");
        failed |= !await SoakAsync("SQLite", floor, time, conversations, "--Storage:Kind=Sqlite", $"--Storage:Path={Path.Combine(folder, "soak.db")}");
        if (StoreMeasurement.PostgresSettings() is { } postgres)
        {
            failed |= !await SoakAsync("PostgreSQL", floor, time, conversations, postgres);
        }

        Directory.Delete(folder, recursive: true);
        return failed ? 1 : 0;
    }

    private static async Task<double> FloorAsync()
    {
        await using var floor = await Server.StartAsync("floor", "1500");
        var subject = new Subject("floor", floor, null);
        await floor.DriveAsync(32, FloorTurns, null);
        await floor.SettleAsync();
        await subject.MeasureAsync(32, FloorTurns);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The floor answers a turn with {subject.Cpu / FloorTurns:F0} us of processor time."));
        return subject.Cpu / FloorTurns;
    }

    private static async Task<bool> SoakAsync(string name, double floor, TimeSpan time, int conversations, params string[] storage)
    {
        await using var server = await Server.StartAsync(
            "career", ["--DirectLine:TokensPerMinute=1000000", "--DirectLine:ActivitiesPerMinute=100000", "--Logging:LogLevel:Default=Error", .. storage]);
        using var http = new HttpClient { BaseAddress = new Uri(server.Address) };
        var script = await Script.RecordAsync(http);
        using var enough = new CancellationTokenSource();
        var latencies = new ConcurrentQueue<double>();
        var visitors = Enumerable.Range(0, conversations).Select(_ => VisitAsync(http, script, latencies, enough)).ToList();
        var printing = PrintAsync(name, server, floor, time, latencies, enough);
        var problems = (await Task.WhenAll(visitors)).OfType<string>().ToList();
        await printing;
        problems.Take(5).ToList().ForEach(Console.WriteLine);
        Console.WriteLine(problems.Count == 0 ? $"{name}: every reply came once, in order." : $"{name}: {problems.Count} conversations went wrong.");
        return problems.Count == 0;
    }

    private static async Task<string?> VisitAsync(HttpClient http, Script script, ConcurrentQueue<double> latencies, CancellationTokenSource enough)
    {
        try
        {
            while (!enough.IsCancellationRequested)
            {
                using var visitor = new Visitor(http, script, latencies.Enqueue);
                await visitor.VisitAsync(enough.Token);
            }

            return null;
        }
        catch (Exception error) when (error is SoakException or HttpRequestException or OperationCanceledException or System.Net.WebSockets.WebSocketException)
        {
            await enough.CancelAsync();
            return error.Message;
        }
    }

    private static async Task PrintAsync(
        string name, Server server, double floor, TimeSpan time, ConcurrentQueue<double> latencies, CancellationTokenSource enough)
    {
        Console.WriteLine($"{name,-12}{"turns",9}{"turns/s",9}{"CPU us/turn",13}{"x floor",9}{"p50 ms",8}{"p95 ms",8}{"p99 ms",8}{"MB",6}");
        for (var portion = 1; portion <= Portions && !enough.IsCancellationRequested; portion++)
        {
            latencies.Clear();
            var (before, watch) = (await server.UsageAsync(), Stopwatch.StartNew());
            await Task.Delay(time / Portions, enough.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            var (took, sorted, after) = (watch.Elapsed.TotalSeconds, latencies.Order().ToList(), await server.UsageAsync());
            var cpu = (after.Cpu - before.Cpu) / Math.Max(1, sorted.Count);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{$"{portion * 100 / Portions} %",-12}{sorted.Count,9}{sorted.Count / took,9:F0}{cpu,13:F0}{cpu / floor,9:F1}{At(sorted, 50),8:F1}{At(sorted, 95),8:F1}{At(sorted, 99),8:F1}{after.Memory,6}"));
        }

        await enough.CancelAsync();
    }

    private static double At(List<double> sorted, int percent) =>
        sorted.Count == 0 ? 0 : sorted[Math.Min(sorted.Count - 1, sorted.Count * percent / 100)] / 1000;
}

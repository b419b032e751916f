using System.Diagnostics;
using System.Globalization;

namespace Turns.Bench;

/// <summary>One of the servers in a process of its own, and the client that talks to it.</summary>
internal sealed class Server(Process process, HttpClient http) : IAsyncDisposable
{
    private const double IdleMicroseconds = 10_000;
    private const int MostWaits = 50;
    private const int FewMethods = 20;
    private const int MostRounds = 10;

    public static async Task<Server> StartAsync(string kind, params string[] args)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (var arg in (IEnumerable<string>)["serve", kind, .. args])
        {
            start.ArgumentList.Add(arg);
        }

        var process = Process.Start(start)!;
        string? address;
        do
        {
            address = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException($"The server '{kind}' ended before it listened.");
        }
        while (!address.StartsWith("http", StringComparison.Ordinal));
        return new Server(process, new HttpClient { BaseAddress = new Uri(address) });
    }

    public string Address => http.BaseAddress!.GetLeftPart(UriPartial.Authority);

    /// <summary>What the server says of itself.</summary>
    public Task<string> AskAsync(string path) => http.GetStringAsync(path);

    /// <summary>The mean size of an answer in bytes.</summary>
    public async Task<int> AnswerSizeAsync()
    {
        var sizes = 0;
        for (var i = 0; i < Questions.Count; i++)
        {
            sizes += await PostAsync("size", i, null);
        }

        return sizes / Questions.Count;
    }

    /// <summary>What the process has used up so far.</summary>
    public async Task<Usage> UsageAsync()
    {
        var told = Array.ConvertAll((await http.GetStringAsync("/usage")).Split(' '), number => double.Parse(number, CultureInfo.InvariantCulture));
        return new Usage(told[0], told[1], (long)told[2], (long)told[3], (long)told[4]);
    }

    /// <summary>Runs turns in as many conversations at once.</summary>
    /// <returns>How long each turn took, in microseconds.</returns>
    public async Task<List<double>> DriveAsync(int conversations, int turns, Uri? service, bool isAnew = false)
    {
        var latencies = new List<double>[conversations];
        var run = Guid.NewGuid().ToString("N");
        await Task.WhenAll(Enumerable.Range(0, conversations).Select(async conversation =>
        {
            latencies[conversation] = new List<double>(turns / conversations);
            for (var i = 0; i < turns / conversations; i++)
            {
                var began = Stopwatch.GetTimestamp();
                await PostAsync($"{run}-{conversation}", i, service, isAnew);
                latencies[conversation].Add(Stopwatch.GetElapsedTime(began).TotalMicroseconds);
            }
        }));
        return [.. latencies.SelectMany(each => each)];
    }

    /// <summary>
    /// Drives turns until the runtime's compiler finds next to nothing to compile any more, which with this many methods takes some ten thousand
    /// of them: it finds hot methods in the course of the turns, twice each, and compiles them again behind them.
    /// </summary>
    public async Task WarmUpAsync(int conversations, int turns, Uri? service, bool isAnew = false)
    {
        for (var (round, last, now) = (0, 0L, (await UsageAsync()).Methods); now - last > FewMethods && round < MostRounds; round++)
        {
            await DriveAsync(conversations, turns, service, isAnew);
            await SettleAsync();
            (last, now) = (now, (await UsageAsync()).Methods);
        }
    }

    /// <summary>Waits until the server is idle: what was found hot is compiled behind the turns.</summary>
    public async Task SettleAsync()
    {
        for (var (last, now, waits) = (0.0, (await UsageAsync()).Cpu, 0); now - last > IdleMicroseconds && waits < MostWaits; waits++)
        {
            await Task.Delay(200);
            (last, now) = (now, (await UsageAsync()).Cpu);
        }
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private async Task<int> PostAsync(string conversation, int turn, Uri? service, bool isAnew = false)
    {
        using var content = Questions.Activity(conversation, turn, service, isAnew);
        using var answer = await http.PostAsync(Servers.Path, content);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadAsByteArrayAsync()).Length;
    }
}

/// <summary>
/// Processor time in microseconds, allocated bytes, working set in MB, methods
/// compiled, and what of the working set is not mapped from files.
/// </summary>
internal readonly record struct Usage(double Cpu, double Allocated, long Memory, long Methods, long Own);

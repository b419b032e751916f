using System.Diagnostics;

namespace Turns.Bench;

/// <summary>A server driven in one way, and what that has cost so far.</summary>
internal sealed class Subject(string name, Server server, Uri? service, bool isAnew = false)
{
    public string Name => name;

    public Server Server => server;

    public double Cpu { get; private set; }

    public double Allocated { get; private set; }

    public double Seconds { get; private set; }

    /// <summary>The largest working set that was seen, in MB.</summary>
    public long Memory { get; private set; }

    /// <summary>The most of it that was not mapped from files.</summary>
    public long Own { get; private set; }

    public List<double> Latencies { get; } = [];

    public Task WarmUpAsync(int conversations, int turns) => server.WarmUpAsync(conversations, turns, service, isAnew);

    public async Task MeasureAsync(int conversations, int turns)
    {
        var before = await server.UsageAsync();
        var watch = Stopwatch.StartNew();
        Latencies.AddRange(await server.DriveAsync(conversations, turns, service, isAnew));
        Seconds += watch.Elapsed.TotalSeconds;
        var after = await server.UsageAsync();
        Cpu += after.Cpu - before.Cpu;
        Allocated += after.Allocated - before.Allocated;
        Memory = Math.Max(Memory, after.Memory);
        Own = Math.Max(Own, after.Own);
    }
}

using System.Globalization;
using Turns.Bench;
using Turns.Bench.Soak;

// Without arguments: measures turns, then the first reply. With "serve KIND": is one of the servers that are measured, in a process of its own.
switch (args)
{
    case ["serve", var kind, ..]:
        await Servers.RunAsync(kind, [.. args.Skip(2)]);
        return 0;
    case ["first", .. var programs]:
        await FirstReply.MeasureAsync(programs);
        return 0;
    case ["stores", .. var many]:
        await StoreMeasurement.RunAsync(many is [var turns] ? int.Parse(turns, CultureInfo.InvariantCulture) : 20_000);
        return 0;
    case ["streams", .. var some]:
        await StreamMeasurement.RunAsync(some is [var streams] ? int.Parse(streams, CultureInfo.InvariantCulture) : 10_000);
        return 0;
    case ["soak", .. var soak]:
        return await SoakRun.RunAsync(
            TimeSpan.FromSeconds(soak is [var seconds, ..] ? int.Parse(seconds, CultureInfo.InvariantCulture) : 60),
            soak is [_, var people] ? int.Parse(people, CultureInfo.InvariantCulture) : 200);
    case [] or [_] when args.Length == 0 || int.TryParse(args[0], out _):
        await Measurement.RunAsync(args is [var count] ? int.Parse(count, CultureInfo.InvariantCulture) : 40_000);
        await FirstReply.MeasureAsync([]);
        return 0;
    default:
        Console.Error.WriteLine("""
            usage: Turns.Bench [TURNS]            processor time per turn beside the floor, memory, then the first reply
                   Turns.Bench stores [TURNS]     the same on each kind of storage, and the fsync of this disk
                   Turns.Bench streams [COUNT]    the server's memory with so many idle streams
                   Turns.Bench soak [SECONDS] [CONVERSATIONS]   conversations on WebSockets with every reply checked, on each kind of storage
                   Turns.Bench first [DLL ...]    time from process start to the first reply, of these builds of the bot
            """);
        return 2;
}

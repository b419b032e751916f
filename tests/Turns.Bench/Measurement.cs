using System.Globalization;

namespace Turns.Bench;

/// <summary>
/// Drives each server at 1 and 32 conversations and divides its processor time by the turns, beside a floor of the same run. The servers
/// take turns in short rounds, so that whatever else the machine does falls on all of them.
/// </summary>
internal static class Measurement
{
    private const int Rounds = 16;

    public static async Task RunAsync(int turns)
    {
        await using var connector = await Connector.StartAsync();
        await using var echo = await Server.StartAsync("echo");
        await using var career = await Server.StartAsync("career");
        var (small, large) = (await echo.AnswerSizeAsync(), await career.AnswerSizeAsync());
        await using var echoFloor = await Server.StartAsync("floor", Text(small));
        await using var careerFloor = await Server.StartAsync("floor", Text(large));
        await using var recognition = await Server.StartAsync("recognition", Text(large));
        Console.WriteLine($"{turns} turns each in {Rounds} rounds, after a warm-up until next to nothing is compiled any more. CPU is the server process's own. Answers: echo {small}, CareerBot {large} bytes. MB is the working set, own what of it is not mapped from files.");
        Console.WriteLine($"{"server",-26}{"conv",5}{"turns/s",9}{"CPU us/turn",13}{"x floor",9}{"KB/turn",9}{"p50 us",8}{"p95 us",8}{"p99 us",8}{"MB",5}{"own",5}");
        foreach (var conversations in (int[])[32, 1])
        {
            Subject[] subjects =
            [
                new("floor, echo's size", echoFloor, null),
                new("echo, expectReplies", echo, null),
                new("echo, connector", echo, connector.Address),
                new("floor, CareerBot's size", careerFloor, null),
                new("floor and recognition", recognition, null),
                new("CareerBot, expectReplies", career, null),
                new("CareerBot, new texts", career, null, isAnew: true),
                new("CareerBot, connector", career, connector.Address),
            ];
            await DriveAsync(subjects, conversations, turns);
            Print(subjects, conversations, turns);
        }
    }

    public static async Task DriveAsync(Subject[] subjects, int conversations, int turns)
    {
        foreach (var subject in subjects)
        {
            await subject.WarmUpAsync(conversations, turns / 2);
        }

        for (var round = 0; round < Rounds; round++)
        {
            foreach (var subject in subjects)
            {
                await subject.MeasureAsync(conversations, turns / Rounds);
            }
        }
    }

    public static void Print(Subject[] subjects, int conversations, int turns)
    {
        var floor = subjects[0];
        foreach (var subject in subjects)
        {
            floor = subject.Name.StartsWith("floor,", StringComparison.Ordinal) ? subject : floor;
            var latencies = subject.Latencies.Order().ToList();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{subject.Name,-26}{conversations,5}{turns / subject.Seconds,9:F0}{subject.Cpu / turns,13:F1}{subject.Cpu / floor.Cpu,9:F2}{subject.Allocated / turns / 1024,9:F1}{latencies[latencies.Count / 2],8:F0}{latencies[latencies.Count * 95 / 100],8:F0}{latencies[latencies.Count * 99 / 100],8:F0}{subject.Memory,5}{subject.Own,5}"));
        }
    }

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

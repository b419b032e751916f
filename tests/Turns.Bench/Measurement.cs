using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace Turns.Bench;

/// <summary>Drives each server at 1 and 32 conversations and divides its processor time by the turns, beside the floor of the same run.</summary>
internal static class Measurement
{
    private static readonly string[] s_questions = ["who is a deep learning engineer?", "tell me more", "what do they do", "next", "how do I become one", "1986", "what is the salary?", "which skills do I need"];

    public static async Task<int> RunAsync(int turns)
    {
        Console.WriteLine($"{turns} turns each with expectReplies, after a warm-up of {turns / 4}; CPU is the server process's own.");
        Console.WriteLine($"{"server",-10}{"conv",6}{"turns/s",10}{"CPU us/turn",13}{"x floor",9}{"p50 us",9}{"p99 us",9}{"MB",6}");
        var sizes = new Dictionary<string, int>();
        foreach (var kind in (string[])["echo", "career"])
        {
            await using var probe = await Server.StartAsync(kind);
            sizes[kind] = await probe.AnswerSizeAsync();
        }

        foreach (var conversations in (int[])[1, 32])
        {
            foreach (var kind in (string[])["echo", "career"])
            {
                var floor = await MeasureAsync("floor", conversations, turns, sizes[kind].ToString(CultureInfo.InvariantCulture));
                Print("floor", conversations, floor, floor);
                Print(kind, conversations, await MeasureAsync(kind, conversations, turns), floor);
            }
        }

        return 0;
    }

    private static async Task<Figures> MeasureAsync(string kind, int conversations, int turns, params string[] args)
    {
        await using var server = await Server.StartAsync(kind, args);
        await server.DriveAsync(conversations, turns / 4);
        var (before, _) = await server.CpuAsync();
        var watch = Stopwatch.StartNew();
        var latencies = await server.DriveAsync(conversations, turns);
        var seconds = watch.Elapsed.TotalSeconds;
        var (after, memory) = await server.CpuAsync();
        latencies.Sort();
        return new Figures(turns / seconds, (after - before) / turns, latencies[latencies.Count / 2], latencies[latencies.Count * 99 / 100], memory);
    }

    private static void Print(string kind, int conversations, Figures figures, Figures floor) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{kind,-10}{conversations,6}{figures.PerSecond,10:F0}{figures.Cpu,13:F1}{figures.Cpu / floor.Cpu,9:F2}{figures.P50,9:F0}{figures.P99,9:F0}{figures.Memory,6}"));

    private sealed record Figures(double PerSecond, double Cpu, double P50, double P99, long Memory);

    private sealed class Server(Process process, HttpClient http) : IAsyncDisposable
    {
        public static async Task<Server> StartAsync(string kind, params string[] args)
        {
            var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardInput = true, RedirectStandardOutput = true };
            foreach (var arg in (IEnumerable<string>)["serve", kind, .. kind == "career" ? ["--Storage:Kind=Memory"] : Array.Empty<string>(), .. args])
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

        public async Task<int> AnswerSizeAsync()
        {
            var sizes = 0;
            for (var i = 0; i < s_questions.Length; i++)
            {
                sizes += await PostAsync("size", i);
            }

            return sizes / s_questions.Length;
        }

        public async Task<(double Cpu, long Memory)> CpuAsync()
        {
            var told = (await http.GetStringAsync("/cpu")).Split(' ');
            return (double.Parse(told[0], CultureInfo.InvariantCulture), long.Parse(told[1], CultureInfo.InvariantCulture));
        }

        public async Task<List<double>> DriveAsync(int conversations, int turns)
        {
            var latencies = new List<double>[conversations];
            var run = Guid.NewGuid().ToString("N");
            await Task.WhenAll(Enumerable.Range(0, conversations).Select(async conversation =>
            {
                latencies[conversation] = [];
                for (var i = 0; i < turns / conversations; i++)
                {
                    var began = Stopwatch.GetTimestamp();
                    await PostAsync($"{run}-{conversation}", i);
                    latencies[conversation].Add(Stopwatch.GetElapsedTime(began).TotalMicroseconds);
                }
            }));
            return [.. latencies.SelectMany(each => each)];
        }

        public async ValueTask DisposeAsync()
        {
            http.Dispose();
            process.StandardInput.Close();
            await process.WaitForExitAsync();
            process.Dispose();
        }

        private async Task<int> PostAsync(string conversation, int turn)
        {
            var body = Encoding.UTF8.GetBytes($$"""
                {"type":"message","id":"{{conversation}}-{{turn}}","timestamp":"2026-11-23T10:00:00Z","serviceUrl":"http://127.0.0.1:9/","channelId":"emulator","deliveryMode":"expectReplies","from":{"id":"user-{{conversation}}","name":"User","role":"user"},"conversation":{"id":"{{conversation}}"},"recipient":{"id":"bot","name":"Bot","role":"bot"},"textFormat":"plain","locale":"en-US","text":"{{s_questions[turn % s_questions.Length]}}","channelData":{"clientActivityID":"{{turn}}"}}
                """);
            using var content = new ByteArrayContent(body);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            using var answer = await http.PostAsync(Servers.Path, content);
            answer.EnsureSuccessStatusCode();
            return (await answer.Content.ReadAsByteArrayAsync()).Length;
        }
    }
}

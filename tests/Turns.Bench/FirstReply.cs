using System.Diagnostics;
using System.Globalization;

namespace Turns.Bench;

/// <summary>Starts the bot as a person does and asks at once: the time from the start of the process to the first reply.</summary>
internal static class FirstReply
{
    private const int Runs = 5;

    /// <param name="programs">Builds of the bot; without one, the one beside this program.</param>
    public static async Task MeasureAsync(IReadOnlyList<string> programs)
    {
        foreach (var program in programs.Count > 0 ? programs : [Path.Combine(AppContext.BaseDirectory, "CareerBot.dll")])
        {
            var seconds = new List<(double Wall, double Cpu)>();
            for (var run = 0; run < Runs; run++)
            {
                seconds.Add(await StartAsync(program));
            }

            seconds.Sort();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"first reply after {seconds[Runs / 2].Wall:F2} s ({seconds[0].Wall:F2} to {seconds[^1].Wall:F2}), {seconds[Runs / 2].Cpu:F2} s of processor time: {program}"));
        }
    }

    private static async Task<(double Wall, double Cpu)> StartAsync(string program)
    {
        var data = Directory.CreateTempSubdirectory("careerbot-");
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(
            "dotnet",
            [program, "--urls", "http://127.0.0.1:0", "--environment", "Development", "--Storage:Path", Path.Combine(data.FullName, "careerbot.db")])
        {
            RedirectStandardOutput = true,
        })!;
        try
        {
            using var http = new HttpClient { BaseAddress = await AddressAsync(process) };
            using var content = Questions.Activity("first", 0, null);
            using var answer = await http.PostAsync(Servers.Path, content);
            answer.EnsureSuccessStatusCode();
            var wall = watch.Elapsed.TotalSeconds;
            process.Refresh();
            return (wall, process.TotalProcessorTime.TotalSeconds);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
            data.Delete(recursive: true);
        }
    }

    private static async Task<Uri> AddressAsync(Process process)
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            var at = line.IndexOf("http://127.0.0.1:", StringComparison.Ordinal);
            if (at >= 0)
            {
                var address = line[at..].Split(' ')[0];
                return new Uri(new Uri(address).GetLeftPart(UriPartial.Authority));
            }
        }

        throw new InvalidOperationException("The bot ended before it listened.");
    }
}

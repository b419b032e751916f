using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Widget.Bench;

/// <summary>The bot beside this program, in a process of its own with its state in memory.</summary>
internal sealed class BotProcess(Process process, Uri address) : IAsyncDisposable
{
    public Uri Address => address;

    public static async Task<BotProcess> StartAsync()
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var process = Process.Start(new ProcessStartInfo("dotnet",
        [
            Path.Combine(AppContext.BaseDirectory, "CareerBot.dll"), "--environment", "Development", "--urls", address.GetLeftPart(UriPartial.Authority),
            "--Storage:Kind=Memory", "--DirectLine:ActivitiesPerMinute=100000", "--Logging:LogLevel:Default=Error",
        ]))!;
        using var http = new HttpClient { BaseAddress = address };
        while (!await AnswersAsync(http))
        {
            if (process.HasExited)
            {
                throw new InvalidOperationException($"The bot ended with code {process.ExitCode} before it listened.");
            }

            await Task.Delay(100);
        }

        return new BotProcess(process, address);
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static async Task<bool> AnswersAsync(HttpClient http)
    {
        try
        {
            using var answer = await http.GetAsync("/health/ready");
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace CareerBot.EndToEnd.Tests.Instances;

/// <summary>The bot as a process of its own, on an address that stays the same when it is killed and started again.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly string[] _settings;
    private Process? _process;

    public ServerProcess(params string[] settings)
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}");
        _settings = settings;
        Http = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(30) };
    }

    public Uri Address { get; }

    public HttpClient Http { get; }

    public int Id => _process!.Id;

    public async Task StartAsync()
    {
        var start = new ProcessStartInfo("dotnet",
        [
            Path.Combine(AppContext.BaseDirectory, "CareerBot.dll"),
            "--environment", "Development", "--urls", Address.GetLeftPart(UriPartial.Authority), "--Logging:LogLevel:Default=Error", .. _settings,
        ]);
        _process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while (!await IsReadyAsync())
        {
            Assert.False(_process.HasExited, $"The server ended with code {(_process.HasExited ? _process.ExitCode : 0)} before it was ready.");
            await Task.Delay(50, patience.Token);
        }
    }

    /// <summary>SIGKILL: the process gets no chance to put anything in order.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    /// <summary>SIGTERM, as a service manager stops it.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> TerminateAsync()
    {
        using (var kill = Process.Start("kill", ["-TERM", $"{Id}"]))
        {
            await kill.WaitForExitAsync();
        }

        await _process!.WaitForExitAsync();
        var code = _process.ExitCode;
        _process.Dispose();
        _process = null;
        return code;
    }

    public void Dispose()
    {
        Http.Dispose();
        if (Interlocked.Exchange(ref _process, null) is { } running)
        {
            running.Kill();
            running.WaitForExit();
            running.Dispose();
        }
    }

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            using var answer = await Http.GetAsync("/health/ready");
            return answer.IsSuccessStatusCode;
        }
        catch (Exception error) when (error is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }
}

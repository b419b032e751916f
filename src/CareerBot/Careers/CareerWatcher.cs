using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace CareerBot.Careers;

/// <summary>Watches the knowledge folder and reloads when a file has changed and nothing more comes for a moment.</summary>
internal sealed class CareerWatcher(CareerInService career, TimeProvider time) : IHostedService, IDisposable
{
    private static readonly TimeSpan s_quiet = TimeSpan.FromMilliseconds(300);

    private PhysicalFileProvider? _files;
    private IDisposable? _watch;
    private ITimer? _timer;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        // A start with knowledge that cannot be used ends here, before anybody can connect.
        _ = career.Now;
        _files = new PhysicalFileProvider(career.Folder);
        _timer = time.CreateTimer(_ => career.Reload(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _watch = ChangeToken.OnChange(() => _files.Watch("**/*.yaml"), () => _timer.Change(s_quiet, Timeout.InfiniteTimeSpan));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        _watch?.Dispose();
        _timer?.Dispose();
        _files?.Dispose();
    }
}

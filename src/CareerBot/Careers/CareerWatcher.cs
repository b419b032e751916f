using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace CareerBot.Careers;

/// <summary>
/// Watches the knowledge folder and reloads when a file has changed and nothing more comes for a moment. Reading and learning leave several
/// times behind of what they keep: a little later that is given back to the system, which a server that waits for people would hold on to.
/// </summary>
internal sealed class CareerWatcher(CareerInService career, TimeProvider time) : IHostedService, IDisposable
{
    private static readonly TimeSpan s_quiet = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan s_settled = TimeSpan.FromSeconds(5);

    private PhysicalFileProvider? _files;
    private IDisposable? _watch;
    private ITimer? _timer;
    private ITimer? _tidy;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        // A start with knowledge that cannot be used ends here, before anybody can connect.
        _ = career.Now;
        _files = new PhysicalFileProvider(career.Folder);
        _tidy = time.CreateTimer(_ => Tidy(), null, s_settled, Timeout.InfiniteTimeSpan);
        _timer = time.CreateTimer(_ => Reload(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
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
        _tidy?.Dispose();
        _files?.Dispose();
    }

    private void Tidy()
    {
        // Learning leaves the most behind, and may not have ended yet.
        _ = career.Now.Recognizer;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    private void Reload()
    {
        career.Reload();
        _tidy?.Change(s_settled, Timeout.InfiniteTimeSpan);
    }
}

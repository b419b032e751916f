using System.Net.WebSockets;
using System.Threading.Channels;

using CareerBot.Turns.Stores;

using Microsoft.Extensions.Logging;

namespace CareerBot.DirectLine.Streams;

/// <summary>One client's socket: first what it has missed, then what happens, an empty frame when nothing does.</summary>
internal sealed class ActivityStream : IDisposable
{
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(2);

    private readonly WebSocket _socket;
    private readonly string _conversation;
    private readonly ITurnStore _store;
    private readonly DirectLineOptions _options;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _ending = new();
    private readonly CancellationTokenSource _givingUp = new();
    private readonly Channel<ReadOnlyMemory<byte>> _signals = Channel.CreateBounded<ReadOnlyMemory<byte>>(
        new BoundedChannelOptions(8) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    private long _position;
    private (WebSocketCloseStatus Status, string Reason) _end = (WebSocketCloseStatus.NormalClosure, "closed");

    public ActivityStream(
        WebSocket socket, string conversation, long after, ITurnStore store, DirectLineOptions options, ILogger logger)
    {
        _socket = socket;
        _conversation = conversation;
        _position = after;
        _store = store;
        _options = options;
        _logger = logger;
    }

    public string Conversation => _conversation;

    /// <summary>Ends the stream and tells the client why.</summary>
    public void End(WebSocketCloseStatus status, string reason)
    {
        _end = (status, reason);
        try
        {
            _ending.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It has ended by itself in the meantime.
        }
    }

    /// <summary>Serves the client until one of the two ends it.</summary>
    public async Task RunAsync()
    {
        // Watching begins before the first look into the log, so that nothing falls between the two.
        using var watching = _store.Feed.Watch(Conversations.LogKey(_conversation), signal => _signals.Writer.TryWrite(signal));
        var frames = new ClientFrames(_socket, _options);
        var reading = frames.ReadAsync(_givingUp.Token);
        var sending = SendAsync();
        await Task.WhenAny(reading, sending).ConfigureAwait(false);
        if (!_ending.IsCancellationRequested)
        {
            _end = WhyEnded(reading, sending);
        }

        await _ending.CancelAsync().ConfigureAwait(false);
        await Quietly(sending).ConfigureAwait(false);
        await CloseAsync().ConfigureAwait(false);
        // The client answers a close with its own; a socket dropped before that may lose the reason on its way.
        _givingUp.CancelAfter(Farewell);
        await Quietly(reading).ConfigureAwait(false);
        await Quietly(frames.ReadToCloseAsync(_givingUp.Token)).ConfigureAwait(false);
        _logger.StreamEnded(_conversation, _end.Reason);
    }

    public void Dispose()
    {
        _ending.Dispose();
        _givingUp.Dispose();
    }

    private static async Task Quietly(Task task) => await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private (WebSocketCloseStatus Status, string Reason) WhyEnded(Task<(WebSocketCloseStatus Status, string Reason)> reading, Task sending)
    {
        if (reading.IsCompletedSuccessfully)
        {
            return reading.Result;
        }

        if (sending.Exception?.InnerException is { } failure and not (WebSocketException or OperationCanceledException))
        {
            _logger.StreamFailed(_conversation, failure.GetType().Name);
            return (WebSocketCloseStatus.InternalServerError, "the conversation cannot be read at the moment");
        }

        return (WebSocketCloseStatus.NormalClosure, "connection lost");
    }

    private async Task SendAsync()
    {
        var token = _ending.Token;
        await CatchUpAsync(token).ConfigureAwait(false);
        while (true)
        {
            if (await WaitAsync(token).ConfigureAwait(false))
            {
                await SendSignalsAsync(token).ConfigureAwait(false);
            }
            else
            {
                await SendAsync(ReadOnlyMemory<byte>.Empty, token).ConfigureAwait(false);
            }
        }
    }

    private async Task SendSignalsAsync(CancellationToken cancellationToken)
    {
        while (_signals.Reader.TryRead(out var passing))
        {
            if (!passing.IsEmpty)
            {
                await SendAsync(ActivitySet.WriteOne(new LogEntry(_position, passing)), cancellationToken).ConfigureAwait(false);
            }
        }

        await CatchUpAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        LogPage page;
        do
        {
            page = await _store.ReadLogAsync(
                Conversations.LogKey(_conversation), _position, _options.PageSize, cancellationToken).ConfigureAwait(false);
            // One activity a frame: the official client shows those of two frames that come together in turns.
            foreach (var entry in page.Entries)
            {
                await SendAsync(ActivitySet.WriteOne(entry), cancellationToken).ConfigureAwait(false);
                _position = entry.Position;
            }

            _position = page.Next;
        }
        while (page.Entries.Count == _options.PageSize);
    }

    /// <returns><see langword="false"/> if nothing happened for so long that the client must be told that all is well.</returns>
    private async Task<bool> WaitAsync(CancellationToken cancellationToken)
    {
        using var idle = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        idle.CancelAfter(_options.KeepAlive);
        try
        {
            return await _signals.Reader.WaitToReadAsync(idle.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private async Task SendAsync(ReadOnlyMemory<byte> frame, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        // A frame that has begun is sent to its end, or the client could not be told why the stream ends.
        using var patience = new CancellationTokenSource(_options.SendTimeout);
        try
        {
            await _socket.SendAsync(frame, WebSocketMessageType.Text, StreamCompression.FlagsOf(frame.Length), patience.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            _logger.StreamTooSlow(_conversation);
            _socket.Abort();
            throw;
        }
    }

    private async Task CloseAsync()
    {
        if (_socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived))
        {
            return;
        }

        using var patience = new CancellationTokenSource(_options.SendTimeout);
        try
        {
            await _socket.CloseOutputAsync(_end.Status, _end.Reason, patience.Token).ConfigureAwait(false);
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            _socket.Abort();
        }
    }
}

using System.Net.WebSockets;

using CareerBot.Turns.Stores;

using Microsoft.Extensions.Logging;

namespace CareerBot.DirectLine.Streams;

/// <summary>One client's socket: first what it has missed, then what happens, an empty frame when nothing does.</summary>
/// <remarks>Most streams are idle most of the time, so an idle one holds little: no timer, no queue, no linked token of its own.</remarks>
internal sealed class ActivityStream : IDisposable
{
    /// <summary>How many beats make up the time after which an idle client is told that all is well.</summary>
    public const int BeatsOfSilence = 8;

    private const int MostPassing = 8;

    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(2);

    private readonly WebSocket _socket;
    private readonly string _conversation;
    private readonly ITurnStore _store;
    private readonly DirectLineOptions _options;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _ending = new();
    private readonly Queue<ReadOnlyMemory<byte>> _passing = new();

    private volatile TaskCompletionSource _bell = NewBell();
    private bool _hasNews = true;
    private int _quietBeats;
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

        _bell.TrySetResult();
    }

    /// <summary>
    /// Told so often in every <see cref="DirectLineOptions.KeepAlive"/>; when nothing was
    /// sent for that many, the client is told that all is well.
    /// </summary>
    public void Beat()
    {
        if (Interlocked.Increment(ref _quietBeats) >= BeatsOfSilence)
        {
            _bell.TrySetResult();
        }
    }

    /// <summary>Serves the client until one of the two ends it.</summary>
    public async Task RunAsync()
    {
        // Watching begins before the first look into the log, so that nothing falls between the two.
        using var watching = _store.Feed.Watch(Conversations.LogKey(_conversation), Hear);
        var frames = new ClientFrames(_socket, _options);
        var reading = frames.ReadAsync();
        var sending = SendAsync();
        await Task.WhenAny(reading, sending).ConfigureAwait(false);
        if (!_ending.IsCancellationRequested)
        {
            _end = WhyEnded(reading, sending);
        }

        await _ending.CancelAsync().ConfigureAwait(false);
        _bell.TrySetResult();
        await Quietly(sending).ConfigureAwait(false);
        await CloseAsync().ConfigureAwait(false);
        // The client answers a close with its own; a socket dropped before that may lose the reason on its way.
        using var farewell = new CancellationTokenSource(Farewell);
        using var giveUp = farewell.Token.UnsafeRegister(socket => ((WebSocket)socket!).Abort(), _socket);
        await Quietly(reading).ConfigureAwait(false);
        await Quietly(frames.ReadToCloseAsync()).ConfigureAwait(false);
        _logger.StreamEnded(_conversation, _end.Reason);
    }

    public void Dispose() => _ending.Dispose();

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

    private static TaskCompletionSource NewBell() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Hear(ReadOnlyMemory<byte> passing)
    {
        if (!passing.IsEmpty)
        {
            lock (_passing)
            {
                _passing.Enqueue(passing);
                if (_passing.Count > MostPassing)
                {
                    _passing.Dequeue();
                }
            }
        }

        // Written before the bell is looked for, as the sender hangs up a new bell before it looks here; else both could miss each other.
        Interlocked.Exchange(ref _hasNews, true);
        _bell.TrySetResult();
    }

    private async Task SendAsync()
    {
        var token = _ending.Token;
        while (true)
        {
            // What comes from here on rings the new bell; what came before is looked at now.
            var bell = _bell = NewBell();
            token.ThrowIfCancellationRequested();
            if (Interlocked.Exchange(ref _hasNews, false))
            {
                await SendNewsAsync(token).ConfigureAwait(false);
            }
            else if (Volatile.Read(ref _quietBeats) >= BeatsOfSilence)
            {
                await SendAsync(ReadOnlyMemory<byte>.Empty, token).ConfigureAwait(false);
            }

            await bell.Task.ConfigureAwait(false);
        }
    }

    private async Task SendNewsAsync(CancellationToken cancellationToken)
    {
        while (TryTakePassing(out var passing))
        {
            await SendAsync(ActivitySet.WriteOne(new LogEntry(_position, passing)), cancellationToken).ConfigureAwait(false);
        }

        await CatchUpAsync(cancellationToken).ConfigureAwait(false);
    }

    private bool TryTakePassing(out ReadOnlyMemory<byte> passing)
    {
        lock (_passing)
        {
            return _passing.TryDequeue(out passing);
        }
    }

    private async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        long before;
        do
        {
            before = _position;
            var page = await _store.ReadLogAsync(
                Conversations.LogKey(_conversation), _position, _options.PageSize, cancellationToken).ConfigureAwait(false);
            // One activity a frame: the official client shows those of two frames that come together in turns.
            foreach (var entry in page.Entries)
            {
                await SendAsync(ActivitySet.WriteOne(entry), cancellationToken).ConfigureAwait(false);
                _position = entry.Position;
            }

            _position = page.Next;
        }
        // By positions: what was deleted holds its place in a page, but is no entry.
        while (_position - before >= _options.PageSize);
    }

    private async Task SendAsync(ReadOnlyMemory<byte> frame, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Volatile.Write(ref _quietBeats, 0);
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

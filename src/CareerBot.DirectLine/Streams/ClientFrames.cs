using System.Buffers;
using System.Net.WebSockets;

namespace CareerBot.DirectLine.Streams;

/// <summary>
/// What a client sends into a stream: empty frames to keep it open, or garbage. All is passed over, but not without limit. Reading
/// ends with the socket, which is aborted if need be: a token for each read would only make an idle stream larger.
/// </summary>
internal sealed class ClientFrames(WebSocket socket, DirectLineOptions options)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private long _windowBegin = Environment.TickCount64;
    private int _frames;
    private long _length;

    /// <summary>Reads until the client ends the stream or goes too far.</summary>
    /// <returns>How to end the stream.</returns>
    public async Task<(WebSocketCloseStatus Status, string Reason)> ReadAsync()
    {
        while (true)
        {
            // An idle stream holds no buffer: this read only waits, unless the frame is empty or a close.
            var read = await socket.ReceiveAsync(Memory<byte>.Empty, CancellationToken.None).ConfigureAwait(false);
            if (read is { MessageType: not WebSocketMessageType.Close, EndOfMessage: false })
            {
                read = await ReadContentAsync().ConfigureAwait(false);
            }

            if (read.MessageType == WebSocketMessageType.Close)
            {
                return (WebSocketCloseStatus.NormalClosure, "closed by the client");
            }

            if (Count(read) is { } tooMuch)
            {
                return tooMuch;
            }
        }
    }

    /// <summary>Passes over what still comes, until the client has closed its side too.</summary>
    public async Task ReadToCloseAsync()
    {
        var buffer = new byte[256];
        while (socket.State == WebSocketState.CloseSent)
        {
            await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None).ConfigureAwait(false);
        }
    }

    private async ValueTask<ValueWebSocketReceiveResult> ReadContentAsync()
    {
        var buffer = ArrayPool<byte>.Shared.Rent(1024);
        try
        {
            return await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None).ConfigureAwait(false);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private (WebSocketCloseStatus Status, string Reason)? Count(ValueWebSocketReceiveResult read)
    {
        _length += read.Count;
        if (_length > options.MaxClientFrameBytes)
        {
            return (WebSocketCloseStatus.MessageTooBig, "frame too large");
        }

        if (!read.EndOfMessage)
        {
            return null;
        }

        _length = 0;
        var now = Environment.TickCount64;
        if (now - _windowBegin > Minute.TotalMilliseconds)
        {
            (_windowBegin, _frames) = (now, 0);
        }

        return ++_frames > options.ClientFramesPerMinute ? (WebSocketCloseStatus.PolicyViolation, "too many frames") : null;
    }
}

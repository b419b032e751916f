using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;

namespace Widget.Bench;

/// <summary>
/// A line between the browser and the bot that has a speed and a delay, and counts what really passes: headers, frames and handshakes as they are, compressed
/// or not. A browser's own tools count a socket's frames after they were unpacked. TCP's own headers and TLS are not in it.
/// </summary>
internal sealed class SlowLink : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _ending = new();
    private readonly Uri _bot;
    private readonly Lane _up;
    private readonly Lane _down;
    private readonly TimeSpan _handshake;
    private readonly Task _accepting;

    /// <param name="bot">Where the line leads.</param>
    /// <param name="bytesPerSecond">How much passes in each direction, of all connections together.</param>
    /// <param name="roundTrip">How long there and back takes; a new connection costs one more.</param>
    public SlowLink(Uri bot, double bytesPerSecond, TimeSpan roundTrip)
    {
        _bot = bot;
        _handshake = roundTrip;
        (_up, _down) = (new Lane(bytesPerSecond, roundTrip / 2), new Lane(bytesPerSecond, roundTrip / 2));
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>What the browser calls instead of the bot.</summary>
    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    /// <summary>Bytes sent by the browser so far.</summary>
    public long Up => _up.Bytes;

    /// <summary>Bytes sent by the bot so far.</summary>
    public long Down => _down.Bytes;

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        _listener.Stop();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _listener.Dispose();
        _ending.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            var browser = await _listener.AcceptTcpClientAsync(_ending.Token);
            _ = JoinAsync(browser);
        }
    }

    private async Task JoinAsync(TcpClient browser)
    {
        using (browser)
        using (var bot = new TcpClient())
        {
            await bot.ConnectAsync(_bot.Host, _bot.Port, _ending.Token);
            (browser.NoDelay, bot.NoDelay) = (true, true);
            var ways = (Task[])[_up.CarryAsync(browser, bot, _handshake, _ending.Token), _down.CarryAsync(bot, browser, TimeSpan.Zero, _ending.Token)];
            await Task.WhenAll(ways).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>One direction: what is sent waits for its turn, then for its way.</summary>
    private sealed class Lane(double bytesPerSecond, TimeSpan delay)
    {
        private readonly Lock _gate = new();
        private TimeSpan _free;
        private long _bytes;

        public long Bytes => Interlocked.Read(ref _bytes);

        public async Task CarryAsync(TcpClient from, TcpClient to, TimeSpan first, CancellationToken cancellationToken)
        {
            var onTheWay = Channel.CreateUnbounded<(byte[] Bytes, TimeSpan Arrives)>();
            var arriving = ArriveAsync(onTheWay.Reader, to, cancellationToken);
            var buffer = new byte[4096];
            try
            {
                for (var read = -1; (read = await from.GetStream().ReadAsync(buffer, cancellationToken)) > 0; first = TimeSpan.Zero)
                {
                    onTheWay.Writer.TryWrite((buffer[..read], Take(read) + delay + first));
                }
            }
            finally
            {
                onTheWay.Writer.Complete();
                await arriving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        private static async Task ArriveAsync(ChannelReader<(byte[] Bytes, TimeSpan Arrives)> onTheWay, TcpClient to, CancellationToken cancellationToken)
        {
            await foreach (var (bytes, arrives) in onTheWay.ReadAllAsync(cancellationToken))
            {
                var wait = arrives - Now;
                await Task.Delay(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, cancellationToken);
                await to.GetStream().WriteAsync(bytes, cancellationToken);
            }

            to.Client.Shutdown(SocketShutdown.Send);
        }

        private static TimeSpan Now => Stopwatch.GetElapsedTime(0);

        /// <returns>When the last of these bytes has left.</returns>
        private TimeSpan Take(int count)
        {
            Interlocked.Add(ref _bytes, count);
            lock (_gate)
            {
                var begins = _free > Now ? _free : Now;
                return _free = begins + TimeSpan.FromSeconds(count / bytesPerSecond);
            }
        }
    }
}

using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace CareerBot.EndToEnd.Tests.Instances;

/// <summary>The smallest balancer there is: each connection goes to the next server, none sticks to one. It can break like a wire.</summary>
internal sealed class Balancer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly Uri[] _servers;
    private readonly Task _accepting;
    private readonly ConcurrentDictionary<TcpClient, bool> _open = new();
    private int _next;

    public Balancer(params Uri[] servers)
    {
        _servers = servers;
        _listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");
        _accepting = AcceptAsync();
    }

    public Uri Address { get; }

    /// <summary>A client whose every request is a connection of its own.</summary>
    public HttpClient CreateClient()
    {
        var http = new HttpClient { BaseAddress = Address };
        http.DefaultRequestHeaders.ConnectionClose = true;
        return http;
    }

    /// <summary>Breaks every connection that there is, whatever was on its way.</summary>
    public void Cut()
    {
        foreach (var client in _open.Keys)
        {
            client.Dispose();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _listener.Dispose();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            var client = await _listener.AcceptTcpClientAsync(_stopping.Token);
            _ = PassAsync(client, _servers[_next++ % _servers.Length]);
        }
    }

    private async Task PassAsync(TcpClient client, Uri server)
    {
        using (client)
        using (var upstream = new TcpClient())
        {
            _open[client] = true;
            await upstream.ConnectAsync(server.Host, server.Port, _stopping.Token);
            await Task.WhenAny(
                client.GetStream().CopyToAsync(upstream.GetStream(), _stopping.Token),
                upstream.GetStream().CopyToAsync(client.GetStream(), _stopping.Token));
        }

        _open.TryRemove(client, out _);
    }
}

namespace Microsoft.Bot.Connector;

internal static class SharedHttp
{
    // Connections are given up now and then so that a moved service is found again.
    public static readonly HttpClient Client = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) });
}

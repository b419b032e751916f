namespace CareerBot.EndToEnd.Tests.Channels;

/// <summary>One bot and one channel service for all tests of a class; each test has conversations of its own.</summary>
public sealed class ChannelFixture : IAsyncLifetime
{
    public RunningBot Bot { get; private set; } = null!;

    public FakeConnector Connector { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Bot = await RunningBot.StartAsync();
        Connector = await FakeConnector.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await Connector.DisposeAsync();
        await Bot.DisposeAsync();
    }
}

namespace CareerBot.EndToEnd.Tests.Channels;

/// <summary>One bot and one channel service for all tests of a class; each test has conversations of its own.</summary>
public class ChannelFixture : IAsyncLifetime
{
    /// <summary>The bot's settings beside those of every test.</summary>
    protected virtual string[] Settings => [];

    public RunningBot Bot { get; private set; } = null!;

    public FakeConnector Connector { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Bot = await RunningBot.StartAsync(null, Settings);
        Connector = await FakeConnector.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await Connector.DisposeAsync();
        await Bot.DisposeAsync();
    }
}

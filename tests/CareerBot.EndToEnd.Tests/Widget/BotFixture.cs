namespace CareerBot.EndToEnd.Tests.Widget;

/// <summary>One bot for all tests of a class; each test has a page, and so a conversation, of its own.</summary>
public sealed class BotFixture : IAsyncLifetime
{
    public RunningBot Bot { get; private set; } = null!;

    public async Task InitializeAsync() => Bot = await RunningBot.StartAsync();

    public async Task DisposeAsync() => await Bot.DisposeAsync();
}

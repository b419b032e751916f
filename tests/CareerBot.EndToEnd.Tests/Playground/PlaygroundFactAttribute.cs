namespace CareerBot.EndToEnd.Tests.Playground;

/// <summary>A fact that needs the Agents Playground and a browser; skipped, visibly, where one of them is missing.</summary>
public sealed class PlaygroundFactAttribute : FactAttribute
{
    public PlaygroundFactAttribute()
    {
        Skip = AgentsPlayground.Missing
            ?? (BrowserFixture.Chromium is null ? "Needs Chromium: install it, or set CAREERBOT_TEST_CHROMIUM to its path." : null);
    }
}

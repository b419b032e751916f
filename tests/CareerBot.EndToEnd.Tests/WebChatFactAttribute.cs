namespace CareerBot.EndToEnd.Tests;

/// <summary>A fact that needs a browser and the official Web Chat beside the widget; skipped, visibly, where one is missing.</summary>
public sealed class WebChatFactAttribute : FactAttribute
{
    public WebChatFactAttribute()
    {
        if (BrowserFixture.Chromium is null)
        {
            Skip = "Needs Chromium: install it, or set CAREERBOT_TEST_CHROMIUM to its path.";
        }
        else if (!File.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot", "widget", "webchat", "webchat.js")))
        {
            Skip = "Needs the official Web Chat: run npm run webchat in src/CareerBot.Widget and build again.";
        }
    }
}

namespace CareerBot.EndToEnd.Tests;

/// <summary>A fact that needs a browser; skipped, visibly, where there is none.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (BrowserFixture.Chromium is null)
        {
            Skip = "Needs Chromium: install it, or set CAREERBOT_TEST_CHROMIUM to its path.";
        }
    }
}

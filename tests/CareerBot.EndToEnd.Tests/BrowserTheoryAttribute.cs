namespace CareerBot.EndToEnd.Tests;

/// <summary>A theory that needs a browser; skipped, visibly, where there is none.</summary>
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = new BrowserFactAttribute().Skip;
}

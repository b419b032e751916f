using Microsoft.Playwright;

namespace CareerBot.EndToEnd.Tests;

internal static class PageWords
{
    /// <summary>Types <paramref name="text"/> into the chat of a page or a frame and sends it.</summary>
    public static async Task SayAsync(this IPage page, string text)
    {
        var box = page.GetByRole(AriaRole.Textbox);
        await box.FillAsync(text);
        await box.PressAsync("Enter");
    }

    /// <summary>What the page shows of <paramref name="text"/>.</summary>
    public static ILocatorAssertions Shows(this IPage page, string text) => Assertions.Expect(page.Locator(".transcript").GetByText(text).First);
}

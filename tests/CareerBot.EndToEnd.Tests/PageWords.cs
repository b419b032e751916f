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

    /// <summary>Opens <paramref name="url"/> and gives the bytes that came for it until the network was quiet, as they came.</summary>
    public static async Task<double> WeighAsync(this IPage page, Uri url)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Network.enable");
        var bytes = 0.0;
        session.Event("Network.loadingFinished").OnEvent += (_, message) => bytes += message!.Value.GetProperty("encodedDataLength").GetDouble();
        await page.GotoAsync(url.ToString(), new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        return bytes;
    }

    /// <summary>Saves a picture of the whole page to be looked at, where CAREERBOT_TEST_PICTURES names a folder for it.</summary>
    public static async Task SaveAsync(this IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("CAREERBOT_TEST_PICTURES") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { FullPage = true, Path = Path.Combine(folder, name + ".png") });
        }
    }
}

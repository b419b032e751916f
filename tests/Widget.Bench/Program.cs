using Microsoft.Playwright;
using Widget.Bench;

// Measures the chat in a real Chromium against the real bot in a process of its own: Widget.Bench [URL OF A RUNNING BOT].
if (args.Length > 1 || (args is [var given] && !Uri.TryCreate(given, UriKind.Absolute, out _)))
{
    Console.Error.WriteLine("usage: Widget.Bench [URL]   what the chat costs in a browser: times, bytes and scrolling; without an address it starts the bot itself");
    return 2;
}

var chromium = Environment.GetEnvironmentVariable("CAREERBOT_TEST_CHROMIUM") ?? "/usr/bin/chromium";
if (!File.Exists(chromium))
{
    Console.Error.WriteLine($"There is no Chromium at {chromium}: install it, or set CAREERBOT_TEST_CHROMIUM to its path.");
    return 1;
}

await using var bot = args is [var url] ? null : await BotProcess.StartAsync();
using var playwright = await Playwright.CreateAsync();
await using var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
{
    ExecutablePath = chromium,
    Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
var measurement = new Measurement(browser, bot?.Address ?? new Uri(args[0]));
await measurement.PagesAsync();
await measurement.TurnsAsync();
await measurement.SlowLinkAsync();
await measurement.LongConversationAsync();
return 0;

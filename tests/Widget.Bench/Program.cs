using Microsoft.Playwright;
using Widget.Bench;

// Measures the chat in a real Chromium against the real bot in a process of its own: Widget.Bench [pages] [turns] [slow] [long] [URL OF A RUNNING BOT].
string[] parts = ["pages", "turns", "slow", "long"];
var chosen = args.Where(parts.Contains).ToArray();
if (args.Except(chosen).ToArray() is not ([] or [_]) || (args.Except(chosen).FirstOrDefault() is { } given && !Uri.TryCreate(given, UriKind.Absolute, out _)))
{
    Console.Error.WriteLine("usage: Widget.Bench [pages] [turns] [slow] [long] [URL]   what the chat costs in a browser: times, bytes and scrolling; without an address it starts the bot itself");
    return 2;
}

var chromium = Environment.GetEnvironmentVariable("CAREERBOT_TEST_CHROMIUM") ?? "/usr/bin/chromium";
if (!File.Exists(chromium))
{
    Console.Error.WriteLine($"There is no Chromium at {chromium}: install it, or set CAREERBOT_TEST_CHROMIUM to its path.");
    return 1;
}

var url = args.Except(chosen).FirstOrDefault();
await using var bot = url is null ? await BotProcess.StartAsync() : null;
using var playwright = await Playwright.CreateAsync();
await using var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
{
    ExecutablePath = chromium,
    Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
var measurement = new Measurement(browser, bot?.Address ?? new Uri(url!));
foreach (var part in chosen is [] ? parts : chosen)
{
    await (part switch
    {
        "pages" => measurement.PagesAsync(),
        "turns" => measurement.TurnsAsync(),
        "slow" => measurement.SlowLinkAsync(),
        _ => measurement.LongConversationAsync(),
    });
}

return 0;

using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;

namespace Widget.Bench;

/// <summary>What a person at a browser waits for, and what comes over the wire.</summary>
internal sealed class Measurement(IBrowser browser, Uri bot)
{
    private const int Visits = 15;
    private const int Turns = 100;
    private const int SlowTurns = 20;
    private const int LongTurns = 500;
    private const double BytesPerSecond = 400_000 / 8.0;

    // Sends in the page and waits there for the reply and the frame that draws it, so that the driver's own time does not count.
    private const string Turn = """
        said => new Promise((resolve, reject) => {
          setTimeout(() => reject(new Error(`no reply to "${said}" within a minute`)), 60_000);
          const [area, list] = [document.querySelector('#message'), document.querySelector('.messages')];
          const replies = () => list.querySelectorAll('.message:not(.mine)').length;
          const [before, start] = [replies(), performance.now()];
          const watch = new MutationObserver(() => {
            if (replies() === before) return;
            watch.disconnect();
            requestAnimationFrame(() => resolve(performance.now() - start));
          });
          watch.observe(list, { childList: true });
          area.value = said;
          area.dispatchEvent(new Event('input', { bubbles: true }));
          area.form.requestSubmit();
        })
        """;

    // From the end up to the beginning, 150 pixels a frame: the time of each frame, and the tasks that kept the page from drawing for over 50 ms.
    private const string Scroll = """
        async () => {
          const scroller = document.querySelector('.scroller');
          const [gaps, tasks] = [[], []];
          const watch = new PerformanceObserver(list => tasks.push(...list.getEntries().map(entry => entry.duration)));
          watch.observe({ type: 'longtask' });
          let last = await new Promise(requestAnimationFrame);
          while (scroller.scrollTop > 0 && gaps.length < 1_500) {
            scroller.scrollTop -= 150;
            const now = await new Promise(requestAnimationFrame);
            gaps.push(now - last);
            last = now;
          }
          await new Promise(done => setTimeout(done, 200));
          watch.disconnect();
          return { gaps, tasks, nodes: document.querySelectorAll('*').length };
        }
        """;

    private static readonly string[] s_questions = ["menu", "responsibilities", "roadmap", "skills", "tell me more"];

    /// <summary>How soon the pages can be used.</summary>
    public async Task PagesAsync()
    {
        // What an answer of a few bytes takes in the same browser at the same time: its start, a new profile, a connection.
        string[] paths = ["/health/live", "/", "/chat"];
        var (interactive, ready) = (paths.ToDictionary(path => path, _ => new List<double>()), paths.ToDictionary(path => path, _ => new List<double>()));
        for (var i = 0; i < Visits; i++)
        {
            foreach (var path in paths)
            {
                await using var context = await browser.NewContextAsync();
                var page = await context.NewPageAsync();
                await page.GotoAsync(new Uri(bot, path).ToString());
                interactive[path].Add(await page.EvaluateAsync<double>("performance.getEntriesByType('navigation')[0].domInteractive"));
                if (path != paths[0])
                {
                    await (path == "/" ? page.FrameLocator("careerbot-chat iframe").Locator("#message") : page.Locator("#message")).WaitForAsync();
                    ready[path].Add(await page.EvaluateAsync<double>("performance.now()"));
                }
            }
        }

        Say($"{paths[0]} (next to nothing): interactive after {Middle(interactive[paths[0]]):0} ms (p50 of {Visits} first visits)");
        foreach (var path in paths[1..])
        {
            Say($"{path}: interactive after {Middle(interactive[path]):0} ms, one can write after {Middle(ready[path]):0} ms (p50 of {Visits} first visits)");
        }
    }

    /// <summary>From sending to the reply on the screen, over loopback.</summary>
    public async Task TurnsAsync()
    {
        var page = await ChatAsync();
        var times = await TakeTurnsAsync(page, Turns);
        Say($"message sent to reply shown: p50 {Middle(times):0} ms, p95 {At(times, 0.95):0} ms ({Turns} turns on loopback)");
    }

    /// <summary>400 kbit/s with 400 ms a round trip.</summary>
    public async Task SlowLinkAsync()
    {
        await using var line = new SlowLink(bot, BytesPerSecond, TimeSpan.FromMilliseconds(400));
        await using var context = await browser.NewContextAsync();
        var page = await context.NewPageAsync();
        var began = Stopwatch.GetTimestamp();
        await page.GotoAsync(new Uri(line.Address, "/chat").ToString(), new PageGotoOptions { WaitUntil = WaitUntilState.Commit });
        await page.Locator("#message").WaitForAsync();
        var usable = Stopwatch.GetElapsedTime(began).TotalSeconds;
        await page.Locator(".message:not(.mine)").First.WaitForAsync();
        Say($"400 kbit/s, 400 ms: one can write after {usable:0.0} s; {Kilobytes(line.Up)} KB up and {Kilobytes(line.Down)} KB down to the welcome");
        await page.EvaluateAsync(Turn, "skills");
        await page.Locator(".ac-adaptiveCard").First.WaitForAsync();
        await page.WaitForTimeoutAsync(2_000);
        var (up, down) = (line.Up, line.Down);
        var times = await TakeTurnsAsync(page, SlowTurns);
        await page.WaitForTimeoutAsync(1_000);
        (up, down) = (line.Up - up, line.Down - down);
        Say($"400 kbit/s, 400 ms: {SlowTurns} turns take {Kilobytes(up + down)} KB on the wire ({Kilobytes(up)} up, {Kilobytes(down)} down), p50 {Middle(times):0} ms each");
    }

    /// <summary>A thousand messages, and the frames while one scrolls through them.</summary>
    public async Task LongConversationAsync()
    {
        var page = await ChatAsync();
        await TakeTurnsAsync(page, LongTurns);
        var count = (LongTurns * 2) + 1;
        var began = Stopwatch.GetTimestamp();
        await page.ReloadAsync();
        await page.WaitForFunctionAsync(
            "count => document.querySelectorAll('.message').length >= count",
            count,
            new PageWaitForFunctionOptions { Timeout = 120_000 });
        var back = Stopwatch.GetElapsedTime(began).TotalSeconds;
        await page.WaitForTimeoutAsync(1_000);
        var scrolled = await page.EvaluateAsync<Scrolled>(Scroll);
        Say($"{count} messages: back after a reload in {back:0.0} s; {scrolled.Gaps.Length} frames while scrolling p50 {Middle(scrolled.Gaps):0.0} ms, p95 {At(scrolled.Gaps, 0.95):0.0} ms, longest {scrolled.Gaps.Max():0} ms; {scrolled.Tasks.Length} long tasks, {scrolled.Tasks.Sum():0} ms in all; {scrolled.Nodes} elements");
    }

    private async Task<IPage> ChatAsync()
    {
        var page = await browser.NewPageAsync(new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = 400, Height = 700 } });
        await page.GotoAsync(new Uri(bot, "/chat").ToString());
        await page.Locator(".message:not(.mine)").First.WaitForAsync();
        return page;
    }

    private static async Task<List<double>> TakeTurnsAsync(IPage page, int turns)
    {
        var times = new List<double>();
        for (var i = 0; i < turns; i++)
        {
            times.Add(await page.EvaluateAsync<double>(Turn, s_questions[i % s_questions.Length]));
        }

        return times;
    }

    private static string Kilobytes(long bytes) => (bytes / 1024.0).ToString("0.0", CultureInfo.InvariantCulture);

    private static double Middle(IReadOnlyCollection<double> values) => At(values, 0.5);

    private static double At(IReadOnlyCollection<double> values, double part) => values.Order().ElementAt((int)((values.Count - 1) * part));

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private sealed record Scrolled
    {
        public double[] Gaps { get; init; } = [];

        public double[] Tasks { get; init; } = [];

        public int Nodes { get; init; }
    }
}

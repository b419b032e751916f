using System.Text.RegularExpressions;
using CareerBot.EndToEnd.Tests.Channels;

namespace CareerBot.EndToEnd.Tests.Instances;

/// <summary>
/// What one server began and another goes on with: a question of the plan, a quiz, links and codes, thumbs and questions. The servers are two
/// instances on one database, or the same one before and after a restart.
/// </summary>
/// <param name="start">Starts a server on the storage that all of them share.</param>
/// <param name="isSideBySide">Whether two may run at once; otherwise the first is stopped before the second starts.</param>
internal sealed partial class WanderingPerson(Func<Task<RunningBot>> start, bool isSideBySide)
{
    private int _said;

    /// <summary>A quiz goes on at its question, and so do the questions for a plan.</summary>
    public async Task GoesOnWithQuizAndPlanAsync()
    {
        DirectLineClient? quiz = null, plan = null;
        await OnBothAsync(
            async http =>
            {
                quiz = await MeetAsync(http);
                Assert.Contains("1 of 5.", await SayAsync(quiz, http, "quiz 7"), StringComparison.Ordinal);
                Assert.Contains("2 of 5.", await SayAsync(quiz, http, "skip"), StringComparison.Ordinal);
                plan = await MeetAsync(http);
                await SayAsync(plan, http, "make it mine");
                Assert.Contains("can you do already", await SayAsync(plan, http, "working"), StringComparison.Ordinal);
            },
            async http =>
            {
                Assert.Contains("3 of 5.", await SayAsync(quiz!, http, "a"), StringComparison.Ordinal);
                var ended = await SayAsync(quiz!, http, "stop");
                Assert.Contains(" of 2.", ended, StringComparison.Ordinal);
                Assert.Contains("How many hours a week", await SayAsync(plan!, http, "none"), StringComparison.Ordinal);
                Assert.Contains("Where you stand: working", await SayAsync(plan!, http, "save"), StringComparison.Ordinal);
            });
    }

    /// <summary>A link shows the plan and a code brings it, and both end everywhere.</summary>
    public async Task FindsLinksAndCodesAsync()
    {
        DirectLineClient? person = null;
        var (link, code) = (string.Empty, string.Empty);
        await OnBothAsync(
            async http =>
            {
                person = await MeetAsync(http);
                foreach (var said in (string[])["make it mine", "save", "save", "I finished NumPy"])
                {
                    await SayAsync(person, http, said);
                }

                link = Link().Match(await SayAsync(person, http, "share my plan")).Value;
                code = Code().Match(await SayAsync(person, http, "give me a code")).Value;
            },
            async http =>
            {
                Assert.Contains("Mastering Python", await http.GetStringAsync(link), StringComparison.Ordinal);
                var other = await MeetAsync(http);
                Assert.StartsWith("I know no such code.", await SayAsync(other, http, "ACDE-FGH3-JKM4"), StringComparison.Ordinal);
                Assert.StartsWith("Your plan is here.", await SayAsync(other, http, code), StringComparison.Ordinal);
                Assert.StartsWith("That was struck off already.", await SayAsync(other, http, "I finished NumPy"), StringComparison.Ordinal);
                Assert.Contains("Other places where your code was used: 1", await SayAsync(person!, http, "forget me"), StringComparison.Ordinal);
                Assert.False((await http.GetAsync(link)).IsSuccessStatusCode);
                Assert.StartsWith("I know no such code.", await SayAsync(await MeetAsync(http), http, code), StringComparison.Ordinal);
            });
    }

    /// <summary>Thumbs and questions of both servers come out of one export.</summary>
    /// <param name="settings">Where the storage is.</param>
    public async Task CollectsFeedbackAsync(params string[] settings)
    {
        async Task GiveAsync(HttpClient http)
        {
            for (var person = 0; person < 3; person++)
            {
                var page = await MeetAsync(http);
                await SayAsync(page, http, "which skills do I need?");
                await page.RateAsync(http, (string)(await page.ReadAllAsync(http))[^1]["id"]!, "up");
                await SayAsync(page, http, "what is the salary of a deep learning engineer?");
                await SayAsync(page, http, "yes");
            }
        }

        await OnBothAsync(GiveAsync, async http =>
        {
            await GiveAsync(http);
            var (code, output, error) = await CommandLine.RunAsync(["feedback", "export", "-", .. settings], []);
            Assert.True(code == 0, error);
            Assert.Contains("thumbs\tskills\t6\t", output, StringComparison.Ordinal);
            Assert.Contains("\t6\twhat is the salary of a deep learning engineer?", output, StringComparison.Ordinal);
        });
    }

    private async Task OnBothAsync(Func<HttpClient, Task> first, Func<HttpClient, Task> second)
    {
        var one = await start();
        try
        {
            using var http = new HttpClient { BaseAddress = one.Address };
            await first(http);
            if (!isSideBySide)
            {
                await one.DisposeAsync();
            }

            await using var two = await start();
            using var other = new HttpClient { BaseAddress = two.Address };
            await second(other);
        }
        finally
        {
            if (isSideBySide)
            {
                await one.DisposeAsync();
            }
        }
    }

    private static async Task<DirectLineClient> MeetAsync(HttpClient http)
    {
        var client = new DirectLineClient(http);
        await client.StartAsync();
        return client;
    }

    private async Task<string> SayAsync(DirectLineClient client, HttpClient http, string text)
    {
        await client.SayAsync(http, text, $"w{_said++}");
        return (string?)(await client.ReadAllAsync(http)).Last(activity => (string?)activity["type"] == "message")["text"] ?? string.Empty;
    }

    [GeneratedRegex("/plan/[0-9a-f]{40}")]
    private static partial Regex Link();

    [GeneratedRegex("[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}")]
    private static partial Regex Code();
}

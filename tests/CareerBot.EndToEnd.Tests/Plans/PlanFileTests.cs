using System.Net;
using Newtonsoft.Json.Linq;

namespace CareerBot.EndToEnd.Tests.Plans;

/// <summary>What a link to a plan leads to, through the whole bot.</summary>
public sealed class PlanFileTests
{
    private static readonly string[] s_answers = ["make it mine", "diploma", "python", "10", "asap", "from 1 to 20 March 2027", "without master's", "save"];

    [Fact]
    public async Task A_plan_is_a_page_that_says_what_the_chat_says_and_holds_nothing_of_elsewhere()
    {
        await using var bot = await RunningBot.StartAsync();
        using var person = await Planner.StartAsync(bot.Address, s_answers);
        using var answer = await person.Http.GetAsync(await person.LinkAsync());
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Equal(
            (HttpStatusCode.OK, "no-store", "no-referrer"),
            (answer.StatusCode, answer.Headers.CacheControl!.ToString(), Assert.Single(answer.Headers.GetValues("Referrer-Policy"))));
        Assert.Contains("noindex", Assert.Single(answer.Headers.GetValues("X-Robots-Tag")), StringComparison.Ordinal);
        foreach (var part in (string[])["<svg", "<title id=", "<desc id=", "Mathematics", "Internships", "the date is yours to set", "recurs, never done", "10 hours a week", "I assume 500 to 900 hours in all", "plan with", "Learn", "Build"])
        {
            Assert.Contains(part, page, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("Master's degree", page, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("://", page.Replace("http://www.w3.org/2000/svg", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.InRange(page.Length, 1, 150 * 1024);
    }

    [Fact]
    public async Task A_link_that_was_ended_or_never_was_gets_a_page_that_says_what_to_do()
    {
        await using var bot = await RunningBot.StartAsync();
        using var person = await Planner.StartAsync(bot.Address, s_answers);
        var link = await person.LinkAsync();
        await person.SayAsync("stop sharing");
        foreach (var path in (string[])[link, link + ".ics", link + ".md", link + ".exe", "/plan/x", "/plan/" + new string('0', 40), "/data/" + new string('0', 40) + ".json", link.Replace("plan", "data", StringComparison.Ordinal) + ".json"])
        {
            using var answer = await person.Http.GetAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Contains("There is no plan here", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_calendar_is_well_formed_and_an_import_after_a_change_replaces_what_was_there()
    {
        await using var bot = await RunningBot.StartAsync();
        using var person = await Planner.StartAsync(bot.Address, s_answers);
        var link = await person.LinkAsync();
        var before = CalendarFile.Read(await person.Http.GetByteArrayAsync(link + ".ics"));
        Assert.Contains("VERSION:2.0", before.Head);
        Assert.Contains(before.Head, line => line.StartsWith("PRODID:", StringComparison.Ordinal));
        Assert.All(before.Events, entry =>
        {
            Assert.Matches(@"^\d{8}T\d{6}Z$", CalendarFile.Of(entry, "DTSTAMP")!);
            Assert.Matches(@"^\d{8}$", CalendarFile.Of(entry, "DTSTART")!);
            Assert.Contains("DTSTART;VALUE=DATE", entry.Keys);
            Assert.True(string.CompareOrdinal(CalendarFile.Of(entry, "DTSTART"), CalendarFile.Of(entry, "DTEND")) < 0);
        });
        Assert.Equal("FREQ=MONTHLY", CalendarFile.Of(before.WithSummary("Online communities"), "RRULE"));
        var weekly = before.WithSummary("Study for the");
        Assert.StartsWith("FREQ=WEEKLY;UNTIL=", CalendarFile.Of(weekly, "RRULE")!, StringComparison.Ordinal);
        Assert.Contains(weekly, pair => pair.Key.StartsWith("EXDATE", StringComparison.Ordinal));
        Assert.Equal("CANCELLED", CalendarFile.Of(before.WithSummary("Master's degree"), "STATUS"));
        Assert.Equal(before.Events.Count, before.Events.Select(entry => CalendarFile.Of(entry, "UID")).Distinct(StringComparer.Ordinal).Count());

        await person.SayAsync("I lost two weeks");
        await person.SayAsync("new link");
        var after = CalendarFile.Read(await person.Http.GetByteArrayAsync(await person.LinkAsync() + ".ics"));
        Assert.Equal(before.Events.Select(entry => CalendarFile.Of(entry, "UID")), after.Events.Select(entry => CalendarFile.Of(entry, "UID")));
        Assert.All(
            after.Events.Zip(before.Events),
            pair => Assert.True(int.Parse(CalendarFile.Of(pair.First, "SEQUENCE")!, null) > int.Parse(CalendarFile.Of(pair.Second, "SEQUENCE")!, null)));
    }

    [Fact]
    public async Task The_text_file_says_what_the_chat_says()
    {
        await using var bot = await RunningBot.StartAsync();
        using var person = await Planner.StartAsync(bot.Address, s_answers);
        var said = await person.SayAsync("my plan");
        using var answer = await person.Http.GetAsync(await person.LinkAsync() + ".md");
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Equal("text/markdown", answer.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("# A plan for the ", text, StringComparison.Ordinal);
        Assert.All(said.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Contains(line, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Everything_that_is_kept_comes_as_a_file_and_is_gone_after_forget_me()
    {
        await using var bot = await RunningBot.StartAsync();
        using var person = await Planner.StartAsync(bot.Address, s_answers);
        var page = await person.LinkAsync();
        var file = await person.LinkAsync("everything as a file");
        var kept = JObject.Parse(await person.Http.GetStringAsync(file));
        Assert.StartsWith("dl_", (string?)kept["you"], StringComparison.Ordinal);
        Assert.Equal("diploma", (string?)kept.SelectToken("plan.v.answers.standing"));
        var conversation = Assert.Single(kept["conversations"]!);
        Assert.Contains(conversation["messages"]!, message => (string?)message["text"] == "diploma");
        Assert.NotEqual(JTokenType.Null, conversation["state"]!.Type);

        Assert.StartsWith("Done. This is erased:", await person.SayAsync("forget me"), StringComparison.Ordinal);
        Assert.Equal(["forget me", (await person.ReadAllAsync())[^1]], await person.ReadAllAsync());
        foreach (var gone in (string[])[page, file])
        {
            using var answer = await person.Http.GetAsync(gone);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        Assert.Contains("*make it mine*", await person.SayAsync("my plan"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_came_nested_as_deep_as_is_taken_stands_in_the_file_too()
    {
        await using var bot = await RunningBot.StartAsync();
        using var person = await Planner.StartAsync(bot.Address);
        await person.SayAsync("hello", Enumerable.Range(0, 58).Aggregate((JToken)new JArray("deep"), (inner, _) => new JArray(inner)));
        using var answer = await person.Http.GetAsync(await person.LinkAsync("everything as a file"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("\"deep\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_brings_the_plan_to_another_conversation_and_its_page_shows_it()
    {
        await using var bot = await RunningBot.StartAsync();
        using var person = await Planner.StartAsync(bot.Address, s_answers);
        var said = await person.SayAsync("give me a code");
        var code = said.Split("**")[1];
        var html = await person.Http.GetStringAsync(System.Text.RegularExpressions.Regex.Match(said, "/plan/[0-9a-f]{40}").Value);
        Assert.Contains(code, html, StringComparison.Ordinal);
        Assert.Contains("The code as a picture for a camera", html, StringComparison.Ordinal);
        Assert.DoesNotContain(code, await person.Http.GetStringAsync(await person.LinkAsync()), StringComparison.Ordinal);

        // The same id in web chat is the same person; a message from another channel is another one.
        using var elsewhere = new HttpClient { BaseAddress = bot.Address };
        var there = await ConsoleAsync(elsewhere, code);
        Assert.StartsWith("Your plan is here.", there, StringComparison.Ordinal);
    }

    // A channel whose replies travel in the answer.
    private static async Task<string> ConsoleAsync(HttpClient http, string text)
    {
        var message = new JObject
        {
            ["type"] = "message", ["id"] = "m1", ["text"] = text, ["channelId"] = "test", ["serviceUrl"] = "http://127.0.0.1/", ["deliveryMode"] = "expectReplies",
            ["from"] = new JObject { ["id"] = "phone" }, ["recipient"] = new JObject { ["id"] = "bot" }, ["conversation"] = new JObject { ["id"] = "there" },
        };
        using var answer = await http.PostAsync("/api/messages", new StringContent(message.ToString(), System.Text.Encoding.UTF8, "application/json"));
        return (string?)JObject.Parse(await answer.Content.ReadAsStringAsync())["activities"]?[0]?["text"] ?? string.Empty;
    }
}

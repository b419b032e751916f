using System.Net;

namespace CareerBot.DirectLine.Tests;

public sealed class LimitTests
{
    [Fact]
    public async Task A_conversation_that_is_full_says_so_and_can_still_be_read()
    {
        await using var host = await DirectLineHost.StartAsync(settings: ("DirectLine:MaxStoredActivities", "10"));
        var page = await host.OpenPageAsync();
        Answer answer;
        var said = 0;
        do
        {
            answer = await page.SayAsync($"message {said++}");
        }
        while (answer.Status == HttpStatusCode.OK && said < 20);

        Assert.Equal((HttpStatusCode.Forbidden, "ConversationFull"), (answer.Status, answer.Code));
        Assert.InRange((await page.ReadAsync()).Activities.Count(), 10, 12);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(60)]
    [InlineData(100)]
    [InlineData(600)]
    [InlineData(1_000_000)]
    public void A_minute_brings_as_many_permits_as_it_may_take(int permits)
    {
        var bucket = Limits.Bucket(permits);
        Assert.Equal(permits, bucket.TokenLimit);
        Assert.Equal(permits, bucket.TokensPerPeriod * TimeSpan.TicksPerMinute / bucket.ReplenishmentPeriod.Ticks);
    }

    [Fact]
    public async Task A_person_has_one_measure_for_all_conversations()
    {
        await using var host = await DirectLineHost.StartAsync(settings: ("DirectLine:ActivitiesPerMinute", "3"));
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 4; i++)
        {
            var token = await host.CallAsync(HttpMethod.Post, "/tokens/generate", DirectLineHost.Secret, new { user = new { id = "dl_same" } });
            var started = await host.CallAsync(HttpMethod.Post, "/conversations", token.Text("token"));
            answers.Add((await host.CallAsync(
                HttpMethod.Post,
                $"/conversations/{started.Text("conversationId")}/activities",
                started.Text("token"),
                new { type = "message", text = "hi" })).Status);
        }

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], answers);
    }

    [Fact]
    public async Task Streams_that_come_faster_than_the_oldest_can_end_are_no_more_than_allowed()
    {
        await using var host = await DirectLineHost.StartAsync(settings: ("DirectLine:StreamsPerConversation", "1"));
        var page = await host.OpenPageAsync();
        var listeners = new List<Listener>();
        for (var i = 0; i < 5; i++)
        {
            // Nobody reads on in those before, so none of their clients answers that it is ended.
            listeners.Add(await Listener.OpenAsync((await page.ReconnectAsync("0")).Text("streamUrl")));
            await listeners[i].HearAsync(1);
        }

        await page.SayAsync("hello");
        Assert.Equal(2, (await listeners[4].HearAsync(2)).Said.Count);
        foreach (var listener in listeners[..4])
        {
            await Assert.ThrowsAnyAsync<Exception>(() => listener.HearAsync(1));
        }
    }

    [Fact]
    public async Task An_activity_that_is_nested_deep_is_taken_or_refused_in_words()
    {
        await using var host = await DirectLineHost.StartAsync();
        var page = await host.OpenPageAsync();
        foreach (var depth in (int[])[60, 63, 64, 100, 300, 5000])
        {
            var deep = new string('[', depth) + new string(']', depth);
            foreach (var place in (string[])["\"channelData\":", "\"value\":", "\"entities\":[{\"type\":\"x\",\"deep\":", "\"neverHeardOf\":"])
            {
                var end = place.Contains("entities", StringComparison.Ordinal) ? "}]" : "";
                var answer = await page.PostAsync($"{{\"type\":\"message\",\"text\":\"hi\",{place}{deep}{end}}}");
                Assert.True(
                    answer.Status == HttpStatusCode.OK || (answer.Status == HttpStatusCode.BadRequest && answer.Message.Length > 0),
                    $"{place} {depth}: {answer.Status}");
            }
        }
    }

    [Fact]
    public async Task An_id_that_is_longer_than_a_key_may_be_is_of_no_conversation()
    {
        var folder = Directory.CreateTempSubdirectory("directline").FullName;
        await using (var host = await DirectLineHost.StartAsync(settings: [("Storage:Kind", "Sqlite"), ("Storage:Path", Path.Combine(folder, "bot.db"))]))
        {
            var answer = await host.CallAsync(HttpMethod.Get, $"/conversations/{new string('x', 3000)}/activities", DirectLineHost.Secret);
            Assert.Equal((HttpStatusCode.NotFound, "ConversationNotFound"), (answer.Status, answer.Code));
        }

        Directory.Delete(folder, recursive: true);
    }
}

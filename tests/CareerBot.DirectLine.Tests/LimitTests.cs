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
}

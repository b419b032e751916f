using System.Net;

using CareerBot.Turns.Delivery;

using Microsoft.Bot.Schema;

namespace CareerBot.Turns.Tests.Turns;

public sealed class OutboxDrainTests : IDisposable
{
    private readonly TestBed _bed = new(TestBed.Saying("1", "2", "3"));

    [Fact]
    public async Task What_was_left_undelivered_is_delivered_in_order_without_a_new_message()
    {
        await PostWhileDownAsync(_ => new HttpRequestException("reset"));
        Assert.Empty(_bed.Channel.Seen);
        _bed.Channel.Refuse = _ => null;
        await DrainLaterAsync(TimeSpan.FromSeconds(2));
        Assert.Equal(["message 1", "message 2", "message 3"], _bed.Channel.Seen);
        Assert.Equal(0, await _bed.Drainer.DrainAsync(CancellationToken.None));
        Assert.Equal(1, _bed.Runs);
    }

    [Fact]
    public async Task A_reply_goes_to_whom_it_was_meant_for_however_late()
    {
        await PostWhileDownAsync(_ => new TaskCanceledException());
        var sent = new List<Activity>();
        _bed.Channel.Refuse = activity =>
        {
            sent.Add(activity);
            return null;
        };
        await DrainLaterAsync(TimeSpan.FromSeconds(2));
        Assert.All(sent, reply => Assert.Equal(
            ("bot", "user", "c|livechat", "http://127.0.0.1:1/", "in1"),
            (reply.From.Id, reply.Recipient.Id, reply.Conversation.Id, reply.ServiceUrl, reply.ReplyToId)));
    }

    [Fact]
    public async Task A_refused_reply_holds_back_those_behind_it_and_waits_longer_each_time()
    {
        await PostWhileDownAsync(_ => Status(HttpStatusCode.InternalServerError));
        await DrainLaterAsync(TimeSpan.FromSeconds(2));
        var waiting = await _bed.Store.Outbox.ListAsync(dead: false, 10, CancellationToken.None);
        Assert.Equal([2, 0, 0], waiting.Select(entry => entry.Attempts));
        Assert.InRange(waiting[0].Due - _bed.Clock.Now, TimeSpan.FromSeconds(1.5), TimeSpan.FromSeconds(2.5));
        Assert.Equal(0, await _bed.Drainer.DrainAsync(CancellationToken.None));
        Assert.Empty(_bed.Channel.Seen);
    }

    [Fact]
    public async Task A_reply_that_is_never_taken_becomes_a_dead_letter_and_can_be_revived()
    {
        await PostWhileDownAsync(activity => activity.Text == "1" ? Status(HttpStatusCode.GatewayTimeout) : null);
        await DrainLaterAsync(TimeSpan.FromMinutes(1));
        await DrainLaterAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(["message 2", "message 3"], _bed.Channel.Seen);
        Assert.Equal("HttpRequestException 504", Assert.Single(await _bed.Store.Outbox.ListAsync(dead: true, 10, CancellationToken.None)).Error);
        _bed.Channel.Refuse = _ => null;
        Assert.Equal(1, await _bed.Store.Outbox.ReviveAsync(null, CancellationToken.None));
        await DrainLaterAsync(TimeSpan.Zero);
        Assert.Equal("message 1", _bed.Channel.Seen[^1]);
    }

    [Theory]
    [InlineData(HttpStatusCode.PreconditionFailed)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.BadGateway)]
    [InlineData(HttpStatusCode.GatewayTimeout)]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.RequestTimeout)]
    [InlineData(HttpStatusCode.Unauthorized)]
    public async Task What_passes_is_tried_again(HttpStatusCode status)
    {
        await PostWhileDownAsync(_ => Status(status));
        _bed.Channel.Refuse = _ => null;
        await DrainLaterAsync(TimeSpan.FromSeconds(2));
        Assert.Equal(3, _bed.Channel.Seen.Count);
    }

    [Fact]
    public async Task A_channel_that_wants_to_be_left_alone_is_left_alone()
    {
        await PostWhileDownAsync(_ =>
        {
            ChannelPause.Note(TimeSpan.FromMinutes(10));
            return Status(HttpStatusCode.TooManyRequests);
        });
        _bed.Channel.Refuse = _ => null;
        await _bed.PostAsync(_bed.Message());
        await DrainLaterAsync(TimeSpan.FromMinutes(9));
        Assert.Empty(_bed.Channel.Seen);
        await DrainLaterAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(6, _bed.Channel.Seen.Count);
    }

    [Fact]
    public async Task One_conversation_that_fails_does_not_keep_another_from_its_replies()
    {
        _bed.Channel.Refuse = _ => new HttpRequestException();
        await _bed.PostAsync(_bed.Message());
        var other = _bed.Message();
        other.Conversation = new ConversationAccount(id: "other");
        await _bed.PostAsync(other);
        _bed.Channel.Refuse = activity => activity.Conversation.Id == "other" ? null : new HttpRequestException();
        await DrainLaterAsync(TimeSpan.FromSeconds(2));
        Assert.Equal(["message 1", "message 2", "message 3"], _bed.Channel.Seen);
    }

    [Fact]
    public async Task It_runs_by_itself_in_the_background()
    {
        await PostWhileDownAsync(_ => new HttpRequestException());
        _bed.Channel.Refuse = _ => null;
        _bed.Clock.Now = _bed.Clock.Now.AddSeconds(2);
        await _bed.Drainer.StartAsync(CancellationToken.None);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while ((await _bed.Store.Outbox.ListAsync(dead: false, 10, CancellationToken.None)).Count > 0)
        {
            await Task.Delay(5, patience.Token);
        }

        await _bed.Drainer.StopAsync(CancellationToken.None);
        Assert.Equal(3, _bed.Channel.Seen.Count);
    }

    [Theory]
    [InlineData(0, 0.75, 1.25)]
    [InlineData(3, 6, 10)]
    [InlineData(30, 225, 375)]
    [InlineData(999, 225, 375)]
    public void Pauses_grow_to_a_limit_and_differ(int failures, double shortest, double longest)
    {
        var options = new OutboxOptions();
        Assert.Equal(shortest, options.DelayAfter(failures, 0).TotalSeconds, 3);
        Assert.Equal(longest, options.DelayAfter(failures, 1).TotalSeconds, 3);
    }

    public void Dispose() => _bed.Drainer.Dispose();

    private static HttpRequestException Status(HttpStatusCode status) => new("no", null, status);

    private async Task PostWhileDownAsync(Func<Activity, Exception?> refuse)
    {
        _bed.Channel.Refuse = refuse;
        await _bed.PostAsync(_bed.Message());
    }

    private async Task DrainLaterAsync(TimeSpan later)
    {
        _bed.Clock.Now += later;
        await _bed.Drainer.DrainAsync(CancellationToken.None);
    }
}

using System.Net;

using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CareerBot.Turns.Tests.Turns;

public sealed class ReplyTests
{
    private readonly TestBed _bed = new((_, _) => Task.CompletedTask);

    [Fact]
    public async Task Typing_is_shown_at_once()
    {
        _bed.Bot = async (context, token) =>
        {
            await context.SendActivityAsync(new Activity { Type = ActivityTypes.Typing }, token);
            Assert.Equal(["typing"], _bed.Channel.Seen);
            await context.SendActivityAsync("done", cancellationToken: token);
        };
        await _bed.PostAsync(_bed.Message());
        Assert.Equal(["typing", "message done"], _bed.Channel.Seen);
    }

    [Fact]
    public async Task Typing_that_cannot_be_shown_does_not_cost_the_answer()
    {
        _bed.Channel.Refuse = activity => activity.Type == ActivityTypes.Typing ? new HttpRequestException() : null;
        _bed.Bot = async (context, token) =>
        {
            await context.SendActivityAsync(new Activity { Type = ActivityTypes.Typing }, token);
            await context.SendActivityAsync("done", cancellationToken: token);
        };
        await _bed.PostAsync(_bed.Message());
        Assert.Equal(["message done"], _bed.Channel.Seen);
    }

    [Fact]
    public async Task A_reply_is_sent_as_it_was_when_it_was_given()
    {
        _bed.Bot = async (context, token) =>
        {
            var activity = MessageFactory.Text("one");
            await context.SendActivityAsync(activity, token);
            activity.Text = "two";
            await context.SendActivityAsync(activity, token);
        };
        Assert.Equal(["one", "two"], await _bed.AskAsync(_bed.Message()));
    }

    [Fact]
    public async Task What_was_sent_in_this_turn_can_be_updated_and_deleted_before_anybody_sees_it()
    {
        _bed.Bot = async (context, token) =>
        {
            var first = await context.SendActivityAsync("first", cancellationToken: token);
            var second = await context.SendActivityAsync("second", cancellationToken: token);
            Assert.NotEqual(first.Id, second.Id);
            var better = MessageFactory.Text("better");
            better.Id = second.Id;
            await context.UpdateActivityAsync(better, token);
            await context.DeleteActivityAsync(first.Id, token);
        };
        await _bed.PostAsync(_bed.Message());
        Assert.Equal(["message better"], _bed.Channel.Seen);
    }

    [Fact]
    public async Task What_was_sent_in_an_earlier_turn_is_updated_and_deleted_by_the_id_that_the_channel_gave()
    {
        string? id = null;
        _bed.Bot = async (context, token) => id = (await context.SendActivityAsync("card", cancellationToken: token)).Id;
        await _bed.PostAsync(_bed.Message());
        _bed.Bot = async (context, token) =>
        {
            var update = MessageFactory.Text("new card");
            update.Id = id;
            await context.UpdateActivityAsync(update, token);
            await context.DeleteActivityAsync(id, token);
            await context.DeleteActivityAsync("an-id-of-the-channel", token);
        };
        await _bed.PostAsync(_bed.Message());
        Assert.Equal(["message card", "update channel-1 new card", "delete channel-1", "delete an-id-of-the-channel"], _bed.Channel.Seen);
    }

    [Fact]
    public async Task The_bots_own_handlers_may_change_and_withhold_replies()
    {
        _bed.Bot = async (context, token) =>
        {
            context.OnSendActivities(async (_, activities, next) =>
            {
                activities[0].Text += "!";
                return activities[0].Text == "secret!" ? [] : await next();
            });
            await context.SendActivityAsync("hi", cancellationToken: token);
            await context.SendActivityAsync("secret", cancellationToken: token);
        };
        Assert.Equal(["hi!"], await _bed.AskAsync(_bed.Message()));
        await _bed.PostAsync(_bed.Message());
        Assert.Equal(["message hi!"], _bed.Channel.Seen);
    }

    [Fact]
    public async Task The_context_knows_that_the_bot_has_responded()
    {
        _bed.Bot = async (context, token) =>
        {
            Assert.False(context.Responded);
            await context.SendActivityAsync("hi", cancellationToken: token);
            Assert.True(context.Responded);
        };
        Assert.Equal(["hi"], await _bed.AskAsync(_bed.Message()));
        await _bed.PostAsync(_bed.Message());
        Assert.Equal(["message hi"], _bed.Channel.Seen);
    }

    [Fact]
    public async Task What_the_adapter_put_into_the_turn_state_is_there_and_stays_usable()
    {
        var service = new Service();
        using var context = new TurnContext(_bed.Channel, _bed.Message());
        context.TurnState.Add(service);
        _bed.Bot = (inner, _) =>
        {
            Assert.Same(service, inner.TurnState.Get<Service>());
            return Task.CompletedTask;
        };
        await _bed.Turns.OnTurnAsync(context);
        Assert.Equal(1, _bed.Runs);
        Assert.False(service.IsDisposed);
    }

    [Fact]
    public async Task A_reply_that_the_channel_does_not_take_now_waits_and_goes_before_the_later_ones()
    {
        _bed.Bot = TestBed.Saying("1", "2");
        _bed.Channel.Refuse = _ => new HttpRequestException("down", null, HttpStatusCode.BadGateway);
        await _bed.PostAsync(_bed.Message());
        Assert.Empty(_bed.Channel.Seen);
        _bed.Channel.Refuse = _ => null;
        _bed.Bot = TestBed.Saying("3");
        await _bed.PostAsync(_bed.Message());
        Assert.Equal(["message 1", "message 2", "message 3"], _bed.Channel.Seen);
    }

    [Fact]
    public async Task An_activity_that_comes_again_gives_waiting_replies_another_chance()
    {
        _bed.Bot = TestBed.Saying("1");
        _bed.Channel.Refuse = _ => new TaskCanceledException();
        await _bed.PostAsync(_bed.Message(id: "same"));
        _bed.Channel.Refuse = _ => null;
        await _bed.PostAsync(_bed.Message(id: "same"));
        await _bed.PostAsync(_bed.Message(id: "same"));
        Assert.Equal(["message 1"], _bed.Channel.Seen);
        Assert.Equal(1, _bed.Runs);
    }

    [Fact]
    public async Task A_reply_that_the_channel_will_never_take_becomes_a_dead_letter_and_the_next_one_goes()
    {
        _bed.Bot = TestBed.Saying("bad", "good");
        _bed.Channel.Refuse = activity => activity.Text == "bad" ? new HttpRequestException("no", null, HttpStatusCode.BadRequest) : null;
        await _bed.PostAsync(_bed.Message());
        Assert.Equal(["message good"], _bed.Channel.Seen);
        var dead = Assert.Single(await _bed.Store.Outbox.ListAsync(dead: true, 10, CancellationToken.None));
        Assert.Equal("HttpRequestException 400", dead.Error);
    }

    [Fact]
    public async Task A_reply_that_fails_too_often_becomes_a_dead_letter()
    {
        _bed.Bot = TestBed.Saying("1");
        _bed.Channel.Refuse = _ => new HttpRequestException();
        for (var i = 0; i < 3; i++)
        {
            await _bed.PostAsync(_bed.Message(id: "same"));
        }

        Assert.Single(await _bed.Store.Outbox.ListAsync(dead: true, 10, CancellationToken.None));
        Assert.Empty(await _bed.Store.Outbox.ListAsync(dead: false, 10, CancellationToken.None));
    }

    private sealed class Service : IDisposable
    {
        public bool IsDisposed { get; private set; }

        public void Dispose() => IsDisposed = true;
    }
}

using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CareerBot.Turns.Tests.Turns;

public sealed class TransactionTests
{
    private readonly TestBed _bed = new(TestBed.Saying("hi", "there"));

    [Fact]
    public async Task Replies_travel_in_the_answer_when_the_channel_expects_them()
    {
        Assert.Equal(["hi", "there"], await _bed.AskAsync(_bed.Message()));
        Assert.Empty(_bed.Channel.Seen);
    }

    [Fact]
    public async Task Traces_are_not_among_the_replies_that_a_channel_expects()
    {
        _bed.Bot = async (context, token) =>
        {
            await context.SendActivityAsync((Activity)Activity.CreateTraceActivity("BotState"), token);
            await context.SendActivityAsync("hi", cancellationToken: token);
        };

        Assert.Equal(["hi"], await _bed.AskAsync(_bed.Message()));
    }

    [Fact]
    public async Task Replies_are_posted_in_order_otherwise()
    {
        await _bed.PostAsync(_bed.Message());
        Assert.Equal(["message hi", "message there"], _bed.Channel.Seen);
    }

    [Fact]
    public async Task State_is_kept_from_turn_to_turn()
    {
        _bed.Bot = _bed.CountUpAsync;
        Assert.Equal(["1"], await _bed.AskAsync(_bed.Message()));
        Assert.Equal(["2"], await _bed.AskAsync(_bed.Message()));
        Assert.Equal(2, await _bed.CountAsync());
    }

    [Fact]
    public async Task Nothing_is_stored_or_sent_before_the_bot_is_done()
    {
        _bed.Bot = async (context, token) =>
        {
            await _bed.CountUpAsync(context, token);
            Assert.Null(await _bed.Store.ReadAsync("emulator/conversations/c|livechat", token));
            Assert.Empty(_bed.Channel.Seen);
        };
        await _bed.PostAsync(_bed.Message());
        Assert.Equal(["message 1"], _bed.Channel.Seen);
    }

    [Theory]
    [InlineData(ActivityTypes.Message)]
    [InlineData(ActivityTypes.Invoke)]
    public async Task What_comes_again_gets_the_same_answer_and_the_bot_is_not_asked(string type)
    {
        _bed.Bot = _bed.CountUpAsync;
        for (var i = 0; i < 2; i++)
        {
            var activity = _bed.Message(id: "same");
            activity.Type = type;
            Assert.Equal(["1"], await _bed.AskAsync(activity));
        }

        Assert.Equal((1, 1), (_bed.Runs, await _bed.CountAsync()));
    }

    [Fact]
    public async Task What_comes_again_is_not_posted_to_the_channel_again()
    {
        await _bed.PostAsync(_bed.Message(id: "same"));
        await _bed.PostAsync(_bed.Message(id: "same"));
        Assert.Equal(["message hi", "message there"], _bed.Channel.Seen);
        Assert.Equal(1, _bed.Runs);
    }

    [Fact]
    public async Task The_same_id_means_another_thing_in_another_conversation_type_or_channel()
    {
        var (other, update, teams) = (_bed.Message(id: "1"), _bed.Message(id: "1"), _bed.Message(id: "1"));
        other.Conversation.Id = "another";
        update.Type = ActivityTypes.Invoke;
        teams.ChannelId = "msteams";
        foreach (var activity in (Activity[])[_bed.Message(id: "1"), other, update, teams])
        {
            await _bed.AskAsync(activity);
        }

        Assert.Equal(4, _bed.Runs);
    }

    [Fact]
    public async Task What_has_no_id_or_is_no_message_is_always_new()
    {
        var joined = _bed.Message(id: "1");
        joined.Type = ActivityTypes.ConversationUpdate;
        await _bed.AskAsync(joined);
        await _bed.AskAsync(joined);
        await _bed.AskAsync(_bed.Message(id: ""));
        await _bed.AskAsync(_bed.Message(id: ""));
        Assert.Equal(4, _bed.Runs);
    }

    [Fact]
    public async Task The_answer_to_an_invoke_is_given_in_the_response_both_times()
    {
        _bed.Bot = async (context, token) =>
        {
            await context.SendActivityAsync("aside", cancellationToken: token);
            await context.SendActivityAsync(
                new Activity { Type = ActivityTypesEx.InvokeResponse, Value = new InvokeResponse { Status = 207, Body = new { done = true } } }, token);
            Assert.NotNull(context.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey));
        };
        for (var i = 0; i < 2; i++)
        {
            var invoke = _bed.Message(id: "1");
            invoke.Type = ActivityTypes.Invoke;
            using var context = await _bed.PostAsync(invoke);
            var answer = (InvokeResponse)context.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey).Value;
            Assert.Equal(207, answer.Status);
            Assert.Contains("done", Newtonsoft.Json.JsonConvert.SerializeObject(answer.Body), StringComparison.Ordinal);
        }

        Assert.Equal(["message aside"], _bed.Channel.Seen);
    }

    [Fact]
    public async Task A_cancelled_request_does_not_cancel_its_turn()
    {
        _bed.Bot = _bed.CountUpAsync;
        using var context = new TurnContext(_bed.Channel, _bed.Message());
        await _bed.Turns.OnTurnAsync(context, new CancellationToken(canceled: true));
        Assert.Equal(1, await _bed.CountAsync());
    }

    [Fact]
    public async Task A_lost_race_runs_the_turn_again_on_a_fresh_context()
    {
        _bed.Bot = async (context, token) =>
        {
            Assert.Equal("hello", context.Activity.Text);
            Assert.False(context.Responded);
            context.Activity.Text = "spoilt by the first try";
            await _bed.CountUpAsync(context, token);
            if (_bed.Runs == 1)
            {
                await _bed.InterfereAsync();
            }
        };
        Assert.Equal(["101"], await _bed.AskAsync(_bed.Message()));
        Assert.Equal((2, 101), (_bed.Runs, await _bed.CountAsync()));
    }

    [Fact]
    public async Task Races_that_are_never_won_end_with_an_apology()
    {
        _bed.Bot = async (context, token) =>
        {
            await _bed.CountUpAsync(context, token);
            await _bed.InterfereAsync();
        };
        Assert.StartsWith("Sorry", Assert.Single(await _bed.AskAsync(_bed.Message())), StringComparison.Ordinal);
        Assert.Equal((5, 100), (_bed.Runs, await _bed.CountAsync()));
    }

    [Fact]
    public async Task Turns_of_one_conversation_run_one_after_the_other()
    {
        _bed.Bot = async (context, token) =>
        {
            await _bed.CountUpAsync(context, token);
            await Task.Yield();
        };
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => _bed.AskAsync(_bed.Message(id: "")))));
        Assert.Equal(Enumerable.Range(1, 20), answers.Select(answer => int.Parse(answer[0], null)).Order());
        Assert.Equal(20, _bed.Runs);
    }

    [Fact]
    public async Task Work_that_a_turn_leaves_behind_is_not_part_of_it()
    {
        var (go, late) = (new TaskCompletionSource(), Task.CompletedTask);
        _bed.Bot = (_, token) =>
        {
            late = Task.Run(
                async () =>
                {
                    await go.Task;
                    await _bed.Storage.WriteAsync(new Dictionary<string, object> { ["late"] = "written by itself" }, token);
                },
                token);
            return Task.CompletedTask;
        };
        await _bed.PostAsync(_bed.Message());
        go.SetResult();
        await late;
        Assert.Equal("written by itself", (await _bed.Storage.ReadAsync(["late"]))["late"]);
    }
}

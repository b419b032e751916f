using System.Globalization;

using CareerBot.Turns.Stores;

using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CareerBot.Turns.Tests.Turns;

public sealed class FailureTests
{
    private readonly TestBed _bed = new((_, _) => throw new InvalidOperationException("nobody must see this"));

    [Fact]
    public async Task A_turn_that_throws_leaves_state_and_replies_behind_and_apologises()
    {
        _bed.Bot = async (context, token) =>
        {
            await _bed.CountUpAsync(context, token);
            throw new InvalidOperationException();
        };
        var reply = Assert.Single(await _bed.AskAsync(_bed.Message()));
        Assert.Matches("^Sorry \\([0-9A-F]{4}-[0-9A-F]{4}\\) about 'hello'$", reply);
        Assert.Equal(0, await _bed.CountAsync());
    }

    [Fact]
    public async Task The_reference_of_the_apology_stands_in_the_log_beside_the_failure()
    {
        var reply = Assert.Single(await _bed.AskAsync(_bed.Message()));
        var line = Assert.Single(_bed.Logs.Lines, line => line.StartsWith("Error", StringComparison.Ordinal));
        Assert.Contains(reply.Substring(7, 9), line, StringComparison.Ordinal);
        Assert.Contains("System.InvalidOperationException", line, StringComparison.Ordinal);
        Assert.Contains(nameof(FailureTests), line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_person_wrote_is_not_logged_even_if_the_exception_quotes_it()
    {
        _bed.Bot = (context, _) => throw new InvalidOperationException(
            context.Activity.Text, new FormatException(context.Activity.Text));
        await _bed.AskAsync(_bed.Message("my secret worry"));
        Assert.DoesNotContain(_bed.Logs.Lines, line => line.Contains("worry", StringComparison.Ordinal));
        Assert.Contains(_bed.Logs.Lines, line => line.Contains("caused by System.FormatException", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_failed_message_that_comes_again_gets_the_same_apology()
    {
        var first = await _bed.AskAsync(_bed.Message(id: "same"));
        Assert.Equal(first, await _bed.AskAsync(_bed.Message(id: "same")));
        Assert.Equal(1, _bed.Runs);
    }

    [Fact]
    public async Task Nobody_gets_an_apology_for_what_nobody_said()
    {
        var joined = _bed.Message();
        joined.Type = ActivityTypes.ConversationUpdate;
        Assert.Empty(await _bed.AskAsync(joined));
        Assert.Single(_bed.Logs.Lines, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_failed_invoke_is_answered_with_500()
    {
        var invoke = _bed.Message();
        invoke.Type = ActivityTypes.Invoke;
        using var context = await _bed.PostAsync(invoke);
        Assert.Equal(500, ((InvokeResponse)context.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey).Value).Status);
        Assert.Empty(_bed.Channel.Seen);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_turn_that_takes_too_long_is_given_up_whether_the_bot_listens_or_not(bool listens)
    {
        var bed = new TestBed(
            (_, token) => Task.Delay(Timeout.Infinite, listens ? token : CancellationToken.None),
            new TurnOptions { Timeout = TimeSpan.FromMilliseconds(100) });
        Assert.StartsWith("Sorry", Assert.Single(await bed.AskAsync(bed.Message())), StringComparison.Ordinal);
        Assert.Contains(bed.Logs.Lines, line => line.Contains("timed out", StringComparison.Ordinal));
        bed.Bot = TestBed.Saying("back again");
        Assert.Equal(["back again"], await bed.AskAsync(bed.Message()));
    }

    [Fact]
    public async Task What_a_turn_does_after_it_was_given_up_does_not_reach_the_store()
    {
        var (go, late) = (new TaskCompletionSource(), Task.CompletedTask);
        var bed = new TestBed((_, _) => Task.CompletedTask, new TurnOptions { Timeout = TimeSpan.FromMilliseconds(100) });
        bed.Bot = (context, _) => late = LateAsync(context);
        Assert.StartsWith("Sorry", Assert.Single(await bed.AskAsync(bed.Message())), StringComparison.Ordinal);
        bed.Bot = bed.CountUpAsync;
        Assert.Equal(["1"], await bed.AskAsync(bed.Message()));
        go.SetResult();
        await Assert.ThrowsAsync<OperationCanceledException>(() => late);
        Assert.Equal(1, await bed.CountAsync());

        async Task LateAsync(ITurnContext context)
        {
            await bed.Count.SetAsync(context, 100, CancellationToken.None);
            await go.Task;
            await bed.Conversation.SaveChangesAsync(context);
        }
    }

    [Fact]
    public async Task A_failing_store_is_told_to_the_channel_and_nothing_is_sent()
    {
        _bed.Bot = async (context, token) =>
        {
            await context.SendActivityAsync("never", cancellationToken: token);
            throw new TurnStoreException("disk full");
        };
        await Assert.ThrowsAsync<TurnStoreException>(() => _bed.PostAsync(_bed.Message(id: "1")));
        Assert.Empty(_bed.Channel.Seen);
        _bed.Bot = TestBed.Saying("now");
        await _bed.PostAsync(_bed.Message(id: "1"));
        Assert.Equal(["message now"], _bed.Channel.Seen);
    }

    [Fact]
    public async Task State_of_an_unknown_kind_is_a_failure_that_names_the_known_ones()
    {
        _bed.Bot = async (context, token) =>
        {
            await _bed.Conversation.CreateProperty<object>("odd").SetAsync(context, new CultureInfo("hi"), token);
            await _bed.Conversation.SaveChangesAsync(context, cancellationToken: token);
        };
        Assert.StartsWith("Sorry", Assert.Single(await _bed.AskAsync(_bed.Message())), StringComparison.Ordinal);
    }
}

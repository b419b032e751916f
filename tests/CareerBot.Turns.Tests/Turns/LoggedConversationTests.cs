using System.Text;

using CareerBot.Turns.Stores;

using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CareerBot.Turns.Tests.Turns;

public sealed class LoggedConversationTests
{
    private readonly TestBed _bed = new(TestBed.Saying("hi", "there"));

    [Fact]
    public async Task The_message_and_its_replies_are_entries_whose_ids_are_their_positions()
    {
        var log = await HearAsync("1");
        Assert.Equal("d|0000001", log.IncomingId);
        Assert.Equal(["1 d|0000001 hello", "2 d|0000002 hi", "3 d|0000003 there"], await EntriesAsync());
        Assert.Empty(_bed.Channel.Seen);
    }

    [Fact]
    public async Task What_comes_again_is_told_the_id_that_it_has_and_leaves_no_entry()
    {
        await HearAsync("1");
        var again = await HearAsync("1");
        Assert.Equal(("d|0000001", true), (again.IncomingId, again.Committed));
        Assert.Equal(3, (await EntriesAsync()).Length);
    }

    [Fact]
    public async Task A_reply_that_was_taken_back_leaves_its_place_empty()
    {
        _bed.Bot = async (context, token) =>
        {
            var first = await context.SendActivityAsync("oops", cancellationToken: token);
            await context.SendActivityAsync("better", cancellationToken: token);
            await context.DeleteActivityAsync(first.Id, token);
        };
        await HearAsync("1");
        await HearAsync("2");
        Assert.Equal(
            ["1 d|0000001 hello", "3 d|0000003 better", "4 d|0000004 hello", "6 d|0000006 better"], await EntriesAsync());
    }

    [Fact]
    public async Task A_turn_can_erase_what_was_said_before_it_and_positions_go_on()
    {
        await HearAsync("1");
        _bed.Bot = (context, token) =>
        {
            TurnStorage.EraseConversation(context.Activity.ChannelId, context.Activity.Conversation.Id);
            return context.SendActivityAsync("gone", cancellationToken: token);
        };
        await HearAsync("2");
        Assert.Equal(["4 d|0000004 hello", "5 d|0000005 gone"], await EntriesAsync());
    }

    [Fact]
    public void Nothing_is_erased_outside_of_a_turn() =>
        Assert.Throws<InvalidOperationException>(() => TurnStorage.EraseConversation("test", "c"));

    [Fact]
    public async Task The_log_shows_what_the_person_sent_and_not_what_the_bot_made_of_it()
    {
        _bed.Bot = (context, _) =>
        {
            context.Activity.Text = "changed";
            return Task.CompletedTask;
        };
        await HearAsync("1");
        Assert.Equal(["1 d|0000001 hello"], await EntriesAsync());
    }

    [Fact]
    public async Task Traces_are_not_passed_on_and_typing_is_shown_but_not_kept()
    {
        var shown = new List<string>();
        using var watching = _bed.Store.Feed.Watch(TurnLog.KeyOf("directline", "d"), passing => shown.Add(Encoding.UTF8.GetString(passing.Span)));
        _bed.Bot = async (context, token) =>
        {
            await context.SendActivityAsync(new Activity { Type = ActivityTypes.Typing }, token);
            await context.SendActivityAsync(Activity.CreateTraceActivity("state"), token);
            await context.SendActivityAsync("done", cancellationToken: token);
        };
        await HearAsync("1");
        Assert.Equal(["1 d|0000001 hello", "2 d|0000002 done"], await EntriesAsync());
        Assert.Contains("\"typing\"", shown[0], StringComparison.Ordinal);
        Assert.Equal("", Assert.Single(shown[1..]));
    }

    [Fact]
    public async Task What_the_adapter_adds_is_written_in_the_same_commit()
    {
        var log = new TurnLog("d") { Changes = [new ItemChange("seen", Encoding.UTF8.GetBytes("x"), ItemChange.Absent)], LogsIncoming = false };
        await HearAsync(log);
        Assert.NotNull(await _bed.Store.ReadAsync("seen", CancellationToken.None));
        Assert.Equal(["1 d|0000001 hi", "2 d|0000002 there"], await EntriesAsync());
    }

    [Fact]
    public async Task A_failed_turn_is_logged_with_its_apology()
    {
        _bed.Bot = (_, _) => throw new InvalidOperationException();
        await HearAsync("1");
        Assert.StartsWith("2 d|0000002 Sorry", (await EntriesAsync())[1], StringComparison.Ordinal);
    }

    private Task<TurnLog> HearAsync(string key) => HearAsync(new TurnLog("d") { HandledKey = key });

    private async Task<TurnLog> HearAsync(TurnLog log)
    {
        var activity = _bed.Message();
        activity.ChannelId = "directline";
        activity.Conversation.Id = "d";
        using var context = new TurnContext(_bed.Channel, activity);
        context.TurnState.Add(log);
        await _bed.Turns.OnTurnAsync(context);
        return log;
    }

    private async Task<string[]> EntriesAsync()
    {
        var page = await _bed.Store.ReadLogAsync(TurnLog.KeyOf("directline", "d"), 0, 100, CancellationToken.None);
        return [.. page.Entries.Select(entry =>
        {
            var activity = ActivityJson.Read(entry.Value.Span);
            return $"{entry.Position} {activity.Id} {activity.Text}";
        })];
    }
}

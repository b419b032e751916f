using System.Diagnostics;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Activity = Microsoft.Bot.Schema.Activity;

namespace BotFramework.Tests.Builder;

public class TranscriptLoggerTests
{
    private readonly List<Activity> _log = [];

    [Fact]
    public async Task All_that_comes_and_goes_is_written_down_in_order()
    {
        var adapter = new TestAdapter().Use(new TranscriptLoggerMiddleware(new Logger(_log)));

        await adapter.SendTextToBotAsync("hi", async (turn, token) =>
        {
            var sent = await turn.SendActivityAsync("hello", cancellationToken: token);
            await turn.UpdateActivityAsync(new Activity("message", sent.Id, text: "changed"), token);
            await turn.DeleteActivityAsync(sent.Id, token);
            Assert.Empty(_log);
        }, default);

        Assert.Equal(
            [("message", "hi"), ("message", "hello"), ("messageUpdate", "changed"), ("messageDelete", null)],
            _log.Select(activity => (activity.Type, activity.Text)));
        Assert.Equal("user", _log[0].From.Role);
        Assert.Single(_log.Skip(1).Select(activity => activity.Id).Distinct());
    }

    [Fact]
    public async Task What_is_written_down_does_not_change_afterwards()
    {
        var adapter = new TestAdapter().Use(new TranscriptLoggerMiddleware(new Logger(_log)));

        await adapter.SendTextToBotAsync("hi", async (turn, token) =>
        {
            var reply = MessageFactory.Text("hello");
            await turn.SendActivityAsync(reply, token);
            reply.Text = "changed";
            turn.Activity.Text = "changed";
        }, default);

        Assert.Equal(["hi", "hello"], _log.Select(activity => activity.Text));
    }

    [Fact]
    public async Task A_turn_that_nobody_has_started_begins_with_the_bot()
    {
        var adapter = new RecordingAdapter();
        adapter.Use(new TranscriptLoggerMiddleware(new Logger(_log)));
        var reference = new ConversationReference { User = new("u1"), Bot = new("b1") };

        await adapter.ContinueConversationAsync("id", reference, (turn, token) => turn.SendActivityAsync("hello", cancellationToken: token), default);

        Assert.Equal(["hello"], _log.Select(activity => activity.Text));
    }

    [Fact]
    public async Task A_reply_that_the_channel_gave_no_id_gets_one()
    {
        var adapter = new RecordingAdapter();
        adapter.Use(new TranscriptLoggerMiddleware(new Logger(_log)));
        var message = new Activity("message", deliveryMode: DeliveryModes.ExpectReplies);

        await adapter.RunAsync(message, (turn, token) => turn.SendActivityAsync("hello", cancellationToken: token));

        Assert.StartsWith("g_", _log[1].Id, StringComparison.Ordinal);
        Assert.All(_log, activity => Assert.NotNull(activity.Timestamp));
    }

    [Fact]
    public async Task The_trace_shows_activities_whole_only_if_asked_to()
    {
        using var listener = new Listener();
        Trace.Listeners.Add(listener);
        var activity = new Activity("message", text: "a secret of this test", from: new("u1"));

        await new TraceTranscriptLogger(false).LogActivityAsync(activity);
        Assert.DoesNotContain("a secret of this test", listener.Text, StringComparison.Ordinal);

        await new TraceTranscriptLogger().LogActivityAsync(activity);
        Assert.Contains("a secret of this test", listener.Text, StringComparison.Ordinal);
        Trace.Listeners.Remove(listener);
    }

    [Fact]
    public async Task A_logger_that_fails_or_dawdles_is_nothing_to_the_turn()
    {
        var never = new TaskCompletionSource();
        var failing = new TestAdapter().Use(new TranscriptLoggerMiddleware(new Refuser(() => throw new InvalidOperationException("full"))));
        var slow = new TestAdapter().Use(new TranscriptLoggerMiddleware(new Refuser(() => never.Task)));
        using var listener = new Listener();
        Trace.Listeners.Add(listener);

        await failing.SendTextToBotAsync("hi", (turn, token) => turn.SendActivityAsync("hello", cancellationToken: token), default);
        await slow.SendTextToBotAsync("hi", (turn, token) => turn.SendActivityAsync("hello", cancellationToken: token), default);

        Trace.Listeners.Remove(listener);
        Assert.Equal(("hello", "hello"), (failing.ActiveQueue.Single().Text, slow.ActiveQueue.Single().Text));
        Assert.Contains("full", listener.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Loggers_and_activities_cannot_be_null()
    {
        Assert.Equal("transcriptLogger", Assert.Throws<ArgumentNullException>(() => new TranscriptLoggerMiddleware(null)).ParamName);
        Assert.Equal("activity", (await Assert.ThrowsAsync<ArgumentNullException>(() => new TraceTranscriptLogger().LogActivityAsync(null))).ParamName);
    }

    private sealed class Logger(List<Activity> log) : ITranscriptLogger
    {
        public Task LogActivityAsync(IActivity activity)
        {
            log.Add((Activity)activity);
            return Task.CompletedTask;
        }
    }

    private sealed class Refuser(Func<Task> log) : ITranscriptLogger
    {
        public Task LogActivityAsync(IActivity activity) => log();
    }

    private sealed class Listener : TraceListener
    {
        private readonly System.Text.StringBuilder _text = new();

        public string Text => _text.ToString();

        public override void Write(string message) => _text.Append(message);

        public override void WriteLine(string message) => _text.AppendLine(message);
    }
}

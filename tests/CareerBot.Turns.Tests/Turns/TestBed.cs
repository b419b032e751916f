using CareerBot.Turns.Delivery;
using CareerBot.Turns.Memory;
using CareerBot.Turns.State;
using CareerBot.Turns.Stores;

using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CareerBot.Turns.Tests.Turns;

/// <summary>A bot made of a callback, run in transactions on a memory store, and a channel that remembers what it was given.</summary>
internal sealed class TestBed : IBot
{
    private int _ids;

    public TestBed(BotCallbackHandler bot, TurnOptions? options = null)
    {
        Bot = bot;
        Store = new MemoryTurnStore(Clock);
        Storage = new TurnStorage(Store, Json);
        Conversation = new ConversationState(Storage);
        var outboxOptions = Options.Create(new OutboxOptions { Attempts = 3, Grace = TimeSpan.Zero });
        var outbox = new OutboxDelivery(Store, outboxOptions, Clock, Logs.For<OutboxDelivery>());
        Drainer = new OutboxDrainer(Store, outbox, ContinueAsync, outboxOptions, Clock, Logs.For<OutboxDrainer>());
        Turns = new TransactionalBot(
            this,
            Store,
            Json,
            (activity, reference) => $"Sorry ({reference}) about '{activity.Text}'",
            Options.Create(options ?? new TurnOptions()),
            outbox,
            Clock,
            Logs.For<TransactionalBot>());
    }

    public BotCallbackHandler Bot { get; set; }

    public ClockAt Clock { get; } = ClockAt.Noon();

    public MemoryTurnStore Store { get; }

    public StateJson Json { get; } = new();

    public TurnStorage Storage { get; }

    public ConversationState Conversation { get; }

    public TransactionalBot Turns { get; }

    public OutboxDrainer Drainer { get; }

    public FakeChannel Channel { get; } = new();

    public LogLines Logs { get; } = new();

    public int Runs { get; private set; }

    public IStatePropertyAccessor<long> Count => Conversation.CreateProperty<long>("count");

    public static BotCallbackHandler Saying(params string[] texts) => async (context, token) =>
    {
        foreach (var text in texts)
        {
            await context.SendActivityAsync(text, cancellationToken: token);
        }
    };

    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        Runs++;
        return Bot(turnContext, cancellationToken);
    }

    public Activity Message(string text = "hello", string? id = null, string? mode = null) => new()
    {
        Type = ActivityTypes.Message,
        Id = id ?? $"in{++_ids}",
        Text = text,
        ChannelId = "emulator",
        ServiceUrl = "http://127.0.0.1:1/",
        DeliveryMode = mode,
        From = new ChannelAccount("user"),
        Recipient = new ChannelAccount("bot"),
        Conversation = new ConversationAccount(id: "c|livechat"),
    };

    /// <summary>What the person gets in the answer to the request.</summary>
    public async Task<string[]> AskAsync(Activity activity)
    {
        activity.DeliveryMode = DeliveryModes.ExpectReplies;
        using var context = new TurnContext(Channel, activity);
        await Turns.OnTurnAsync(context);
        return [.. context.BufferedReplyActivities.Select(reply => reply.Text)];
    }

    /// <summary>Handles an activity whose replies go to the channel.</summary>
    public async Task<TurnContext> PostAsync(Activity activity)
    {
        var context = new TurnContext(Channel, activity);
        await Turns.OnTurnAsync(context);
        return context;
    }

    public async Task<long> CountAsync()
    {
        using var context = new TurnContext(Channel, Message());
        return await Count.GetAsync(context, () => 0);
    }

    /// <summary>A bot that counts its messages and says the number.</summary>
    public async Task CountUpAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var count = await Count.GetAsync(context, () => 0, cancellationToken) + 1;
        await Count.SetAsync(context, count, cancellationToken);
        await context.SendActivityAsync($"{count}", cancellationToken: cancellationToken);
        await Conversation.SaveChangesAsync(context, cancellationToken: cancellationToken);
    }

    private async Task ContinueAsync(ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        using var context = new TurnContext(Channel, reference.GetContinuationActivity());
        await callback(context, cancellationToken);
    }

    /// <summary>As another instance would: changes the conversation's state behind the running turn's back.</summary>
    public async Task InterfereAsync() => Assert.True(await Store.WriteAsync(
        [new ItemChange("emulator/conversations/c|livechat", Json.Write(new Dictionary<string, object?> { ["count"] = 100 }), ItemChange.Any)],
        CancellationToken.None));
}

internal sealed class FakeChannel : BotAdapter
{
    private int _ids;

    public List<string> Seen { get; } = [];

    public Func<Activity, Exception?> Refuse { get; set; } = _ => null;

    /// <summary>What updates and deletions fail with, or null if the client can do them.</summary>
    public Exception? RefuseChanges { get; set; }

    public override Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        var responses = new List<ResourceResponse>();
        foreach (var activity in activities)
        {
            if (activity.Type == ActivityTypesEx.InvokeResponse)
            {
                turnContext.TurnState[InvokeResponseKey] = activity;
                continue;
            }

            if (Refuse(activity) is { } refusal)
            {
                return Task.FromException<ResourceResponse[]>(refusal);
            }

            responses.Add(new ResourceResponse($"channel-{++_ids}"));
            Seen.Add($"{activity.Type} {activity.Text}".Trim());
        }

        return Task.FromResult(responses.ToArray());
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        if (RefuseChanges is { } refusal)
        {
            return Task.FromException<ResourceResponse>(refusal);
        }

        Seen.Add($"update {activity.Id} {activity.Text}");
        return Task.FromResult(new ResourceResponse(activity.Id));
    }

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        if (RefuseChanges is { } refusal)
        {
            return Task.FromException(refusal);
        }

        Seen.Add($"delete {reference.ActivityId}");
        return Task.CompletedTask;
    }
}

internal sealed class LogLines
{
    public List<string> Lines { get; } = [];

    public ILogger<T> For<T>() => new Logger<T>(Lines);

    private sealed class Logger<T>(List<string> lines) : ILogger<T>
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Add($"{logLevel} {formatter(state, exception)} {exception}");
    }
}

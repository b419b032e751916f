using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>An adapter for tests: what the bot sends lies in a queue.</summary>
public partial class TestAdapter : BotAdapter
{
    private const string DefaultLocale = "en-us";

    private readonly Lock _conversationLock = new();
    private readonly Lock _queueLock = new();
    private readonly Queue<TaskCompletionSource<IActivity>> _waiting = new();
    private int _nextId;

    /// <summary>Creates an adapter for a conversation; that of "User1" with "Bot" in channel "test" unless given.</summary>
    /// <param name="conversation">The conversation.</param>
    /// <param name="sendTraceActivity">Whether traces go to the queue.</param>
    public TestAdapter(ConversationReference conversation = null, bool sendTraceActivity = false)
    {
        EnableTrace = sendTraceActivity;
        Conversation = conversation ?? CreateReference(Channels.Test);
    }

    /// <summary>Creates an adapter for a conversation of "User1" with "Bot" in a channel.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="sendTraceActivity">Whether traces go to the queue.</param>
    public TestAdapter(string channelId, bool sendTraceActivity = false)
        : this(CreateReference(channelId), sendTraceActivity)
    {
    }

    /// <summary>What the bot has sent and nobody has looked at yet.</summary>
    public Queue<Activity> ActiveQueue { get; } = new();

    /// <summary>The conversation that all activities belong to.</summary>
    public ConversationReference Conversation { get; set; }

    /// <summary>Whether traces go to the queue.</summary>
    public bool EnableTrace { get; set; }

    /// <summary>The language of the messages that <see cref="MakeActivity"/> makes.</summary>
    public string Locale { get; set; } = DefaultLocale;

    /// <summary>A conversation with that name in channel "test".</summary>
    public static ConversationReference CreateConversation(string name, string user = "User1", string bot = "Bot") => new()
    {
        ChannelId = Channels.Test,
        ServiceUrl = "https://test.com",
        Conversation = new ConversationAccount(false, name, name),
        User = new ChannelAccount(user.ToLowerInvariant(), user),
        Bot = new ChannelAccount(bot.ToLowerInvariant(), bot),
        Locale = DefaultLocale,
    };

    /// <summary>Adds a middleware at the end.</summary>
    /// <returns>This adapter.</returns>
    public new TestAdapter Use(IMiddleware middleware)
    {
        base.Use(middleware);
        return this;
    }

    /// <summary>Runs a turn with the activity, which gets what it lacks from the conversation.</summary>
    /// <remarks>The context is not disposed of: tests look into the state of turns that are over.</remarks>
    public Task ProcessActivityAsync(Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken = default)
    {
        Complete(activity);
        return RunPipelineAsync(CreateTurnContext(activity), callback, cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task<InvokeResponse> ProcessActivityAsync(
        ClaimsIdentity claimsIdentity, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        await ProcessActivityAsync(activity, callback, cancellationToken).ConfigureAwait(false);
        return null;
    }

    /// <summary>Runs a turn in a new conversation and forgets what the bot has sent before.</summary>
    public Task CreateConversationAsync(string channelId, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        lock (_queueLock)
        {
            ActiveQueue.Clear();
        }

        var update = (Activity)Activity.CreateConversationUpdateActivity();
        update.ChannelId = channelId;
        update.Conversation = new ConversationAccount(id: Guid.NewGuid().ToString("n"));
        return callback(CreateTurnContext(update), cancellationToken);
    }

    /// <summary>A message of the user.</summary>
    public Activity MakeActivity(string text = null) => new(ActivityTypes.Message)
    {
        From = Conversation.User,
        Recipient = Conversation.Bot,
        Conversation = Conversation.Conversation,
        ServiceUrl = Conversation.ServiceUrl,
        Id = $"{_nextId++}",
        Text = text,
        Locale = Locale ?? DefaultLocale,
    };

    /// <summary>Runs a turn with a message of the user.</summary>
    public virtual Task SendTextToBotAsync(string userSays, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ProcessActivityAsync(MakeActivity(userSays), callback, cancellationToken);

    /// <summary>The context of a turn; a subclass may make its own.</summary>
    protected virtual TurnContext CreateTurnContext(Activity activity) => new(this, activity);

    private static ConversationReference CreateReference(string channelId) => new()
    {
        ChannelId = channelId,
        ServiceUrl = "https://test.com",
        User = new ChannelAccount("user1", "User1"),
        Bot = new ChannelAccount("bot", "Bot"),
        Conversation = new ConversationAccount(false, "convo1", "Conversation1"),
        Locale = DefaultLocale,
    };

    private void Complete(Activity activity)
    {
        lock (_conversationLock)
        {
            activity.Type ??= ActivityTypes.Message;
            activity.ChannelId ??= Conversation.ChannelId;
            if (activity.From == null || activity.From.Id == "unknown" || activity.From.Role == RoleTypes.Bot)
            {
                activity.From = Conversation.User;
            }

            activity.Recipient = Conversation.Bot;
            activity.Conversation = Conversation.Conversation;
            activity.ServiceUrl = Conversation.ServiceUrl;
            activity.Id = $"{_nextId++}";
        }

        activity.Timestamp ??= TimeProvider.System.GetUtcNow();
        activity.LocalTimestamp ??= TimeProvider.System.GetLocalNow();
    }
}

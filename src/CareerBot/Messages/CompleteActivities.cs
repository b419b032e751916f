using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace CareerBot.Messages;

/// <summary>Lets only activities through that can be answered; what is missing is told before any work is done.</summary>
internal sealed class CompleteActivities(IBot bot) : IBot
{
    private const string Needed = "Send channelId, conversation.id and, unless deliveryMode is expectReplies, the serviceUrl that takes the replies.";

    /// <summary>Whether an activity has come through the adapter, which checks its sender first.</summary>
    public bool Reached { get; private set; }

    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        Reached = true;
        return Fault(turnContext.Activity) is { } fault ? throw new IncompleteActivityException(fault) : bot.OnTurnAsync(turnContext, cancellationToken);
    }

    private static string? Fault(Activity activity) =>
        string.IsNullOrWhiteSpace(activity.Type) ? "The activity has no type, such as message."
        : string.IsNullOrEmpty(activity.ChannelId) ? $"The activity has no channelId. {Needed}"
        : string.IsNullOrEmpty(activity.Conversation?.Id) ? $"The activity has no conversation.id. {Needed}"
        : activity.DeliveryMode == DeliveryModes.ExpectReplies ? null
        : string.IsNullOrEmpty(activity.ServiceUrl)
            ? activity.Type == ActivityTypes.Message ? $"The activity has no serviceUrl. {Needed}" : null
        // Told now, because the replies would wait for an address that can never be reached, and all that is said later behind them.
        : Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out _) ? null : IncompleteActivityException.NotHttp;
}

/// <summary>An activity lacks what its answer needs.</summary>
internal sealed class IncompleteActivityException(string fault) : Exception(fault)
{
    public const string NotHttp = "The activity's serviceUrl is no http address. Send the one that takes the replies, beginning with https:// or http://.";
}
